using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

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
