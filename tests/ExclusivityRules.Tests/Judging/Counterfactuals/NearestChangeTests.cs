using CsCheck;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging.Counterfactuals;

/// <summary>Counterfactuals compared with trying every value, for rules that want a number to be neither too small nor too large.</summary>
[TestClass]
public sealed class NearestChangeTests
{
    private const int Beyond = 130;

    /// <summary>A condition as a rule says it, and as C# computes it.</summary>
    private sealed record Asked(string Text, Func<decimal, decimal, bool> Holds);

    private static readonly Gen<Asked> Days = Gen.Select(Signs, Gen.Int[0, 60], (sign, threshold) => new Asked($"g.NoticeDays {sign.Text} {threshold}m", (days, _) => sign.Holds(days, threshold)));

    private static readonly Gen<Asked> Money = Gen.OneOf(
        Gen.Select(Signs, Gen.Int[0, 60], (sign, threshold) => new Asked($"s.Headline {sign.Text} {threshold}m", (sure, contingent) => sign.Holds(sure + contingent, threshold))),
        Gen.Select(Signs, Gen.Int[0, 60], (sign, threshold) => new Asked($"s.Committed {sign.Text} {threshold}m", (sure, _) => sign.Holds(sure, threshold))),
        Gen.Select(Signs, Gen.Int[1, 9], (sign, tenths) => new Asked($"s.Contingent {sign.Text} 0.{tenths}m * s.Headline", (sure, contingent) => sign.Holds(contingent, tenths / 10m * (sure + contingent)))));

    private static Gen<(string Text, Func<decimal, decimal, bool> Holds)> Signs => Gen.Int[0, 5].Select<int, (string, Func<decimal, decimal, bool>)>(number => number switch
    {
        0 => ("<", (a, b) => a < b),
        1 => ("<=", (a, b) => a <= b),
        2 => (">", (a, b) => a > b),
        3 => (">=", (a, b) => a >= b),
        4 => ("==", (a, b) => a == b),
        _ => ("!=", (a, b) => a != b),
    });

    private static Gen<Asked> Some(Gen<Asked> one) => Gen.Select(one, Gen.Select(one, Gen.Bool).Array[0, 3], (first, more) => more.Aggregate(first, (all, next) => next.Item2
        ? new Asked($"({all.Text} && {next.Item1.Text})", (a, b) => all.Holds(a, b) && next.Item1.Holds(a, b))
        : new Asked($"({all.Text} || {next.Item1.Text})", (a, b) => all.Holds(a, b) || next.Item1.Holds(a, b))));

    [TestMethod]
    public void Run_NoticeThatMayBeTooShortOrTooLong_FindsTheNearestThatClears() => Gen.Select(Some(Days), Gen.Int[0, 60]).Check(
        (asked, days) =>
        {
            var changes = Judge("(a)-[g:Grant]->(b)", asked.Text, Grant(days));

            Assert.AreEqual(
                asked.Holds(days, 0) ? Nearest(days, value => asked.Holds(value, 0)) : null,
                Becomes(changes, "/arrangements/0/noticeDays"), $"{asked.Text} at {days}");
        }, iter: 300);

    [TestMethod]
    public void Run_MoneyThatCountsBothWays_FindsTheNearestThatClears() => Gen.Select(Some(Money), Gen.Int[0, 40], Gen.Int[1, 40]).Check(
        (asked, sure, contingent) =>
        {
            var changes = Judge("(a)-[s:Investment]->(b)", asked.Text, Investment(sure, contingent));

            var flagged = asked.Holds(sure, contingent);
            Assert.AreEqual(
                flagged ? Nearest(sure, value => asked.Holds(value, contingent)) : null, Becomes(changes, "/arrangements/0/tranches/0/amount"), $"{asked.Text} at {sure}, {contingent}");
            Assert.AreEqual(
                flagged ? Nearest(contingent, value => asked.Holds(sure, value)) : null, Becomes(changes, "/arrangements/0/tranches/1/amount"), $"{asked.Text} at {sure}, {contingent}");
        }, iter: 300);

    [TestMethod]
    public void Run_NoticeNotKnown_TellsEveryStretchThatFlagsAndEveryOneThatClears() => Some(Days).Check(
        asked =>
        {
            var missing = Judge("(a)-[g:Grant]->(b)", asked.Text, Grant(null)).Findings.Single().Missing.Single(missing => missing.Pointer == "/arrangements/0/noticeDays");

            Assert.AreEqual(Stretches(value => asked.Holds(value, 0)), Told(missing.Flags), asked.Text);
            Assert.AreEqual(Stretches(value => !asked.Holds(value, 0)), Told(missing.Clears), asked.Text);
        }, iter: 200);

    [TestMethod]
    [DataRow("h.Share < 0.3m || h.Share > 0.5m", 0.6, 0.5, DisplayName = "the end of the way is flagged again")]
    [DataRow("h.Share < 0.3m || h.Share > 0.5m", 0.2, 0.3)]
    [DataRow("h.Share < 0.1m || (h.Share > 0.2m && h.Share < 0.4m) || h.Share > 0.5m", 0.6, 0.5, DisplayName = "of two ways out the nearer")]
    [DataRow("h.Share != 0.3333m", 0.9, 0.3333, DisplayName = "a single value")]
    [DataRow("Abs(h.Share - 0.5m) > 0.05m", 0.9, 0.55, DisplayName = "a number that goes down and up again")]
    [DataRow("h.Share * (1m - h.Share) < 0.2m", 0.05, 0.2764, DisplayName = "a product that goes up and down again")]
    public void Run_ShareBetweenBounds_FindsTheNearer(string expression, double share, double becomes) => Assert.AreEqual(
        (decimal)becomes,
        Becomes(Judge("(a)-[h:Holding]->(b)", expression, $$"""{ "id": "h", "kind": "holding", "from": "a", "to": "b", "share": {{Interval.Digits((decimal)share)}}, "sources": [] }"""), "/arrangements/0/share"));

    [TestMethod]
    public void Run_NothingPaid_LooksAsFarAsItTakes() => Assert.AreEqual(
        5_000_000_000, Becomes(Judge("(a)-[s:Investment]->(b)", "s.Committed < 5000000000m", Investment(0, 1)), "/arrangements/0/tranches/0/amount"));

    [TestMethod]
    public void Run_RightsThatAreTooWeak_FindsTheNextStronger()
    {
        var report = Judge("(a)-[g:Grant]->(b)", "g.Exclusivity == \"nonExclusive\"", Grant(1).Replace("sole", "nonExclusive", StringComparison.Ordinal));

        Assert.AreEqual(new ReportValue.Text("preferred"), report.Findings.Single().Counterfactuals.Single(change => change.Pointer.EndsWith("/exclusivity", StringComparison.Ordinal)).Becomes);
    }

    [TestMethod]
    public void Run_ShareThatPassesToAnotherWhoIsFlaggedInstead_IsNoWayOut()
    {
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(p)-[a:ActiveIn]->(m)", "a.Share >= 0.3m")));
        var graph = Packed.Graph("""
            { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
              "parties": [ { "id": "a", "name": "A", "kind": "company" }, { "id": "b", "name": "B", "kind": "company" } ], "products": [], "arrangements": [],
              "markets": [ { "id": "m", "name": "M", "complete": true, "shares": [ { "party": "a", "share": 0.75 }, { "party": "b" } ] } ] }
            """);

        Assert.IsEmpty(Packed.Judge(graph, rules, new() { Counterfactuals = true }).Findings.Single().Counterfactuals, "below 30 % the rest, which the other has, is more than 70 %");
    }

    [TestMethod]
    public void Run_TermTooShort_FindsTheFirstEndThatIsLateEnough()
    {
        var report = Judge("(a)-[g:Grant]->(b)", "g.TermMonths < 24m", Grant(0, "\"start\": \"2026-01-01\", \"end\": \"2027-12-01\""));

        Assert.AreEqual(new ReportValue.Text("2028-01-01"), report.Findings.Single().Counterfactuals.Single(change => change.Pointer.EndsWith("/end", StringComparison.Ordinal)).Becomes);
    }

    private static decimal? Nearest(int from, Func<decimal, bool> holds) => Enumerable.Range(1, 10 * Beyond)
        .SelectMany(distance => new[] { from - distance, from + distance }).Where(value => value >= 0).Select(value => (decimal?)value).FirstOrDefault(value => !holds(value!.Value));

    private static string Stretches(Func<decimal, bool> holds)
    {
        var found = new List<string>();
        for (var from = 0; from < Beyond; from++)
        {
            if (holds(from))
            {
                var first = from;
                while (from < Beyond && holds(from))
                {
                    from++;
                }

                found.Add(from == Beyond ? $"{first} or more" : from - 1 == first ? $"{first}" : $"{first} to {from - 1}");
            }
        }

        return string.Join(", ", found);
    }

    private static string Told(ReportValue? value) => value switch
    {
        null => "",
        ReportValue.List list => string.Join(", ", list.Values),
        ReportValue.Number { Value: { IsExact: true } only } => $"{only.Exact}",
        ReportValue.Number { Value: { Max: null } open } => $"{open.Min} or more",
        ReportValue.Number { Value: var range } => $"{range.Min} to {range.Max}",
        _ => value.ToString()!,
    };

    private static decimal? Becomes(Report report, string pointer) =>
        (report.Findings.SelectMany(finding => finding.Counterfactuals).SingleOrDefault(change => change.Pointer == pointer)?.Becomes as ReportValue.Number)?.Value.Exact;

    private static string Grant(int? days, string members = "\"right\": \"licence\"") =>
        $$"""{ "id": "g", "kind": "grant", "from": "a", "to": "b", {{members}}{{(members.Contains("right", StringComparison.Ordinal) ? "" : ", \"right\": \"licence\"")}}, "exclusivity": "sole", {{(days is null ? "" : $"\"noticeDays\": {days}, ")}}"sources": [] }""";

    private static string Investment(int sure, int contingent) => $$"""
        { "id": "s", "kind": "investment", "from": "a", "to": "b", "instrument": "equity", "sources": [],
          "tranches": [ { "amount": {{sure}}, "currency": "USD" }, { "amount": {{contingent}}, "currency": "USD", "condition": "t" } ] }
        """;

    private static Report Judge(string match, string expression, string arrangement)
    {
        var rule = SomeRule.Rule(match, expression);
        rule["Properties"]!["parties"] = "entity";
        return Packed.Judge(Graph(arrangement), Packed.Good(Packed.ReadRules(SomeRule.File([rule]))), new() { Counterfactuals = true });
    }

    private static GraphInput Graph(string arrangement) => Packed.Graph($$"""
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [],
          "parties": [ { "id": "a", "name": "A", "kind": "company" }, { "id": "b", "name": "B", "kind": "company" } ],
          "markets": [], "products": [], "triggers": [ { "id": "t", "name": "T" } ], "arrangements": [ {{arrangement}} ] }
        """);
}
