namespace ExclusivityRules.Measures;

/// <summary>
/// What two parties are apart from each other: their undertakings; where one controls the other, what the controlled one controls on one
/// side and the rest of the undertaking on the other.
/// </summary>
internal static class Sides
{
    /// <summary>The positions of the parties on a party's side, in the order of the document.</summary>
    public static int[] Of(PartyNode party, PartyNode other)
    {
        var undertakings = party.View.Situation.Derived(Undertakings.Derive);
        var whole = undertakings.Representative(party.Position);
        if (whole != undertakings.Representative(other.Position))
        {
            return undertakings.Members(whole).ToArray();
        }

        var below = Below(party);
        return below.Contains(other.Position)
            ? undertakings.Members(whole).ToArray().Except(Below(other)).ToArray()
            : below.Order().ToArray();
    }

    private static HashSet<int> Below(PartyNode party) =>
        [.. party.View.Situation.Derived(Control.Derive).Majority.Certain(party.Position).Members];
}
