using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>The days on which the answer of a rule may change; between two of them every day has the same answers.</summary>
internal static class ChangeDays
{
    /// <summary>The first day of a period, and every later day in it on which anything changes, in order.</summary>
    public static IReadOnlyList<DateOnly> In(Period period, PartnershipGraph graph, RuleSet rules) =>
        Graph(graph).Concat(Rules(rules)).Concat(Territory.Changes).OfType<DateOnly>()
            .Where(day => day > period.Start && period.Contains(day))
            .Append(period.Start!.Value)
            .Distinct().Order().ToArray();

    private static IEnumerable<DateOnly?> Graph(PartnershipGraph graph) => graph.Arrangements.SelectMany(Arrangement)
        .Concat(graph.Markets.SelectMany(market => market.Shares).Select(share => share.AsOf))
        .Concat(graph.ExchangeRates.Select(rate => (DateOnly?)rate.AsOf))
        .Concat(graph.Triggers.Select(trigger => trigger.Occurred))
        .Concat(graph.Parties.SelectMany(party => party.Turnover).Select(turnover => FirstDay(turnover.Year)))
        .Concat(graph.Parties.SelectMany(party => party.Accounts).Select(accounts => FirstDay(accounts.Year)));

    private static IEnumerable<DateOnly?> Arrangement(Arrangement arrangement) =>
    [
        arrangement.Announced, arrangement.Start.Date, arrangement.End.Date,
        .. (arrangement as Investment)?.Tranches.Select(tranche => tranche.Paid) ?? [],
    ];

    private static IEnumerable<DateOnly?> Rules(RuleSet rules) => rules.Rules.SelectMany(rule => new[] { rule.From, rule.To })
        .Concat(rules.AllParameters.SelectMany(parameter => parameter.Values).SelectMany(value => new[] { value.From, value.To }));

    // The figures of a year count from its first day.
    private static DateOnly? FirstDay(int year) => year is >= 1 and <= 9999 ? new DateOnly(year, 1, 1) : null;
}
