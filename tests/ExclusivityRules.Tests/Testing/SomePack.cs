using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Testing;

/// <summary>A pack on disk with one rule: BIG-STAKE, a stake of at least 30 % that is not passive.</summary>
internal sealed class SomePack : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public const string Rule = """
        { "WorkflowName": "some", "Rules": [ { "RuleName": "BIG-STAKE", "Properties": {
            "title": "A big stake", "concern": "control",
            "severity": [ { "if": "stake.Share >= 0.50m", "level": "high" }, { "level": "medium" } ],
            "match": "(holder)-[stake:Holding]->(company)", "because": "{holder.Name} holds {stake.Share:share} of {company.Name}.",
            "clears": "The stake is sold.", "legalBasis": [ { "citation": "A law", "status": "verified" } ] },
          "LocalParams": [ { "Name": "screen", "Expression": "Parameter(\"some.big\")" } ],
          "Operator": "And",
          "Rules": [
            { "RuleName": "the stake is big", "Expression": "stake.Share >= screen" },
            { "RuleName": "it is not passive", "Expression": "!stake.Passive" } ] } ] }
        """;

    public const string Parameters = """
        [ { "id": "some.big", "title": "Stake that is big", "unit": "share", "values": [ { "from": "2000-01-01", "value": 0.3, "source": "a law", "verified": true } ] } ]
        """;

    public const string Graph = """
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-03-01", "baseCurrency": "USD", "sources": [ { "id": "s", "title": "S" } ],
          "parties": [ { "id": "acme", "name": "Acme", "kind": "company" }, { "id": "beta", "name": "Beta", "kind": "company" }, { "id": "gamma", "name": "Gamma", "kind": "company" } ],
          "markets": [], "products": [],
          "arrangements": [
            { "id": "a", "kind": "holding", "from": "acme", "to": "beta", "share": 0.4, "passive": false, "sources": [ { "source": "s" } ] },
            { "id": "b", "kind": "holding", "from": "acme", "to": "gamma", "share": 0.1, "passive": false, "sources": [ { "source": "s" } ] } ] }
        """;

    /// <param name="cases">The cases, separated by commas; null means that there is no test file.</param>
    public SomePack(string? cases = null)
    {
        Directory.CreateDirectory(PathOf("tests"));
        File.WriteAllText(PathOf("pack.json"), """{ "id": "some", "title": "Some", "version": "1.0.0", "vocabulary": "1" }""");
        File.WriteAllText(PathOf("some.rules.json"), Rule);
        File.WriteAllText(PathOf("parameters.json"), Parameters);
        if (cases is not null)
        {
            Tests = $$"""{ "rule": "BIG-STAKE", "graphs": { "g": {{Graph}} }, "cases": [ {{cases}} ] }""";
        }
    }

    public string Path => folder.Path;

    /// <summary>The text of the test file.</summary>
    public string Tests
    {
        get => File.ReadAllText(PathOf("tests/BIG-STAKE.json"));
        set => File.WriteAllText(PathOf("tests/BIG-STAKE.json"), value);
    }

    public string PathOf(string name) => System.IO.Path.Combine(folder.Path, name);

    public void Dispose() => folder.Dispose();
}
