using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// The holdings that what some parties own of a company is made of: all those on a way from them to it, each once.
/// Ways that come back to the owners do not count.
/// </summary>
internal sealed class OwnershipWords
{
    private readonly Situation situation;
    private readonly Holdings holdings;
    private readonly int target;
    private readonly List<int> pairs = [];
    private readonly int loop;

    public OwnershipWords(Situation situation, Ownership ownership, int[] seed, int target)
    {
        (this.situation, this.target, holdings, loop) = (situation, target, ownership.Holdings, -1);
        var companies = ownership.Within(ownership.OwnersOf(target), seed).Select(owned => owned.Company);
        var between = companies.OrderBy(company => ownership.Components.Of[company]).ThenBy(company => company).ToArray();
        var counted = seed.Concat(between).ToHashSet();
        foreach (var company in between)
        {
            loop = loop < 0 && ownership.IsClosedLoop(company) ? company : loop;
            foreach (var pair in holdings.Into(company))
            {
                if (counted.Contains(holdings.Holders[pair]) && holdings.Capital.High[pair] > 0)
                {
                    pairs.Add(pair);
                }
            }
        }
    }

    /// <summary>Tells the holdings, owners first, and what they come to.</summary>
    public void Tell(Interval economic, Evidence evidence)
    {
        foreach (var pair in pairs)
        {
            var (holder, company) = (situation.Name(holdings.Holders[pair]), situation.Name(holdings.Companies[pair]));
            evidence.Says($"{holder} holds {Numbers.AShare(holdings.Capital[pair])} of {company}", holdings.Arrangements(pair));
        }

        if (pairs.Count > 1)
        {
            evidence.Says($"multiplied along each chain and summed: {Numbers.AShare(economic)} of {situation.Name(target)}");
        }
    }

    /// <summary>Notes the members of the document with the shares, and what is not known.</summary>
    public void Note(Evidence evidence)
    {
        foreach (var pair in pairs)
        {
            holdings.Note(situation, pair, votes: false, evidence);
        }

        if (loop >= 0)
        {
            var first = holdings.Arrangements(holdings.Into(loop)[0])[0];
            evidence.Lacks($"who owns {situation.Name(loop)}, which with others owns itself entirely", first.Pointer());
        }
    }
}
