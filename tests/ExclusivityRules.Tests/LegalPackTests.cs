using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests;

/// <summary>What the packs of the law say of the Amazon-OpenAI partnership, and what holds of every pack.</summary>
[TestClass]
public sealed class LegalPackTests
{
    private static readonly Report March = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.Everything);

    [TestMethod]
    [DataRow("US-HSR-SIZE", "amazon", Outcome.Flagged, "more than 133.9 m USD is filed before closing")]
    [DataRow("US-PASSIVE-LOST", "amazon", Outcome.Flagged, "1 of four signs")]
    [DataRow("US-INPUT-ACCESS", "amazon", Outcome.Flagged, "Anthropic relies on what Amazon supplies")]
    [DataRow("US-EXCLUSIVE-DEALING", "amazon", Outcome.Undetermined, "the number present is 2 to 5, where 3 call for review")]
    [DataRow("UK-MATERIAL-INFLUENCE", "amazon", Outcome.Flagged, "Amazon holds about 1.863 % of the votes of OpenAI")]
    [DataRow("UK-TURNOVER-TEST", "amazon", Outcome.Undetermined, "more than 100 m GBP lets a merger be reviewed")]
    [DataRow("DE-SIGNIFICANT-INFLUENCE", "amazon", Outcome.Undetermined, "the number present is 2")]
    [DataRow("EU-VERTICAL-SHARES", "amazon", Outcome.Undetermined, "neither has more than 30 %")]
    public void Analyze_TheArticle_IsSeenByTheLawToo(string rule, string party, Outcome outcome, string words) => Assert.IsTrue(
        March.Findings.Any(finding => finding.Rule == rule && finding.Outcome == outcome && finding.Parties.Contains(party)
            && finding.Sentence.Contains(words, StringComparison.Ordinal)),
        string.Join('\n', March.Findings.Where(finding => finding.Rule == rule).Select(finding => $"{finding.Outcome}: {finding.Sentence}")));

    [TestMethod]
    public void Missing_OfAnUndeterminedResult_IsNamed() => Assert.IsTrue(
        March.Findings.Where(finding => finding.Outcome == Outcome.Undetermined).All(finding => finding.Missing.Count > 0));

    [TestMethod]
    public void Missing_FigureInAnotherCurrency_NamesTheExchangeRate()
    {
        var finding = March.Findings.First(finding => finding.Rule == "EU-CONCENTRATION");
        Assert.IsTrue(finding.Missing.Any(missing => missing is { What: "the exchange rate from EUR to USD", Pointer: "/exchangeRates" }));
    }

    [TestMethod]
    [DataRow("US-HSR-SIZE")]
    [DataRow("UK-MATERIAL-INFLUENCE")]
    [DataRow("DE-SHARE-ACQUISITION")]
    public void SoftBank_PassiveFinancialInvestor_IsNotFlagged(string rule) => Assert.IsFalse(
        March.Findings.Any(finding => finding.Rule == rule && finding.Outcome == Outcome.Flagged && finding.Parties.Contains("softbank")));

    [TestMethod]
    public void Packs_OfTheLaw_AreAllThere()
    {
        CollectionAssert.AreEqual(new[] { "core", "de", "eu", "uk", "us" }, Packed.Everything.Packs.Select(pack => pack.Id).ToArray());
        Assert.IsGreaterThanOrEqualTo(45, Packed.Everything.Rules.Count);
    }

    [TestMethod]
    public void Rules_OfEveryPack_CiteTheLawAndSayWhatClears() => Assert.IsEmpty(
        Packed.Everything.Rules.Where(rule => rule.LegalBasis.Count == 0 || string.IsNullOrEmpty(rule.Clears)).Select(rule => rule.Id));

    [TestMethod]
    public void Parameters_OfEveryPack_AreUsed()
    {
        var text = string.Join('\n', Packed.Everything.Files.Values.Distinct().Select(file => System.Text.Encoding.UTF8.GetString(file.Utf8.Span)));
        Assert.IsEmpty(Packed.Everything.AllParameters.Where(parameter => !text.Contains($"\\\"{parameter.Id}\\\"", StringComparison.Ordinal)).Select(parameter => parameter.Id));
    }
}
