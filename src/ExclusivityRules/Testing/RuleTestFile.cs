using ExclusivityRules.Model;

namespace ExclusivityRules.Testing;

/// <summary>Cases a rule must judge as expected.</summary>
internal sealed record RuleTestFile
{
    /// <summary>The id of the rule.</summary>
    public required TextInFile Rule { get; init; }

    /// <summary>Graphs by name: a path relative to this file, or a graph document.</summary>
    public IReadOnlyDictionary<string, RawJson> Graphs { get; init; } = new Dictionary<string, RawJson>();

    /// <summary>The cases; at least one.</summary>
    public required IReadOnlyList<CaseEntry> Cases { get; init; }
}

/// <summary>A graph, changes to it, and what the rule says of it.</summary>
internal sealed record CaseEntry
{
    /// <summary>What the case shows.</summary>
    public required TextInFile Name { get; init; }

    /// <summary>The name of one of the graphs.</summary>
    public required TextInFile Graph { get; init; }

    /// <summary>Changes to the graph: JSON pointers with their new values; null removes what is there.</summary>
    public IReadOnlyDictionary<string, RawJson> Set { get; init; } = new Dictionary<string, RawJson>();

    /// <summary>A number or date to try at, just below and just above a value: JSON pointers with the values.</summary>
    public IReadOnlyDictionary<string, RawJson>? Boundary { get; init; }

    /// <summary>The day to judge at; absent means that of the graph.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>base, all, or ids of triggers with commas between them.</summary>
    public string? Scenario { get; init; }

    /// <summary>The results meant: ids by variable of the pattern; absent means all results of the rule.</summary>
    public IReadOnlyDictionary<string, string> On { get; init; } = new Dictionary<string, string>();

    /// <summary>The outcome; with a boundary those below, at and above it.</summary>
    public required RawJson Expect { get; init; }

    /// <summary>The severity.</summary>
    public RawJson? Severity { get; init; }

    /// <summary>Values of facts, by name; null means unknown.</summary>
    public RawJson? Facts { get; init; }

    /// <summary>Whether conditions are met, by name; null means unknown.</summary>
    public RawJson? Conditions { get; init; }

    /// <summary>The facts named as missing: their JSON pointers, all of them.</summary>
    public RawJson? Missing { get; init; }
}

/// <summary>The outcomes at a boundary.</summary>
internal sealed record BoundaryOutcomes
{
    /// <summary>Just below it.</summary>
    public required RawJson Below { get; init; }

    /// <summary>At it.</summary>
    public required RawJson At { get; init; }

    /// <summary>Just above it.</summary>
    public required RawJson Above { get; init; }
}
