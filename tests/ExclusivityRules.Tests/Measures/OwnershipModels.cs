using System.Numerics;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>A share of a company, in percent, certain or within bounds.</summary>
internal sealed record Edge(int From, int To, int Low, int High);

/// <summary>An exact fraction.</summary>
internal readonly record struct Fraction(BigInteger Up, BigInteger Down)
{
    public static Fraction Of(int percent) => new(percent, 100);

    public static Fraction operator +(Fraction a, Fraction b) => Reduced(a.Up * b.Down + b.Up * a.Down, a.Down * b.Down);

    public static Fraction operator -(Fraction a, Fraction b) => Reduced(a.Up * b.Down - b.Up * a.Down, a.Down * b.Down);

    public static Fraction operator *(Fraction a, Fraction b) => Reduced(a.Up * b.Up, a.Down * b.Down);

    public static Fraction operator /(Fraction a, Fraction b) => Reduced(a.Up * b.Down, a.Down * b.Up);

    /// <summary>Rounded down to 20 digits after the point, and up when the next ones are at least half.</summary>
    public decimal ToDecimal() => (decimal)((Up * BigInteger.Pow(10, 21) / Down + 5) / 10) / 1e20m;

    private static Fraction Reduced(BigInteger up, BigInteger down)
    {
        var divisor = BigInteger.GreatestCommonDivisor(up, down) * down.Sign;
        return new(up / divisor, down / divisor);
    }
}

/// <summary>Slow, exact answers about small graphs, found in other ways than the measures find them.</summary>
internal static class OwnershipModels
{
    public static PartnershipGraph Graph(int parties, IEnumerable<Edge> edges, Func<int, string>? id = null) => SomeGraph.Of(
        Enumerable.Range(0, parties).Select(i => SomeGraph.Company(Id(id, i))),
        edges.Select((edge, i) => SomeGraph.Holding(Id(id, edge.From), Id(id, edge.To), Share(edge)) with { Id = $"h{i}" }));

    /// <summary>Whether a set of parties controls each party: all subsets are tried, and the least that is closed is the answer.</summary>
    public static bool[] Controlled(int parties, IReadOnlyList<Edge> edges, int seed, bool atLeast = false)
    {
        var best = (1 << parties) - 1;
        for (var set = 0; set < 1 << parties; set++)
        {
            var closed = (set >> seed & 1) != 0 && Enumerable.Range(0, parties).All(company => (set >> company & 1) != 0 || !IsMajority(set, company));
            best = closed ? best & set : best;
        }

        return Enumerable.Range(0, parties).Select(party => (best >> party & 1) != 0).ToArray();

        bool IsMajority(int set, int company)
        {
            var held = edges.Where(edge => edge.To == company && edge.From != company && (set >> edge.From & 1) != 0).Sum(edge => edge.Low);
            return atLeast ? held >= 50 : held > 50;
        }
    }

    /// <summary>
    /// (N - I)[i][j] / N[i][i] with N = (I - A)^-1, by Gauss and Jordan over the whole graph; null when I - A has no inverse.
    /// </summary>
    public static Fraction[][]? Integrated(int parties, IEnumerable<Edge> edges)
    {
        var rows = Enumerable.Range(0, parties).Select(row => Enumerable.Range(0, 2 * parties)
            .Select(column => Fraction.Of(column == row || column == row + parties ? 100 : 0)).ToArray()).ToArray();
        foreach (var edge in edges)
        {
            rows[edge.From][edge.To] -= Fraction.Of(edge.Low);
        }

        for (var pivot = 0; pivot < parties; pivot++)
        {
            var swap = Array.FindIndex(rows, pivot, row => !row[pivot].Up.IsZero);
            if (swap < 0)
            {
                return null;
            }

            (rows[pivot], rows[swap]) = (rows[swap], rows[pivot]);
            var by = rows[pivot][pivot];
            rows[pivot] = Array.ConvertAll(rows[pivot], value => value / by);
            foreach (var row in rows.Where(row => row != rows[pivot]).ToArray())
            {
                var factor = row[pivot];
                for (var column = 0; column < 2 * parties; column++)
                {
                    row[column] -= factor * rows[pivot][column];
                }
            }
        }

        return Enumerable.Range(0, parties).Select(i => Enumerable.Range(0, parties)
            .Select(j => i == j ? Fraction.Of(0) : rows[i][parties + j] / rows[i][parties + i]).ToArray()).ToArray();
    }

    private static string Id(Func<int, string>? id, int party) => id?.Invoke(party) ?? $"p{party}";

    private static Interval Share(Edge edge) => edge.Low == edge.High
        ? Interval.Exactly(edge.Low / 100m)
        : Interval.Between(edge.Low / 100m, edge.High / 100m);
}
