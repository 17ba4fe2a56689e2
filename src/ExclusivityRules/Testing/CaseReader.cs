using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>Checks the cases of a test file against the rule they are about, and makes them ready to run.</summary>
internal sealed class CaseReader(Rule rule, RuleTestFile file, List<Problem> problems)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly string[] variables = rule.Match.Variables.Select(variable => variable.Name).ToArray();
    private readonly string[] facts = rule.Logic.Facts.Select(fact => fact.Name).ToArray();
    private readonly string[] conditions = rule.Logic.Conditions.Select(condition => condition.Name).ToArray();

    /// <summary>The cases, a boundary as three; those with errors are left out.</summary>
    public IReadOnlyList<TestCase> Read()
    {
        if (file.Cases.Count == 0)
        {
            problems.Add(file.Rule.Problem("EXR0803", 0, Math.Max(1, file.Rule.Text.Length), $"there is no case for `{file.Rule.Text}`"));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in file.Cases.Where(entry => !names.Add(entry.Name.Text)))
        {
            problems.Add(entry.Name.Problem("EXR0804", 0, Math.Max(1, entry.Name.Text.Length), $"two cases are named `{entry.Name.Text}`"));
        }

        return file.Cases.SelectMany(Cases).ToArray();
    }

    private IReadOnlyList<TestCase> Cases(CaseEntry entry)
    {
        var before = problems.Count;
        if (!file.Graphs.ContainsKey(entry.Graph.Text))
        {
            problems.Add(entry.Graph.Problem(
                "EXR0802", 0, Math.Max(1, entry.Graph.Text.Length), $"no graph `{entry.Graph.Text}` in this file{DidYouMean.Hint(entry.Graph.Text, file.Graphs.Keys)}"));
        }

        Known(entry, entry.On.Keys, variables, "variable of the pattern");
        var read = entry.Boundary is null ? One(entry) : AtBoundary(entry);
        return problems.Count > before ? [] : read;
    }

    private TestCase[] One(CaseEntry entry)
    {
        if (!entry.Expect.IsText)
        {
            problems.Add(entry.Expect.Problem("EXR0805", "the expected outcome is one word; `below`, `at` and `above` go with a `boundary`"));
            return [];
        }

        return Outcome(entry.Expect) is { } outcome ? [Case(entry, null, outcome)] : [];
    }

    private TestCase[] AtBoundary(CaseEntry entry)
    {
        if (entry.Expect.IsText)
        {
            problems.Add(entry.Expect.Problem("EXR0805", "with a `boundary` the outcomes are `{ \"below\", \"at\", \"above\" }`"));
            return [];
        }

        foreach (var other in new[] { entry.Facts, entry.Conditions, entry.Missing }.OfType<RawJson>())
        {
            problems.Add(other.Problem("EXR0805", "with a `boundary` only outcomes are compared; put this into a case of its own"));
        }

        foreach (var (pointer, value) in entry.Boundary!.Where(boundary => Boundary.Move(boundary.Value, Side.At) is null))
        {
            problems.Add(value.Problem("EXR0805", $"the boundary at `{pointer}` is neither a number nor a date"));
        }

        var read = JsonDocuments.Read<BoundaryOutcomes>(entry.Expect);
        problems.AddRange(read.Problems);
        return read.Value is { } stated && (Outcome(stated.Below), Outcome(stated.At), Outcome(stated.Above)) is ({ } below, { } at, { } above)
            ? [Case(entry, Side.Below, below), Case(entry, Side.At, at), Case(entry, Side.Above, above)]
            : [];
    }

    private TestCase Case(CaseEntry entry, Side? side, Outcome outcome) => new()
    {
        Name = side is { } which ? $"{entry.Name.Text} ({EnumNames.CamelCase(which.ToString())})" : entry.Name.Text,
        File = file.Rule.File,
        Entry = entry,
        Side = side,
        Changes = entry.Set.Select(change => (change.Key, Node(change.Value)))
            .Concat((entry.Boundary ?? new Dictionary<string, RawJson>()).Select(boundary => (boundary.Key, Boundary.Move(boundary.Value, side!.Value))))
            .ToArray(),
        Expected = new()
        {
            Outcome = outcome,
            Severity = entry.Severity is { } severity ? SeverityFile.ReadLevel(severity, problems) : null,
            Facts = Facts(entry),
            Conditions = Named<bool?>(entry, entry.Conditions, conditions, "condition"),
            Missing = Missing(entry),
        },
    };

    private Outcome? Outcome(RawJson expect)
    {
        var word = expect.ToString().Trim('"');
        var found = Expectation.Outcomes.Where(outcome => EnumNames.Of(outcome) == word).Cast<Outcome?>().FirstOrDefault();
        if (found is null)
        {
            var names = Expectation.Outcomes.Select(EnumNames.Of).ToArray();
            problems.Add(expect.Problem("EXR0805", $"{Quoted.Of(word)} is not one of {Quoted.List(names)}{DidYouMean.Hint(word, names)}"));
        }

        return found;
    }

    private Dictionary<string, JsonNode?> Facts(CaseEntry entry) =>
        Named<RawJson>(entry, entry.Facts, facts, "fact").ToDictionary(fact => fact.Key, fact => Node(fact.Value));

    // Free JSON, which is checked like all other.
    private JsonNode? Node(RawJson value)
    {
        if (Escapes.HalfCharacter(value.Utf8.Span) >= 0)
        {
            problems.Add(value.Problem(FormatErrors.NotUtf8, "an escape that is half a character, without its other half"));
            return null;
        }

        try
        {
            return JsonNode.Parse(value.Utf8.Span, documentOptions: Strict);
        }
        catch (JsonException)
        {
            problems.Add(value.Problem(FormatErrors.DuplicateMember, "a member stands here for the second time"));
            return null;
        }
    }

    private string[]? Missing(CaseEntry entry)
    {
        if (entry.Missing is null)
        {
            return null;
        }

        var read = JsonDocuments.Read<IReadOnlyList<string>>(entry.Missing);
        problems.AddRange(read.Problems);
        return (read.Value ?? []).Order(StringComparer.Ordinal).ToArray();
    }

    private IReadOnlyDictionary<string, T> Named<T>(CaseEntry entry, RawJson? stated, string[] known, string what)
    {
        if (stated is null)
        {
            return new Dictionary<string, T>();
        }

        var read = JsonDocuments.Read<IReadOnlyDictionary<string, T>>(stated);
        problems.AddRange(read.Problems);
        Known(entry, read.Value?.Keys ?? [], known, what);
        return read.Value ?? new Dictionary<string, T>();
    }

    private void Known(CaseEntry entry, IEnumerable<string> names, string[] known, string what)
    {
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            problems.Add(entry.Name.Problem(
                "EXR0806", 0, Math.Max(1, entry.Name.Text.Length), $"`{rule.Id}` has no {what} `{name}`{DidYouMean.Hint(name, known)}"));
        }
    }
}
