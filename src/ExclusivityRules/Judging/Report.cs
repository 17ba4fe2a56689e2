using System.Security.Cryptography;
using ExclusivityRules.Model;

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
    public required IReadOnlyList<ReportParty> Parties { get; init; }

    /// <summary>The arrangements of the graph that were judged, in its order: those in force that day in the scenario.</summary>
    public IReadOnlyList<ReportArrangement> Arrangements { get; init; } = [];

    /// <summary>The sources the evidence cites, in the order of the graph.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    /// <summary>The triggers of the graph, in its order.</summary>
    public IReadOnlyList<ReportTrigger> Triggers { get; init; } = [];

    /// <summary>The packs that were applied, by id.</summary>
    public required IReadOnlyList<ReportPack> Packs { get; init; }

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

/// <summary>A pack that was applied.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; null for a rule file without a pack.</param>
/// <param name="Sha256">The SHA-256 over its rules, parameters and manifest in 64 hex digits; pages do not count.</param>
public sealed record ReportPack(string Id, string? Version, string Sha256);

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

/// <summary>One flagged, undetermined, failed or waived result, with its explanation and evidence.</summary>
public sealed record Finding
{
    /// <summary>What identifies the finding across edits: <c>exclusivity/v1:</c> and 32 hex digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The id of its pack.</summary>
    public required string Pack { get; init; }

    /// <summary>Flagged, undetermined, failed or waived.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The concern of the rule (<c>exclusivity</c>, <c>crossInvestment</c> ...).</summary>
    public required string Concern { get; init; }

    /// <summary>The title of the rule.</summary>
    public required string Title { get; init; }

    /// <summary>What is the case, in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The id each variable of the pattern is bound to, by variable; of a repeated one the ids joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Bindings { get; init; }

    /// <summary>The ids of the parties bound and of the legal entities their relations name, in ordinal order.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The ids of the evidence, in the order of the document.</summary>
    public required IReadOnlyList<string> Arrangements { get; init; }

    /// <summary>The arrangements it rests on, in the order of the document.</summary>
    public required IReadOnlyList<EvidenceItem> Evidence { get; init; }

    /// <summary>How a derived relation it rests on follows, step by step; null when there is none.</summary>
    public IReadOnlyList<ChainStep>? Chain { get; init; }

    /// <summary>Every condition of the rule.</summary>
    public required IReadOnlyList<ConditionResult> Conditions { get; init; }

    /// <summary>How the conditions come together: <c>And</c> or <c>Or</c>.</summary>
    public string Operator { get; init; } = "And";

    /// <summary>Whether everything the rule matches is there: true, or null when it is only possible.</summary>
    public bool? Exists { get; init; } = true;

    /// <summary>Whether what must not be there is: null when that is only possible; false also when the rule names nothing.</summary>
    public bool? Excused { get; init; } = false;

    /// <summary>Every fact of the rule.</summary>
    public required IReadOnlyList<FactResult> Facts { get; init; }

    /// <summary>How far each number that a condition compares is from its threshold.</summary>
    public IReadOnlyList<Margin> Margins { get; init; } = [];

    /// <summary>
    /// In which scenarios it is flagged: any of the lists, each naming triggers that happened (<c>ipo</c>) or did not
    /// (<c>!ipo</c>); one empty list means always; null when the graph has no triggers or too many.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? HoldsWhen { get; init; }

    /// <summary>The facts that are missing and could change the answer; empty unless undetermined.</summary>
    public required IReadOnlyList<MissingItem> Missing { get; init; }

    /// <summary>What a reader should know besides, as that a figure is not verified.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the rule rests on.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>What would clear it, in words; null when the rule does not say.</summary>
    public string? Clears { get; init; }

    /// <summary>Single changes to facts of the graph file that would clear it; empty unless it is flagged and they were asked for.</summary>
    public IReadOnlyList<Counterfactual> Counterfactuals { get; init; } = [];

    /// <summary>Why it failed, in words; null unless it did.</summary>
    public string? Error { get; init; }

    /// <summary>The waiver that covers it; null unless it is waived.</summary>
    public FindingWaiver? Waiver { get; init; }

    /// <summary>How it compares with the baseline; null when none was given.</summary>
    public FindingBaseline? Baseline { get; init; }
}

/// <summary>An arrangement a finding rests on.</summary>
public sealed record EvidenceItem
{
    /// <summary>The id of the arrangement.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the party it goes out from.</summary>
    public required string From { get; init; }

    /// <summary>The id of the party it goes to.</summary>
    public required string To { get; init; }

    /// <summary>Its JSON pointer in the graph file.</summary>
    public required string Pointer { get; init; }

    /// <summary>Its line in the graph file, from 1; 0 when there is no file.</summary>
    public required int Line { get; init; }

    /// <summary>Its column in the graph file, from 1; 0 when there is no file.</summary>
    public required int Column { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required IReadOnlyList<Citation> Sources { get; init; }
}

/// <summary>A step of the explanation of a derived relation.</summary>
/// <param name="Text">The step in words.</param>
/// <param name="Arrangements">The ids of the arrangements it rests on.</param>
public sealed record ChainStep(string Text, IReadOnlyList<string> Arrangements);

/// <summary>A condition of a rule, evaluated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Met">Whether it is met; null means unknown, or an error.</param>
/// <param name="Text">The condition as the rule file writes it.</param>
/// <param name="Operands">The values it looks at, in the order of the text.</param>
public sealed record ConditionResult(string Name, bool? Met, string Text, IReadOnlyList<Operand> Operands)
{
    /// <summary>How the answer follows, down to the values read; null when an error kept it from being evaluated.</summary>
    public TraceStep? Trace { get; init; }
}

/// <summary>A value a condition looks at.</summary>
/// <param name="Name">What it is, as the rule file writes it (<c>first.Committed</c>).</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">What a number counts (<c>share</c>, <c>money</c> with the currency as <c>USD</c>, <c>months</c> ...); null for a plain number or text.</param>
/// <param name="From">The JSON pointers of the values in the graph file it comes from, in ordinal order.</param>
public sealed record Operand(string Name, ReportValue Value, string? Unit, IReadOnlyList<string> From)
{
    /// <summary>The lines of the graph file that <see cref="From"/> points to, in the same order; empty when there is no file.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>For a parameter: the period its value is in force, its source, and whether it is verified; null otherwise.</summary>
    public string? Note { get; init; }
}

/// <summary>A number that a condition compares, and how far it is from the threshold.</summary>
/// <param name="Condition">The name of the condition.</param>
/// <param name="Name">What is compared, as the rule file writes it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Needs">The comparison that the condition asks for: <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Threshold">The value it is compared with.</param>
/// <param name="Met">Whether the comparison holds; null means unknown.</param>
/// <param name="Distance">How far the value is from the threshold, never negative; within bounds where one of the two is.</param>
/// <param name="Unit">As in <see cref="Operand"/>.</param>
public sealed record Margin(
    string Condition, string Name, ReportValue Value, string Needs, ReportValue Threshold, bool? Met, ReportValue Distance, string? Unit);

/// <summary>A fact of a rule, evaluated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">As in <see cref="Operand"/>.</param>
public sealed record FactResult(string Name, ReportValue Value, string? Unit);

/// <summary>A fact that is not known and could change the answer.</summary>
/// <param name="What">What is not known, in words.</param>
/// <param name="Pointer">The JSON pointer of the place where it would stand.</param>
public sealed record MissingItem(string What, string Pointer)
{
    /// <summary>
    /// The values with which the finding would be flagged: a value, a list of them, bounds, or days in words; null when no value of
    /// this fact alone does that, or when it was not asked for.
    /// </summary>
    public ReportValue? Flags { get; init; }

    /// <summary>The values with which it would be clear, likewise.</summary>
    public ReportValue? Clears { get; init; }
}

/// <summary>A law, guideline or decision a rule rests on.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Status">How far its content is verified (<c>verified</c>, <c>partly</c>, <c>unverified</c>).</param>
public sealed record LegalBasis(string Citation, string Status);
