using ExclusivityRules.Measures;

namespace ExclusivityRules.Benchmarks.Judging;

/// <summary>A rule, and the same written by hand in C# over the same objects.</summary>
/// <param name="Text">The condition as a rule file has it.</param>
/// <param name="ByHand">The same in C#.</param>
internal sealed record RealisticRule(string Text, Func<PartyNode, PartyNode, InvestmentRelation, GrantRelation, CommitmentRelation, bool> ByHand);

/// <summary>Twenty conditions of the kind that packs have.</summary>
internal static class RealisticRules
{
    /// <summary>The pattern they look at.</summary>
    public const string Match =
        "(investor)-[first:Investment]->(lab), (lab)-[grant:Grant]->(investor), (lab)-[spend:Commitment]->(investor)";

    public static IReadOnlyList<RealisticRule> All { get; } =
    [
        new("grant.IsExclusive", (_, _, _, grant, _) => grant.IsExclusive),
        new("first.Committed >= 100000000m", (_, _, first, _, _) => first.Committed >= 100_000_000m),
        new("first.ContingentShare >= 0.5m", (_, _, first, _, _) => first.ContingentShare >= 0.5m),
        new("first.Committed < first.Headline", (_, _, first, _, _) => first.Committed < first.Headline),
        new("spend.Amount > first.Committed", (_, _, first, _, spend) => spend.Amount > first.Committed),
        new("spend.Amount / first.Headline > 2m", (_, _, first, _, spend) => spend.Amount / first.Headline > 2m),
        new("grant.NoticeDays > 180 || grant.ExitPenalty", (_, _, _, grant, _) => grant.NoticeDays > 180 || grant.ExitPenalty),
        new("grant.IsExclusive && !grant.AutoRenews", (_, _, _, grant, _) => grant.IsExclusive && !grant.AutoRenews),
        new("grant.Right == \"distribution\"", (_, _, _, grant, _) => grant.Right == "distribution"),
        new("grant.Right == \"licence\" || grant.Right == \"hosting\"", (_, _, _, grant, _) => grant.Right == "licence" || grant.Right == "hosting"),
        new("spend.ShareOfRequirements >= 0.8m", (_, _, _, _, spend) => spend.ShareOfRequirements >= 0.8m),
        new("spend.ShareOfRequirements >= 0.5m && grant.IsExclusive", (_, _, _, grant, spend) => spend.ShareOfRequirements >= 0.5m && grant.IsExclusive),
        new("spend.Capacity >= 2m && spend.CapacityUnit == \"GW\"", (_, _, _, _, spend) => spend.Capacity >= 2m && spend.CapacityUnit == "GW"),
        new("!first.Passive", (_, _, first, _, _) => !first.Passive),
        new("!(first.Passive && grant.AppliesToAffiliates)", (_, _, first, grant, _) => !(first.Passive && grant.AppliesToAffiliates)),
        new("first.Tranches.Any(t => t.Contingent)", (_, _, first, _, _) => first.Tranches.Any(t => t.Contingent)),
        new("first.Tranches.Count(t => t.Funded) < 2", (_, _, first, _, _) => first.Tranches.Count(t => t.Funded) < 2),
        new("first.Tranches.Sum(t => t.Amount) > 1000000000m", (_, _, first, _, _) => first.Tranches.Sum(t => t.Amount) > 1_000_000_000m),
        new("investor.Jurisdiction != lab.Jurisdiction", (investor, lab, _, _, _) => investor.Jurisdiction != lab.Jurisdiction),
        new("investor.Jurisdiction == \"US\" && first.Committed + spend.Amount > 500000000m && grant.NoticeDays >= 90",
            (investor, _, first, grant, spend) => investor.Jurisdiction == "US" && first.Committed + spend.Amount > 500_000_000m && grant.NoticeDays >= 90),
    ];
}
