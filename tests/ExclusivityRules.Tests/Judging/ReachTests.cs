using System.Text;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

/// <summary>A rule of a pack with a jurisdiction is not applied to markets that lie elsewhere.</summary>
[TestClass]
public sealed class ReachTests
{
    [TestMethod]
    [DataRow("EU", "US", "2026-03-01", 0)]
    [DataRow("EU", "DE", "2026-03-01", 1)]
    [DataRow("EU", "EEA", "2026-03-01", 1)]
    [DataRow("EU", "GB", "2026-03-01", 0)]
    [DataRow("EU", "GB", "2019-03-01", 1)]
    [DataRow("DE", "EU", "2026-03-01", 1)]
    [DataRow("US", "WORLD", "2026-03-01", 1)]
    [DataRow("US", null, "2026-03-01", 1)]
    [DataRow("US", "bavaria", "2026-03-01", 0)]
    [DataRow("DE", "bavaria", "2026-03-01", 1)]
    [DataRow("US", "somewhere", "2026-03-01", 1)]
    [DataRow("Atlantis", "US", "2026-03-01", 1)]
    [DataRow(null, "US", "2026-03-01", 1)]
    public void Run_RuleWithAJurisdiction_LooksAtMarketsThatMayLieInIt(string? jurisdiction, string? territory, string day, int flagged)
    {
        var report = Packed.Judge(Packed.Graph(Graph(territory, day)), Rules(jurisdiction, "(market:Market)", "market.NamedShare > 0.1m"));
        Assert.AreEqual(flagged, report.Summary.Flagged);
        Assert.AreEqual(flagged, report.Summary.RulesApplied);
    }

    [TestMethod]
    [DataRow("(one)-[rivalry:Competes]-(other)", "rivalry.CombinedShare > 0.1m")]
    [DataRow("(one)-[tie:GrantIn]->(other)", "tie.IsExclusive")]
    [DataRow("(one)-[link:Interlock]-(other)", "link.Market.NamedShare > 0.1m")]
    [DataRow("(one)-[:ActiveIn]->(market)", "market.NamedShare > 0.1m")]
    public void Run_MarketOfARelation_IsLookedAtToo(string match, string expression)
    {
        var rules = Rules("EU", match, expression);
        Assert.IsGreaterThan(0, Packed.Judge(Packed.Graph(Graph("DE", "2026-03-01")), rules).Summary.Flagged);
        Assert.AreEqual(0, Packed.Judge(Packed.Graph(Graph("US", "2026-03-01")), rules).Summary.RulesApplied);
    }

    /// <summary>What binds nobody but elsewhere is no matter of this law; what may bind here too is.</summary>
    [TestMethod]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "US", "\"products\": [\"x\"]", 0)]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "DE", "\"products\": [\"x\"]", 1)]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "US", "\"products\": [\"x\", \"nowhere\"]", 1)]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "US", "\"channels\": []", 1)]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "WORLD", "\"products\": [\"x\"], \"territories\": [\"US\", \"GB\"]", 0)]
    [DataRow("(a)-[promise:Covenant]->(b)", "promise.OpenEnded", "WORLD", "\"products\": [\"x\"], \"territories\": [\"US\", \"FR\"]", 1)]
    [DataRow("(a)-[right:Grant]->(b)", "right.IsExclusive", "WORLD", "\"products\": [\"x\"], \"territories\": [\"US\"]", 0)]
    [DataRow("(a)-[right:Grant]->(b)", "right.IsExclusive", "WORLD", "\"products\": [\"x\"], \"territories\": [\"bavaria\"]", 1)]
    [DataRow("(a)-[purchase:Commitment]->(b)", "purchase.OpenEnded", "US", "\"products\": [\"x\"]", 0)]
    [DataRow("(a)-[purchase:Commitment]->(b)", "purchase.OpenEnded", "EU", "\"products\": [\"x\"]", 1)]
    public void Run_ObligationsForElsewhere_AreNotLookedAt(string match, string expression, string territory, string scope, int applied) =>
        Assert.AreEqual(applied, Packed.Judge(Packed.Graph(Graph(territory, "2026-03-01", scope)), Rules("EU", match, expression)).Summary.RulesApplied);

    private static RuleSet Rules(string? jurisdiction, string match, string expression)
    {
        var where = jurisdiction is null ? "" : $""" "jurisdiction": "{jurisdiction}", """;
        return Packed.Good(PackCompiler.Compile([new("law",
        [
            File("law/pack.json", $$"""{ "id": "law", "title": "A law", "version": "1.0.0", {{where}} "vocabulary": "1" }"""),
            File("law/some.rules.json", SomeRule.File(match, expression)),
        ])]));
    }

    private static PackFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static string Graph(string? territory, string day, string scope = "\"products\": [\"x\"]") => $$"""
        {
          "schemaVersion": "1", "id": "g", "name": "G", "asOf": "{{day}}", "baseCurrency": "USD",
          "sources": [ { "id": "s", "title": "S" } ],
          "parties": [ { "id": "a", "name": "A", "kind": "company" }, { "id": "b", "name": "B", "kind": "company" }, { "id": "p", "name": "P", "kind": "person" } ],
          "territories": [ { "id": "bavaria", "name": "Bavaria", "partOf": "DE" }, { "id": "somewhere", "name": "Somewhere" } ],
          "markets": [ { "id": "m", "name": "M", {{(territory is null ? "" : $"\"territory\": \"{territory}\",")}} "shares": [ { "party": "a", "share": 0.3 }, { "party": "b", "share": 0.2 } ] } ],
          "products": [ { "id": "x", "name": "X", "market": "m" }, { "id": "nowhere", "name": "Nowhere" } ],
          "arrangements": [
            { "id": "right", "kind": "grant", "from": "a", "to": "b", "right": "supply", "exclusivity": "exclusive", "scope": { {{scope}} }, "sources": [ { "source": "s" } ] },
            { "id": "promise", "kind": "covenant", "from": "a", "to": "b", "covenant": "nonCompete", "scope": { {{scope}} }, "sources": [ { "source": "s" } ] },
            { "id": "purchase", "kind": "commitment", "from": "a", "to": "b", "product": "x", "sources": [ { "source": "s" } ] },
            { "id": "one", "kind": "seat", "from": "p", "to": "a", "role": "director", "person": "p", "sources": [ { "source": "s" } ] },
            { "id": "two", "kind": "seat", "from": "p", "to": "b", "role": "director", "person": "p", "sources": [ { "source": "s" } ] }
          ]
        }
        """;
}
