using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>What a case expects of every result it means.</summary>
internal sealed record Expectation
{
    /// <summary>The outcomes a case can expect: a failure is never one.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } = [Judging.Outcome.Flagged, Judging.Outcome.Clear, Judging.Outcome.Undetermined, Judging.Outcome.NotApplicable];

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The severity; null when the case does not say.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The values of some facts as reports write them; a null value is unknown.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Facts { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>Whether some conditions are met; null is unknown.</summary>
    public IReadOnlyDictionary<string, bool?> Conditions { get; init; } = new Dictionary<string, bool?>();

    /// <summary>The pointers of all missing facts, in ordinal order; null when the case does not say.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}

/// <summary>A case of a test file, or one side of a boundary of it, checked and ready to run.</summary>
internal sealed record TestCase
{
    /// <summary>Its name; of a side of a boundary with the side.</summary>
    public required string Name { get; init; }

    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>The case as the file states it.</summary>
    public required CaseEntry Entry { get; init; }

    /// <summary>The side of its boundary; null when it has none.</summary>
    public Side? Side { get; init; }

    /// <summary>The changes to its graph.</summary>
    public required IReadOnlyList<(string Pointer, JsonNode? Value)> Changes { get; init; }

    /// <summary>What is expected.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>A problem with the case as a whole.</summary>
    public Problem Problem(string code, string message) => Entry.Name.Problem(code, 0, Math.Max(1, Entry.Name.Text.Length), message);
}
