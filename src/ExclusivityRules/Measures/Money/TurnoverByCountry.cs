using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// What one party turns over, apart from another, in the countries of a territory. A country of which no figure is stated lies between
/// nothing and what the figure of the territory leaves.
/// </summary>
internal sealed class TurnoverByCountry
{
    private readonly Interval whole;
    private readonly Dictionary<string, Interval> stated = new(StringComparer.Ordinal);

    /// <summary>Reads the figures of a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="other">The party it is taken apart from.</param>
    /// <param name="territory">The territory.</param>
    /// <param name="countries">Its countries.</param>
    /// <param name="evidence">Notes the figures used, or that there are too few.</param>
    public TurnoverByCountry(PartyNode party, PartyNode other, string territory, IReadOnlyList<string> countries, Evidence? evidence)
    {
        var (situation, members) = (party.View.Situation, Sides.Of(party, other));
        whole = Turnovers.Sum(situation, members, party.Position, territory, evidence);
        foreach (var country in countries)
        {
            var amount = Turnovers.Sum(situation, members, party.Position, country, evidence: null);
            if (!amount.IsUnknown)
            {
                stated[country] = Turnovers.Sum(situation, members, party.Position, country, evidence);
            }
        }

        if (stated.Count < countries.Count && !(Rest.Max <= 0))
        {
            evidence?.Lacks($"the turnover of {party.Name} in each country of {territory}", $"/parties/{party.Position}/turnover");
        }
    }

    private Interval Rest
    {
        get
        {
            var rest = stated.Values.Aggregate(whole, static (left, amount) => left - amount);
            return Interval.Between(0, rest.Max is { } most ? Math.Max(most, 0) : null);
        }
    }

    /// <summary>What it turns over in a country.</summary>
    public Interval In(string country) => stated.TryGetValue(country, out var amount) ? amount : Rest;

    /// <summary>The part of the whole it turns over in a country.</summary>
    public Interval ShareIn(string country)
    {
        var any = Interval.Between(0, 1);
        return whole.Exact is > 0 ? Interval.Smaller(In(country) / whole, Interval.Exactly(1)) : any;
    }

    /// <summary>The countries of a territory as on the day of a situation; without regions that have a code of their own.</summary>
    public static IReadOnlyList<string> CountriesOf(Situation situation, string territory)
    {
        var known = situation.Derived(static _ => new KnownCountries([])).ByTerritory;
        if (!known.TryGetValue(territory, out var countries))
        {
            countries = Find(situation.Derived(ScopeTrees.Derive).Territories, territory);
            known.Add(territory, countries);
        }

        return countries;
    }

    private static string[] Find(ScopeTree tree, string territory)
    {
        var area = tree.Find(territory);
        return area < 0 ? [] : TerritoryCodes.Countries.Order(StringComparer.Ordinal).Where(code =>
        {
            var country = tree.Find(code);
            return tree.Contains(area, country) && !(tree.Parent(country) is >= 0 and var above && TerritoryCodes.Countries.Contains(tree[above].Id));
        }).ToArray();
    }

    // Kept with the situation.
    private sealed record KnownCountries(Dictionary<string, string[]> ByTerritory);

    /// <summary>
    /// The largest part of their turnover in a territory that two parties both make in one and the same country of it: in each country the
    /// smaller of their two parts, and of the countries the largest.
    /// </summary>
    public static Interval Common(PartyNode one, PartyNode other, string territory, Evidence? evidence)
    {
        var countries = CountriesOf(one.View.Situation, territory);
        var (first, second) = Both(one, other, territory, countries, evidence);
        return countries.Select(country => Interval.Smaller(first.ShareIn(country), second.ShareIn(country)))
            .Aggregate(Interval.Exactly(0), Interval.Larger);
    }

    /// <summary>In how many countries of a territory two parties together turn over more than one amount, and each more than another.</summary>
    public static Interval Above(PartyNode one, PartyNode other, string territory, Interval together, Interval each, Evidence? evidence)
    {
        var countries = CountriesOf(one.View.Situation, territory);
        var (first, second) = Both(one, other, territory, countries, evidence);
        var answers = countries.Select(country => (first.In(country) + second.In(country)).Greater(together)
            .And(first.In(country).Greater(each)).And(second.In(country).Greater(each))).ToArray();
        return Interval.Between(answers.Count(answer => answer == Truth.True), answers.Count(answer => answer != Truth.False));
    }

    private static (TurnoverByCountry First, TurnoverByCountry Second) Both(
        PartyNode one, PartyNode other, string territory, IReadOnlyList<string> countries, Evidence? evidence) =>
        (new(one, other, territory, countries, evidence), new(other, one, territory, countries, evidence));
}
