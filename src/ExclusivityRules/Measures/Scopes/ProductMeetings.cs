using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Finds the pairs of grants of one grantor that name one product, or a product and a part of it, without comparing all: the
/// products a grant names are places in the order of the tree, and the parts of a product stand side by side there.
/// </summary>
internal sealed class ProductMeetings
{
    private readonly ScopeTree products;
    private readonly int[] members;
    private readonly Grant[] grants;
    private readonly bool[] restricting;
    private readonly Naming[] all;
    private readonly Naming[] restrictingOnly;

    // A grant that names the product at a place in the order of the tree; -1 stands for every product.
    private sealed record Naming(int Place, int Member);

    /// <summary>Two grants to compare, as positions among the grants.</summary>
    public sealed record Candidate(int One, int Other);

    /// <param name="products">The products.</param>
    /// <param name="members">The grants to pair, as positions in <paramref name="grants"/>.</param>
    /// <param name="grants">All grants.</param>
    /// <param name="isRestricting">Whether a grant is one of which there must be at least one in a pair.</param>
    public ProductMeetings(ScopeTree products, int[] members, Grant[] grants, Func<Grant, bool> isRestricting)
    {
        this.products = products;
        this.members = members;
        this.grants = grants;
        restricting = Array.ConvertAll(members, member => isRestricting(grants[member]));
        all = Enumerable.Range(0, members.Length)
            .SelectMany(member => Named(member).Select(product => new Naming(product < 0 ? -1 : products.First(product), member)))
            .Distinct().OrderBy(naming => naming.Place).ThenBy(naming => naming.Member).ToArray();
        restrictingOnly = all.Where(entry => restricting[entry.Member]).ToArray();
    }

    /// <summary>The pairs, each once, in the order of the grants.</summary>
    public IEnumerable<Candidate> Pairs()
    {
        var others = new SortedSet<int>[members.Length];
        for (var member = 0; member < members.Length; member++)
        {
            foreach (var other in Named(member).SelectMany(product => Under(product, restricting[member] ? all : restrictingOnly)))
            {
                if (other != member)
                {
                    (others[Math.Min(member, other)] ??= []).Add(Math.Max(member, other));
                }
            }
        }

        return others.SelectMany((set, member) => (set ?? []).Select(other => new Candidate(members[member], members[other])));
    }

    // -1 stands for every product there is, or may be.
    private IEnumerable<int> Named(int member) => (grants[members[member]].Scope ?? [new Scope()])
        .SelectMany(scope => scope.Products?.Select(products.Find) ?? [-1]);

    private static int FirstAt(Naming[] entries, int place)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Place < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Those that name the product or a part of it; every other pair that meets is found from its other side.
    private IEnumerable<int> Under(int product, Naming[] entries)
    {
        var (from, to) = product < 0 ? (-1, products.Order.Count) : (products.First(product), products.Last(product));
        for (var i = FirstAt(entries, from); i < entries.Length && entries[i].Place < to; i++)
        {
            yield return entries[i].Member;
        }
    }
}
