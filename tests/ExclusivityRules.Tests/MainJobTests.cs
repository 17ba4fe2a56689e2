using ExclusivityRules.Judging;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests;

/// <summary>What the analysis of the Amazon-OpenAI partnership must find, and what it must not.</summary>
[TestClass]
public sealed class MainJobTests
{
    private static readonly Report March = Packed.Judge(Packed.Fixture("amazon-openai"), Packed.CorePack);
    private static readonly Report May = Packed.Judge(Packed.Fixture("openai-2026-05"), Packed.CorePack);

    [TestMethod]
    [DataRow("XI-RIVAL-STAKES", "Amazon has committed at least 8 bn USD to Anthropic and 15 bn USD to OpenAI")]
    [DataRow("XI-CONTINGENT-TRANCHE", "35 bn USD or 70 % depends on events that need not happen and 15 bn USD is committed")]
    [DataRow("EX-STACKED-INVEST", "Amazon (Amazon Web Services) holds exclusive distribution rights from OpenAI and has committed 15 bn USD to it")]
    [DataRow("EX-DISTRIBUTION", "its share of cloud infrastructure services is 30 %")]
    [DataRow("CX-CIRCULAR-SPEND", "138 bn USD with Amazon (Amazon Web Services), which has put 15 bn USD into it, a ratio of 9.2")]
    [DataRow("CX-RECIPROCAL-CYCLE", "from Amazon (Amazon Web Services) to OpenAI and back")]
    [DataRow("CX-SUPPLIER-INVESTOR", "Nvidia has committed 30 bn USD to OpenAI")]
    [DataRow("CP-DEPENDENCY", "Anthropic depends for compute on Amazon (Amazon Web Services)")]
    [DataRow("PR-SAME-SUBJECT", "OpenAI has granted Amazon (Amazon Web Services) exclusive distribution rights")]
    [DataRow("EX-OVERLAPPING-RIGHTS", "Amazon (Amazon Web Services) and Microsoft (Microsoft Azure) exclusive rights of different kinds, licence and distribution")]
    public void Analyze_TheArticle_Flags(string rule, string words) => Assert.IsTrue(
        March.Findings.Any(finding => finding.Rule == rule && finding.Outcome == Outcome.Flagged && finding.Sentence.Contains(words, StringComparison.Ordinal)),
        $"{rule}: {words}\n" + string.Join('\n', March.Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Sentence)));

    [TestMethod]
    public void Analyze_TheArticle_ExitsWithFindings()
    {
        Assert.AreEqual(1, March.ExitCode);
        Assert.IsFalse(March.Complete, "there are undetermined results");
        Assert.AreEqual(Severity.Low, March.Findings.Single(finding => finding.Rule == "EX-OVERLAPPING-RIGHTS").Severity);
    }

    [TestMethod]
    public void Analyze_TheArticle_CloudConcentrationIsUndetermined()
    {
        var finding = March.Findings.Single(finding => finding.Rule == "MK-CONCENTRATION" && finding.Bindings["market"] == "cloud");
        Assert.AreEqual(Outcome.Undetermined, finding.Outcome);
        var index = finding.Conditions.Single().Operands.Single(operand => operand.Name == "market.Hhi").Value;
        Assert.AreEqual("1469..2838", ((ReportValue.Number)index).Value.ToString());
        Assert.IsTrue(finding.Missing.All(missing => missing.Pointer.StartsWith("/markets/1/shares", StringComparison.Ordinal)) && finding.Missing.Count > 0);
    }

    [TestMethod]
    public void Analyze_TheArticle_SeesNoConflictOfExclusives() =>
        Assert.IsFalse(March.Findings.Any(finding => finding.Rule == "EX-CONFLICTING-EXCLUSIVES"));

    [TestMethod]
    public void Analyze_TheArticle_TellsWhenTheTrancheIsContingent()
    {
        var holds = March.Findings.Single(finding => finding.Rule == "XI-CONTINGENT-TRANCHE").HoldsWhen!;
        Assert.AreEqual("!agi-milestone,!ipo", string.Join('|', holds.Select(term => string.Join(',', term))));
    }

    [TestMethod]
    public void Analyze_AfterApril2026_NothingRestsOnMicrosoftsExclusivity()
    {
        string[] ended = ["azure-ip-licence", "azure-stateless-api"];
        Assert.IsTrue(March.Findings.Any(finding => finding.Arrangements.Intersect(ended).Any()), "in March findings rest on it");
        Assert.IsFalse(May.Findings.Any(finding => finding.Arrangements.Intersect(ended).Any()));
        Assert.IsFalse(May.Findings.Any(finding => finding.Rule is "EX-OVERLAPPING-RIGHTS" or "XI-PARTNER-OPTION"));
    }

    [TestMethod]
    public void Analyze_TheArticle_TracesEveryValueToALine()
    {
        // A market of which no share is known has nothing to point to.
        var operands = March.Findings.Where(finding => finding.Bindings.GetValueOrDefault("market") is null or "cloud").SelectMany(finding => finding.Conditions).SelectMany(condition => condition.Operands).ToArray();
        Assert.IsTrue(operands.All(operand => operand.Lines.Count == operand.From.Count && operand.Lines.All(line => line > 0)));
        var read = operands.Where(operand => operand.Value is not ReportValue.Unknown && operand.Note is null && !operand.Name.Contains("screen", StringComparison.Ordinal));
        foreach (var operand in read.Where(operand => operand.Name is not "purchase.OpenEnded" and not "grant.OpenEnded"))
        {
            Assert.IsTrue(operand.From.Count > 0, $"{operand.Name} comes from nowhere");
        }
    }
}
