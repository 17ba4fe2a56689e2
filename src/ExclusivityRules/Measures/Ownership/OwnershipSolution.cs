using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Solves for what some parties own of the companies they reach, component by component: y[j] = sum of y[k] A[k][j] over the holders k,
/// where y is 1 for the parties themselves. Lower and upper bounds separately, since y grows with every share. A value out of a cycle is
/// rounded to 24 digits after the point, which keeps round shares round.
/// </summary>
internal sealed class OwnershipSolution
{
    private readonly Ownership ownership;
    private readonly Dictionary<int, (decimal Low, decimal High)> values = [];
    private readonly HashSet<int> unsolved = [];

    /// <param name="ownership">The holdings and their components.</param>
    /// <param name="seed">The parties.</param>
    /// <param name="companies">The companies they reach, by component.</param>
    public OwnershipSolution(Ownership ownership, int[] seed, List<int> companies)
    {
        this.ownership = ownership;
        foreach (var party in seed)
        {
            values[party] = (1, 1);
        }

        for (var start = 0; start < companies.Count;)
        {
            var component = ownership.Components.Of[companies[start]];
            var end = start + 1;
            while (end < companies.Count && ownership.Components.Of[companies[end]] == component)
            {
                end++;
            }

            Solve(companies.GetRange(start, end - start));
            start = end;
        }
    }

    /// <summary>What they own of a company; unknown where there is no number.</summary>
    public Interval this[int company]
    {
        get
        {
            if (unsolved.Contains(company))
            {
                return Interval.Unknown;
            }

            var (low, high) = values[company];
            return low == high ? Interval.Exactly(low) : Interval.Between(low, high);
        }
    }

    // Companies of one component; what they hold in each other makes the matrix, what earlier ones hold the right side.
    private void Solve(List<int> companies)
    {
        if (companies.Exists(RestsOnUnsolved) || ownership.IsClosedLoop(companies[0]))
        {
            unsolved.UnionWith(companies);
            return;
        }

        var capital = ownership.Holdings.Capital;
        var low = Solve(companies, capital.Low, static value => value.Low);
        if (low is null)
        {
            unsolved.UnionWith(companies);
            return;
        }

        var high = capital.IsExact ? low : Solve(companies, capital.High, static value => value.High);
        for (var i = 0; i < companies.Count; i++)
        {
            // Nobody owns more than all of a company, unless the document says so exactly.
            var most = high is null || high[i] != low[i] ? Math.Max(low[i], Math.Min(high?[i] ?? 1, 1)) : low[i];
            values[companies[i]] = (low[i], most);
        }
    }

    private bool RestsOnUnsolved(int company)
    {
        var holdings = ownership.Holdings;
        foreach (var pair in holdings.Into(company))
        {
            if (holdings.Capital.High[pair] > 0 && unsolved.Contains(holdings.Holders[pair]))
            {
                return true;
            }
        }

        return false;
    }

    private decimal[]? Solve(List<int> companies, decimal[] shares, Func<(decimal Low, decimal High), decimal> bound)
    {
        var positions = new Dictionary<int, int>(companies.Count);
        companies.ForEach(company => positions.Add(company, positions.Count));
        var system = new LinearSystem(companies.Count);
        var holdings = ownership.Holdings;
        for (var row = 0; row < companies.Count; row++)
        {
            foreach (var pair in holdings.Into(companies[row]))
            {
                var holder = holdings.Holders[pair];
                if (positions.TryGetValue(holder, out var column))
                {
                    system.Add(row, column, shares[pair]);
                }
                else if (values.TryGetValue(holder, out var value))
                {
                    system.Add(row, bound(value) * shares[pair]);
                }
            }
        }

        return system.Solve();
    }
}
