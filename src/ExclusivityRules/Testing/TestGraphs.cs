using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>Reads the graphs of a test file, and changes them for its cases.</summary>
internal sealed class TestGraphs(RuleTestFile file, RuleSet rules, List<Problem> problems)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> documents = new(StringComparer.Ordinal);

    /// <summary>The graph of a case, ready to be judged by any rule; null, beside a problem, when it cannot be used.</summary>
    public TestSituation? Of(TestCase test)
    {
        var name = test.Entry.Graph.Text;
        if (!documents.ContainsKey(name))
        {
            documents.Add(name, Read(name, file.Graphs[name]));
        }

        var situation = Situation(test, test.Changes, out var why);
        if (why is not null)
        {
            problems.Add(test.Problem("EXR0807", $"the graph of `{test.Name}` cannot be judged: {why}"));
        }

        return situation;
    }

    /// <summary>The graph of a case with changes; null when it cannot be used, with the reason in words unless it has been told.</summary>
    public TestSituation? Situation(TestCase test, IEnumerable<(string Pointer, JsonNode? Value)> changes, out string? why)
    {
        why = null;
        if (documents[test.Entry.Graph.Text] is not { } document)
        {
            return null;
        }

        var changed = GraphEdit.Apply(document.Span, changes, out why);
        if (changed is null)
        {
            return null;
        }

        var read = GraphFile.Read(changed, test.File);
        if (read.Value is not { } graph)
        {
            why = read.Problems.First(problem => problem.Severity == ProblemSeverity.Error).Message;
            return null;
        }

        var asOf = test.Entry.AsOf ?? graph.AsOf;
        var wrong = new List<Problem>();
        var happened = Scenarios.Read(test.Entry.Scenario ?? "base", graph, asOf, test.File, wrong);
        why = wrong.FirstOrDefault()?.Message;
        return happened is null ? null : new(new(new(graph), asOf, happened), rules, changed);
    }

    // The document as it stands; null beside its problems.
    private ReadOnlyMemory<byte>? Read(string name, RawJson stated)
    {
        if (stated.IsObject)
        {
            return Good(GraphFile.Read(stated.Utf8, file.Rule.File), stated.Place) ? stated.Utf8 : (ReadOnlyMemory<byte>?)null;
        }

        if (!stated.IsText)
        {
            problems.Add(stated.Problem("EXR0802", $"the graph `{name}` is neither a path nor a document"));
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(file.Rule.File) ?? "", stated.ToString().Trim('"')).Replace('\\', '/');
        var bytes = FileBytes.Read(path);
        if (bytes.Value is null)
        {
            problems.Add(stated.Problem("EXR0802", $"the graph `{name}` cannot be read: {bytes.Problems[0].Message}"));
            return null;
        }

        return Good(GraphFile.Read(bytes.Value, path), new(1, 1)) ? (ReadOnlyMemory<byte>?)bytes.Value : null;
    }

    // What is wrong with a graph stands in the file where the graph stands.
    private bool Good(Loaded<PartnershipGraph> read, Place start)
    {
        problems.AddRange(read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem with
        {
            Place = new(problem.Place.Line + start.Line - 1, problem.Place.Line == 1 ? problem.Place.Column + start.Column - 1 : problem.Place.Column),
        }));
        return read.Value is not null;
    }
}

/// <summary>The graph of a case on its day in its scenario. What is derived from it is kept, whatever rules it is judged by.</summary>
internal sealed class TestSituation(Situation situation, RuleSet rules, ReadOnlyMemory<byte> document)
{
    private readonly Dictionary<PartyLevel, GraphView> views = [];

    /// <summary>The day.</summary>
    public DateOnly AsOf => situation.AsOf;

    /// <summary>The document.</summary>
    public ReadOnlyMemory<byte> Document => document;

    /// <summary>The values of the parameters.</summary>
    public Interval[] Parameters { get; } = rules.Parameters.ValuesIn(situation);

    /// <summary>What rules match, by what parties stand for.</summary>
    public GraphView View(PartyLevel level)
    {
        if (!views.TryGetValue(level, out var view))
        {
            view = new(situation, level);
            views.Add(level, view);
        }

        return view;
    }
}
