using System.Security.Cryptography;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>
/// What an analysis of one graph came to. It is complete in itself: every format is written from it alone. In JSON its
/// members have the names of the properties in camel case.
/// </summary>
public sealed record Report
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>What wrote the report.</summary>
    public required ReportTool Tool { get; init; }

    /// <summary>The graph that was judged.</summary>
    public required ReportGraph Graph { get; init; }

    /// <summary>The parties of the graph, in its order.</summary>
    public required IReadOnlyList<ReportParty> Parties
    {
        get;
        init => (field, names) = (value, null);
    }

    /// <summary>The arrangements of the graph that were judged, in its order: those in force that day in the scenario.</summary>
    public IReadOnlyList<ReportArrangement> Arrangements { get; init; } = [];

    /// <summary>The sources the evidence cites, in the order of the graph.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    /// <summary>The triggers of the graph, in its order.</summary>
    public IReadOnlyList<ReportTrigger> Triggers { get; init; } = [];

    /// <summary>The packs that were applied, by id.</summary>
    public required IReadOnlyList<Pack> Packs { get; init; }

    /// <summary>The day the graph was judged at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The ids of the open triggers taken to have happened, in ordinal order; empty is the base scenario.</summary>
    public required IReadOnlyList<string> Scenario { get; init; }

    /// <summary>Whether everything was judged: false for anything undetermined, failed or cut off by a limit.</summary>
    public required bool Complete { get; init; }

    /// <summary>The exit code of a run over this graph alone.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why the exit code is what it is, in words.</summary>
    public required string ExitReason { get; init; }

    /// <summary>The results counted.</summary>
    public required ReportSummary Summary { get; init; }

    /// <summary>The rules that were applied, in the order of their packs and files.</summary>
    public required IReadOnlyList<ReportRule> Rules { get; init; }

    /// <summary>What was found: flagged, undetermined and failed results, then waived ones; by severity (highest first), rule and bindings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How the findings compare with a baseline; null when none was given.</summary>
    public ReportBaseline? Baseline { get; init; }

    /// <summary>When each finding holds; null unless that was asked for.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>What is wrong with the files or was left out.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    // Made when first asked for: a report names its parties many times.
    private Dictionary<string, string>? names;

    /// <summary>The name of a party; its id when the report has no such party.</summary>
    internal string PartyName(string id) =>
        (names ??= Parties.DistinctBy(party => party.Id).ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal)).GetValueOrDefault(id, id);
}

/// <summary>The program that wrote a report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record ReportTool(string Name, string Version);

/// <summary>The graph a report is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file, as the user named it; null when it did not come from one.</param>
/// <param name="Sha256">The SHA-256 of the file's bytes in 64 hex digits; null when it did not come from a file.</param>
public sealed record ReportGraph(string Id, string Name, string? File, string? Sha256)
{
    /// <summary>The line of the file it stands at, from 1, where the file has a graph a line; null otherwise.</summary>
    public int? Line { get; init; }

    /// <summary>A graph, as reports name it.</summary>
    internal static ReportGraph Of(GraphInput input) =>
        new(input.Graph.Id, input.Graph.Name, input.File, input.Utf8 is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : null) { Line = input.Line };
}

/// <summary>A party named in a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record ReportParty(string Id, string Name)
{
    /// <summary>The id of the ultimate party of its undertaking; null when that is the party itself.</summary>
    public string? Undertaking { get; init; }

    /// <summary>The parties of a graph, in its order.</summary>
    internal static IReadOnlyList<ReportParty> Of(PartnershipGraph graph) => graph.Parties.Select(party => new ReportParty(party.Id, party.Name)).ToArray();
}

/// <summary>An arrangement named in a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="From">The id of the party it goes out from.</param>
/// <param name="To">The id of the party it goes to.</param>
public sealed record ReportArrangement(string Id, string Kind, string From, string To);

/// <summary>A source named in a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it can be read; null when not stated.</param>
public sealed record ReportSource(string Id, string Title, string? Url);

/// <summary>A trigger named in a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What would happen.</param>
public sealed record ReportTrigger(string Id, string Name);

/// <summary>How many results of each kind there are; a result is one rule on one binding.</summary>
/// <param name="Flagged">Flagged results that no waiver covers.</param>
/// <param name="Undetermined">Undetermined results.</param>
/// <param name="Failed">Failed results.</param>
/// <param name="Clear">Clear results.</param>
/// <param name="Waived">Flagged results a waiver covers.</param>
/// <param name="RulesApplied">Rules that at least one binding matched, or that failed.</param>
/// <param name="RulesNotApplicable">Rules no binding matched.</param>
public sealed record ReportSummary(
    int Flagged, int Undetermined, int Failed, int Clear, int Waived, int RulesApplied, int RulesNotApplicable);

/// <summary>A rule that was applied, and what it came to.</summary>
public sealed record ReportRule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its pack.</summary>
    public required string Pack { get; init; }

    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line it starts at, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its severity; the highest where it has bands.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How many results are flagged.</summary>
    public required int Flagged { get; init; }

    /// <summary>How many results are undetermined.</summary>
    public required int Undetermined { get; init; }

    /// <summary>How many results failed.</summary>
    public required int Failed { get; init; }

    /// <summary>How many results are clear.</summary>
    public required int Clear { get; init; }

    /// <summary>How many flagged results a waiver covers; they are not among <see cref="Flagged"/>.</summary>
    public int Waived { get; init; }

    /// <summary>The page of the rule, in Markdown; null when it has none.</summary>
    public string? Help { get; init; }
}
