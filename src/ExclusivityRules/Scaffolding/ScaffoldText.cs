namespace ExclusivityRules.Scaffolding;

/// <summary>The texts a new rule begins with. <c>RULE-ID</c> stands for its id.</summary>
internal static class ScaffoldText
{
    /// <summary>The title of the rule.</summary>
    public const string Title = "A large stake that is not passive";

    /// <summary>The rule file.</summary>
    public const string Rule = """
        {
          "WorkflowName": "RULE-ID",
          "Rules": [
            {
              "RuleName": "RULE-ID",
              "Properties": {
                "title": "A large stake that is not passive",
                "concern": "control",
                "severity": "medium",
                "match": "(holder)-[stake:Holding]->(company)",
                "because": "{holder.Name} holds {stake.Share:share} of {company.Name} and takes part in its decisions.",
                "clears": "The stake falls below a quarter, or is made passive.",
                "legalBasis": [
                  { "citation": "Name here the law, guideline or decision the rule rests on", "status": "unverified" }
                ]
              },
              "Operator": "And",
              "Rules": [
                { "RuleName": "the stake is large", "Expression": "stake.Share >= 0.25m" },
                { "RuleName": "the stake is not passive", "Expression": "!stake.Passive" }
              ]
            }
          ]
        }

        """;

    /// <summary>The graph of its examples and cases: a stake of 30 % that is not passive.</summary>
    public const string Graph = """
        {
          "schemaVersion": "1",
          "id": "stake",
          "name": "A stake of 30 %",
          "asOf": "2026-03-01",
          "baseCurrency": "USD",
          "sources": [{ "id": "example", "title": "Made-up example" }],
          "parties": [
            { "id": "alpha", "name": "Alpha", "kind": "company" },
            { "id": "beta", "name": "Beta", "kind": "company" }
          ],
          "markets": [],
          "products": [],
          "arrangements": [
            { "id": "alpha-beta", "kind": "holding", "from": "alpha", "to": "beta", "share": 0.3, "passive": false, "sources": [{ "source": "example" }] }
          ]
        }
        """;

    /// <summary>Its tests.</summary>
    public static string Tests { get; } = $$"""
        {
          "rule": "RULE-ID",
          "graphs": {
            "page": {{Graph.ReplaceLineEndings("\n    ")}}
          },
          "cases": [
            { "name": "30 %", "graph": "page", "on": { "holder": "alpha", "company": "beta" }, "expect": "flagged", "conditions": { "the stake is large": true, "the stake is not passive": true } },
            { "name": "around a quarter", "graph": "page", "boundary": { "/arrangements/0/share": 0.25 }, "expect": { "below": "clear", "at": "flagged", "above": "flagged" } },
            { "name": "a percentage point less", "graph": "page", "set": { "/arrangements/0/share": 0.24 }, "expect": "clear" },
            { "name": "passive", "graph": "page", "set": { "/arrangements/0/passive": true }, "expect": "clear" },
            { "name": "the stake is not known", "graph": "page", "set": { "/arrangements/0/share": null }, "expect": "undetermined", "missing": ["/arrangements/0/share"] },
            { "name": "not known whether it is passive", "graph": "page", "set": { "/arrangements/0/passive": null }, "expect": "undetermined", "missing": ["/arrangements/0/passive"] },
            { "name": "no stake", "graph": "page", "set": { "/arrangements/0": null }, "expect": "notApplicable" }
          ]
        }

        """;

    /// <summary>Its page; the reports of the two examples are put in for <c>FLAGGED</c> and <c>CLEAR</c>.</summary>
    public static string Page { get; } = $$"""
        # RULE-ID: {{Title}}

        Say in a sentence or two what the rule finds.

        ## Why

        Say why it matters, and what the law says.

        ## Flagged

        Alpha holds 30 % of Beta, at least a quarter, and takes part in its decisions.

        ```json graph
        {{Graph}}
        ```

        ```text report
        FLAGGED```

        ## Clear

        The same stake is passive.

        ```json graph
        {{ClearGraph}}
        ```

        ```text report
        CLEAR```

        ## When not to use it

        Say where the rule misleads, and what it does not see.

        ## Sources

        - The law, guideline or decision, and where each figure was read.

        """;

    /// <summary>The graph of the example that is clear.</summary>
    public static string ClearGraph => Graph.Replace("\"passive\": false", "\"passive\": true", StringComparison.Ordinal);
}
