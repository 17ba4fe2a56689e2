using System.Globalization;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Changes to a graph document, made in this order: what is added, what is set, what is taken out.</summary>
public sealed record GraphChanges
{
    /// <summary>Parts of graph documents: their lists are added to the lists of the graph.</summary>
    public IReadOnlyList<GraphPart> Add { get; init; } = [];

    /// <summary>JSON pointers and what they are set to, each in turn; null takes the member or entry out.</summary>
    public IReadOnlyList<(string Pointer, JsonNode? Value)> Set { get; init; } = [];

    /// <summary>The ids of what is taken out: parties, markets, arrangements and whatever else the graph lists.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>The changed graph, or what is wrong with the changes.</summary>
    /// <param name="input">A graph that came from a file.</param>
    internal Loaded<GraphInput> Apply(GraphInput input)
    {
        var problems = Add.SelectMany(part => part.Problems).ToList();
        var places = Remove.Select(id => (Id: id, Place: Find(input.Graph, id))).ToArray();
        problems.AddRange(places.Where(one => one.Place is null).Select(one => Wrong(input, RunErrors.NoSuchId, $"the graph lists nothing with the id {Quoted.Of(one.Id)}{DidYouMean.Hint(one.Id, Lists(input.Graph).SelectMany(list => list.Ids))}")));
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        // By id, since what is set may take entries out too; an id that is a number would be taken for a position: those last ones first.
        var gone = places.Select(one => (one.Id, one.Place!.Value.List, one.Place.Value.Index)).Distinct().OrderByDescending(one => one.Index)
            .Select(one => ($"/{one.List}/{(int.TryParse(one.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{one.Index}" : one.Id)}", (JsonNode?)null));
        var utf8 = JsonDocuments.Source(input.Utf8!.Value, input.File ?? "").Utf8.Span;
        var lists = JsonNode.Parse(utf8)!.AsObject();
        var changed = GraphEdit.Apply(utf8, [.. Add.SelectMany(part => part.Additions(lists)), .. Set, .. gone], out var error);
        return changed is null
            ? new(null, [Wrong(input, RunErrors.CannotChange, error!)])
            : Read(changed, input);
    }

    // The changed document stands in no file: its places mean nothing to the user.
    private static Loaded<GraphInput> Read(byte[] utf8, GraphInput input)
    {
        var read = GraphFile.Read(utf8, $"{input.File} as changed");
        var problems = read.Problems.Select(problem => problem with { Place = default, Excerpt = null }).ToArray();
        return read.Value is null ? new(null, problems) : new(new(read.Value, input.File) { Warnings = problems }, []);
    }

    private static (string List, int Index)? Find(PartnershipGraph graph, string id)
    {
        foreach (var (list, ids) in Lists(graph))
        {
            var index = ids.ToList().IndexOf(id);
            if (index >= 0)
            {
                return (list, index);
            }
        }

        return null;
    }

    private static IEnumerable<(string List, IEnumerable<string> Ids)> Lists(PartnershipGraph graph) =>
    [
        ("arrangements", graph.Arrangements.Select(entry => entry.Id)),
        ("parties", graph.Parties.Select(entry => entry.Id)),
        ("markets", graph.Markets.Select(entry => entry.Id)),
        ("products", graph.Products.Select(entry => entry.Id)),
        ("triggers", graph.Triggers.Select(entry => entry.Id)),
        ("rounds", graph.Rounds.Select(entry => entry.Id)),
        ("channels", graph.Channels.Select(entry => entry.Id)),
        ("territories", graph.Territories.Select(entry => entry.Id)),
        ("sources", graph.Sources.Select(entry => entry.Id)),
    ];

    private static Problem Wrong(GraphInput input, string code, string message) => new(code, ProblemSeverity.Error, input.File ?? "", default, message);
}
