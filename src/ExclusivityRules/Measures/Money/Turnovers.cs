using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What undertakings, and parts of them, turn over. Of each party the latest year not after the day counts.</summary>
internal static class Turnovers
{
    /// <summary>
    /// The turnover of a party's undertaking in a territory, in the base currency: the sum over its parties. What a part states
    /// (<c>partOf</c>) is in the figure of the whole where that states one.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="territory">The territory, as the document names it.</param>
    /// <param name="evidence">Notes the figures used, or where one would stand.</param>
    /// <returns>The amount; any from nothing on when none of its parties states one, or one states an amount that is not known.</returns>
    public static Interval Of(PartyNode party, string territory, Evidence? evidence)
    {
        var undertakings = party.View.Situation.Derived(Undertakings.Derive);
        var ultimate = undertakings.Representative(party.Position);
        return NotNegative(Sum(party.View.Situation, undertakings.Members(ultimate).ToArray(), ultimate, territory, evidence));
    }

    /// <summary>The same, of a party's side apart from another party (<see cref="Sides"/>).</summary>
    public static Interval Apart(PartyNode party, PartyNode other, string territory, Evidence? evidence) =>
        NotNegative(Sum(party.View.Situation, Sides.Of(party, other), party.Position, territory, evidence));

    // Whoever turns over a great deal does so together with anybody.
    private static Interval NotNegative(Interval amount) => amount.Min is null ? Interval.Between(0, amount.Max, maxInclusive: amount.MaxInclusive) : amount;

    /// <summary>The turnover of several parties together.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="members">The parties, by position.</param>
    /// <param name="named">The one a missing figure is asked of.</param>
    /// <param name="territory">The territory.</param>
    /// <param name="evidence">Notes the figures used, or where one would stand.</param>
    public static Interval Sum(Situation situation, int[] members, int named, string territory, Evidence? evidence)
    {
        SortedDictionary<int, int>? stated = null;
        foreach (var member in members)
        {
            if (Latest(situation, member, territory) is >= 0 and var row)
            {
                (stated ??= []).Add(member, row);
            }
        }

        if (stated is null)
        {
            evidence?.Lacks($"the turnover of {situation.Graph.Parties[named].Name} in {territory}", $"/parties/{named}/turnover");
            return Interval.Unknown;
        }

        var sum = Interval.Exactly(0);
        foreach (var (member, row) in stated.Where(entry => !IsInWhole(situation, entry.Key, stated)))
        {
            var turnover = situation.Graph.Parties[member].Turnover[row];
            sum += situation.InBaseCurrency(
                evidence is null ? turnover.Amount : Fact.Number(
                    turnover.Amount, evidence, $"/parties/{member}/turnover/{row}", "amount",
                    $"the turnover of {situation.Graph.Parties[member].Name} in {territory}"),
                turnover.Currency, evidence);
        }

        return sum;
    }

    private static int Latest(Situation situation, int party, string territory)
    {
        var best = -1;
        var rows = situation.Graph.Parties[party].Turnover;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Territory == territory && rows[row].Year <= situation.AsOf.Year && (best < 0 || rows[row].Year > rows[best].Year))
            {
                best = row;
            }
        }

        return best;
    }

    // A circle of parts ends where it began.
    private static bool IsInWhole(Situation situation, int party, IReadOnlyDictionary<int, int> stated)
    {
        var parties = situation.Graph.Parties;
        var whole = party;
        for (var steps = 0; steps < parties.Count && parties[whole].PartOf is { } above; steps++)
        {
            whole = situation.Index.Party(above);
            if (whole != party && stated.ContainsKey(whole))
            {
                return true;
            }
        }

        return false;
    }
}
