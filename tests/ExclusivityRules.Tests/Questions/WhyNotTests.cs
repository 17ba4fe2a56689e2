using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Questions;

[TestClass]
public sealed class WhyNotTests
{
    private static readonly GraphInput Article = Packed.Fixture("amazon-openai");

    [TestMethod]
    [DataRow("EX-PARTNER-BACKS-RIVAL", "amazon anthropic", "flagged", DisplayName = "it is flagged")]
    [DataRow("EX-PARTNER-BACKS-RIVAL", "aws anthropic", "flagged", DisplayName = "a legal entity stands for its undertaking")]
    [DataRow("EX-PARTNER-BACKS-RIVAL", "frontier-aws-exclusive", "flagged", DisplayName = "an arrangement")]
    [DataRow("EX-DISTRIBUTION", "azure", "clear")]
    [DataRow("EX-DISTRIBUTION", "cloud azure", "clear", DisplayName = "what a derived relation rests on")]
    [DataRow("MK-CONCENTRATION", "cloud", "undetermined", DisplayName = "a market")]
    [DataRow("XI-RIVAL-STAKES", "microsoft", null)]
    public void WhyNot_Ids_ComesToOutcome(string rule, string on, string? outcome)
    {
        var answer = Ask(rule, on);

        Assert.AreEqual(outcome, answer.Outcome is { } known ? EnumNames.Of(known) : null);
        Assert.AreEqual(outcome is null, answer.Count == 0);
        Assert.AreEqual(outcome is null, answer.Partial is not null);
    }

    [TestMethod]
    public void WhyNot_ClearCandidate_SaysByHowMuchTheNumberMisses()
    {
        var finding = Ask("EX-DISTRIBUTION", "microsoft").Candidates.Single();

        var margin = finding.Margins.Single(margin => margin.Met == false);
        Assert.AreEqual("grant.GranteeShare = 20 %; at least 30 % needed: 10 percentage points too little", MarginWords.Margin(margin));
    }

    [TestMethod]
    public void WhyNot_NothingMatches_TellsThePartThatDoes()
    {
        var partial = Ask("XI-RIVAL-STAKES", "nvidia openai").Partial!;

        CollectionAssert.AreEqual(new[] { "(investor)-[first:Investment]->(lab)", "(lab)-[rivalry:Competes]-(rival)" }, partial.Matched.ToArray());
        CollectionAssert.AreEqual(new[] { "(investor)-[second:Investment]->(rival)" }, partial.Unmatched.ToArray());
        Assert.AreEqual("nvidia", partial.Bindings["investor"]);
        Assert.AreEqual("openai", partial.Bindings["lab"]);
    }

    [TestMethod]
    public void WhyNot_NotOneRelationMatches_HasNoPart() => Assert.IsNull(Ask("XI-RIVAL-STAKES", "ftc cloud").Partial);

    [TestMethod]
    public void WhyNot_ExceptionApplies_SaysSo()
    {
        var graph = Some.Graph(Some.Holding("i", "c", 0.5m), Some.Holding("j", "c", 0.4m));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share > 0.45m", unless: "(other)-[besides:Holding]->(c)")));

        var answer = Packed.Good(ExclusivityRules.Questions.WhyNot(new(graph), rules, "R-1", ["i"]));

        Assert.AreEqual(Outcome.Clear, answer.Outcome);
        StringAssert.StartsWith(answer.Candidates.Single().Notes.Single(), "the exception applies: (other)-[besides:Holding]->(c) matches with c = c, other = j, besides = ");
    }

    [TestMethod]
    public void WhyNot_ArrangementNotInForce_SaysWhy()
    {
        var graph = Some.Graph(
            Some.Holding("i", "c", 0.5m) with { End = new(new(2026, 2, 1)) }, Some.Holding("j", "c", 0.5m) with { Status = ArrangementStatus.Rumoured });
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File("(i)-[h:Holding]->(c)", "h.Share > 0.45m")));

        var notes = Packed.Good(ExclusivityRules.Questions.WhyNot(new(graph), rules, "R-1", ["i", "c"])).Notes.Concat(
            Packed.Good(ExclusivityRules.Questions.WhyNot(new(graph), rules, "R-1", [graph.Arrangements[1].Id])).Notes).ToArray();

        Assert.HasCount(2, notes);
        StringAssert.EndsWith(notes[0], ": it ended on 2026-02-01");
        StringAssert.EndsWith(notes[1], ": its status is rumoured");
    }

    [TestMethod]
    [DataRow("XI-RIVAL-STAKE", "amazon", "EXR0640", "did you mean `XI-RIVAL-STAKES`?")]
    [DataRow("XI-RIVAL-STAKES", "amazno", "EXR0641", "did you mean `amazon`?")]
    public void WhyNot_UnknownName_IsAProblem(string rule, string on, string code, string hint)
    {
        var answer = ExclusivityRules.Questions.WhyNot(Article, Packed.CorePack, rule, [on]);

        Assert.IsNull(answer.Value);
        Assert.AreEqual(code, answer.Problems.Single().Code);
        Assert.Contains(hint, answer.Problems.Single().Message);
    }

    [TestMethod]
    public void WhyNot_EveryFindingOfTheFixture_IsFlaggedOnItsBindings()
    {
        foreach (var finding in Packed.Judge(Article, Packed.CorePack).Findings)
        {
            var answer = Ask(finding.Rule, string.Join(' ', finding.Arrangements.Concat(finding.Parties).DefaultIfEmpty(finding.Bindings.Values.First())));
            Assert.AreEqual(finding.Outcome, answer.Outcome, $"{finding.Rule} {finding.Sentence}");
            Assert.IsTrue(answer.Count > answer.Candidates.Count || answer.Candidates.Any(candidate => candidate.Fingerprint == finding.Fingerprint), finding.Rule);
        }
    }

    private static WhyNot Ask(string rule, string on) =>
        Packed.Good(ExclusivityRules.Questions.WhyNot(Article, Packed.CorePack, rule, on.Split(' ')));
}
