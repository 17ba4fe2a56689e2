using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Judging;

/// <summary>What changes to a document may do to the answers.</summary>
[TestClass]
public sealed partial class InvarianceTests
{
    // What the absence of these says is defined: no end, always begun, in force, no condition, no limit of the scope, a part of nothing,
    // a trigger that is open, nothing paid.
    private static readonly HashSet<string> MeansSomethingWhenAbsent =
    [
        "end", "start", "announced", "status", "condition", "scope", "products", "territories", "channels", "customers", "fields", "except", "partOf", "occurred", "paid",
    ];

    public static IEnumerable<object[]> Fixtures => Packed.Fixtures.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Judge_OneFactRemoved_NeverFlipsSilently(string fixture)
    {
        var graph = Packed.Fixture(fixture);
        var before = Outcomes(graph);
        var removed = 0;
        foreach (var path in Members(Document(fixture)).Where(path => !MeansSomethingWhenAbsent.Contains(path.Split('.')[^1])).ToArray())
        {
            var document = Document(fixture);
            Remove(document, path);
            if (GraphFile.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()), "graph.json").Value is not { } changed)
            {
                continue;
            }

            removed++;
            var after = Outcomes(new(changed));
            foreach (var (finding, outcome) in before)
            {
                // A grant whose product is in no market known is still seen, in a market that is not known.
                var now = after.GetValueOrDefault(finding) ?? after.GetValueOrDefault(InUnknownMarket().Replace(finding, "${grant}unknown"), "gone");
                Assert.IsTrue(now == outcome || now == "Undetermined", $"without {path}: {finding} was {outcome} and is {now}");
            }
        }

        var arrangements = graph.Graph.Arrangements.Count;
        Assert.IsGreaterThanOrEqualTo(arrangements >= 20 ? 40 : arrangements, removed);
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Judge_ListsReversed_ChangesNothing(string fixture)
    {
        var document = Document(fixture);
        Reverse(document);
        Same(Packed.Fixture(fixture), Packed.Graph(document.ToJsonString()));
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Judge_UnrelatedPartiesAdded_ChangesNothing(string fixture)
    {
        var document = Document(fixture);
        foreach (var id in new[] { "0-first", "zz-last" })
        {
            document["parties"]!.AsArray().Insert(0, JsonNode.Parse($$"""{ "id": "{{id}}", "name": "Nobody", "kind": "company" }"""));
        }

        Same(Packed.Fixture(fixture), Packed.Graph(document.ToJsonString()));
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Judge_IdsRenamed_ChangesIdsOnly(string fixture)
    {
        var document = Document(fixture);
        var ids = new[] { "parties", "markets", "products", "arrangements", "rounds", "channels", "triggers" }
            .SelectMany(list => document[list]?.AsArray() ?? []).Select(node => (string)node!["id"]!).ToHashSet();
        var before = Outcomes(Packed.Fixture(fixture));
        var after = Outcomes(Packed.Graph(Renamed(document, ids)!.ToJsonString()));
        Assert.AreEqual(Lines(before), Lines(after).Replace("renamed-", "", StringComparison.Ordinal));
    }

    // Where a fixture has rates of its own, another base currency would need more of them.
    public static IEnumerable<object[]> InDollars => Packed.Fixtures
        .Where(name => Document(name)["exchangeRates"] is null && (string)Document(name)["baseCurrency"]! == "USD").Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(InDollars))]
    public void Judge_OtherBaseCurrency_ChangesNoAnswer(string fixture)
    {
        var document = Document(fixture);
        document["baseCurrency"] = "EUR";
        document["exchangeRates"] = JsonNode.Parse("""[ { "from": "USD", "to": "EUR", "rate": 0.5, "asOf": "2000-01-01" } ]""");
        Same(Packed.Fixture(fixture), Packed.Graph(document.ToJsonString()));
    }

    [GeneratedRegex("(?<grant>GrantIn:[^: ]+:)[^ ]+", RegexOptions.NonBacktracking)]
    private static partial Regex InUnknownMarket();

    private static void Same(GraphInput one, GraphInput other) => Assert.AreEqual(Lines(Outcomes(one)), Lines(Outcomes(other)));

    private static string Lines(Dictionary<string, string> outcomes) =>
        string.Join('\n', outcomes.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal));

    // By rule and what its variables are bound to.
    private static Dictionary<string, string> Outcomes(GraphInput graph) => Packed.Judge(graph, Packed.CorePack, new() { IncludeClear = true }).Findings.ToDictionary(
        finding => $"{finding.Rule} {string.Join(' ', finding.Bindings.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal))}",
        finding => finding.Outcome.ToString(), StringComparer.Ordinal);

    private static JsonNode Document(string fixture) => JsonNode.Parse(File.ReadAllText(Repository.PathOf($"fixtures/{fixture}/graph.json")))!;

    // The paths of all members that hold a value or an object, deepest last; sources say nothing of the world.
    private static IEnumerable<string> Members(JsonNode? node, string at = "") => node switch
    {
        JsonObject members => members.Where(member => member.Key is not ("sources" or "$schema")).SelectMany(member =>
            Members(member.Value, $"{at}.{member.Key}").Concat(member.Value is JsonArray ? [] : [$"{at}.{member.Key}"])),
        JsonArray items => items.SelectMany((item, i) => Members(item, $"{at}.{i}")),
        _ => [],
    };

    private static void Remove(JsonNode document, string path)
    {
        var steps = path.Split('.')[1..];
        var owner = steps[..^1].Aggregate(document, (node, step) => node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        owner.AsObject().Remove(steps[^1]);
    }

    private static void Reverse(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            var reversed = items.Reverse().ToArray();
            items.Clear();
            foreach (var item in reversed)
            {
                Reverse(item);
                items.Add(item);
            }
        }

        foreach (var (_, value) in node as JsonObject ?? [])
        {
            Reverse(value);
        }
    }

    private static JsonNode? Renamed(JsonNode? node, HashSet<string> ids) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(
            member.Key, member.Key is "name" or "kind" or "sources" or "locator" ? member.Value?.DeepClone() : Renamed(member.Value, ids)))),
        JsonArray items => new JsonArray([.. items.Select(item => Renamed(item, ids))]),
        JsonValue value when value.TryGetValue<string>(out var text) && ids.Contains(text) => $"renamed-{text}",
        _ => node?.DeepClone(),
    };
}
