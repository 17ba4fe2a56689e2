using System.Runtime.CompilerServices;
using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>A rule, checked and ready to judge with.</summary>
public sealed record Rule
{
    // A page is cut once, however many graphs are judged.
    private static readonly ConditionalWeakTable<string, string> Helps = [];

    private readonly Lazy<RuleLogic> logic;

    internal Rule(Pattern match, Lazy<RuleLogic> logic)
    {
        Match = match;
        this.logic = logic;
    }

    /// <summary>Its id; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its pack; of a single rule file the name of its workflow.</summary>
    public required string Pack { get; init; }

    /// <summary>The file it stands in, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required Place Place { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of concern it is about.</summary>
    public required Concern Concern { get; init; }

    /// <summary>Its severity; the highest where it depends on the case.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What would clear it, in words; null when it does not say.</summary>
    public string? Clears { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>Words to find it by.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The first day it applies; null means since always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day it no longer applies; null means that it still does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it applies on a day.</summary>
    public bool IsInForce(DateOnly day) => new Period(From, To).Contains(day);

    /// <summary>Whether a waiver may cover its findings.</summary>
    public required bool Waivable { get; init; }

    /// <summary>The most days a waiver of its findings may last, as its pack says; null means no limit.</summary>
    public int? MaxWaiverDays { get; init; }

    /// <summary>Whose law it is about, as its pack says; it is not applied to markets elsewhere. Null means none in particular.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The id of the rule that replaces it; null when none does.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Its page, in Markdown; null when it has none.</summary>
    public string? Page { get; init; }

    /// <summary>Its page as reports carry it, without examples; null when it has none.</summary>
    internal string? Help => Page is null ? null : Helps.GetValue(Page, static page => RulePage.WithoutExamples(page)!);

    /// <summary>What parties stand for.</summary>
    public required PartyLevel Parties { get; init; }

    /// <summary>The pattern it matches, as written.</summary>
    public string MatchText => Match.Text;

    /// <summary>What has to be there.</summary>
    internal Pattern Match { get; }

    /// <summary>What it matches and asks. For a built-in rule it is compiled at the first use.</summary>
    internal RuleLogic Logic => logic.Value;
}

/// <summary>What a rule matches and asks, compiled.</summary>
internal sealed class RuleLogic
{
    /// <summary>What has to be there.</summary>
    public required Pattern Match { get; init; }

    /// <summary>What must not be there besides; null means nothing.</summary>
    public required Pattern? Unless { get; init; }

    /// <summary>Which bindings are the same finding.</summary>
    public required Symmetry Symmetry { get; init; }

    /// <summary>The facts, in the order they are computed.</summary>
    public required IReadOnlyList<NamedFact> Facts { get; init; }

    /// <summary>The conditions; at least one.</summary>
    public required IReadOnlyList<NamedCondition> Conditions { get; init; }

    /// <summary>Whether all conditions have to be met, or one.</summary>
    public required bool NeedsAll { get; init; }

    /// <summary>The severities; the first that applies counts.</summary>
    public required IReadOnlyList<SeverityBand> Bands { get; init; }

    /// <summary>The sentence.</summary>
    public required Template Because { get; init; }

    /// <summary>The ids of the parameters it reads, each once.</summary>
    public IReadOnlyList<string> Parameters => field ??=
        [.. RuleParts.Of(this).SelectMany(part => part.All()).Select(RuleParts.ParameterOf).OfType<string>().Distinct(StringComparer.Ordinal)];
}

/// <summary>A named condition of a rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The condition as the rule file writes it.</param>
/// <param name="Test">The condition.</param>
internal sealed record NamedCondition(string Name, string Text, Expr<Truth> Test);

/// <summary>A severity and when it applies.</summary>
/// <param name="If">When; null means otherwise.</param>
/// <param name="Level">The severity.</param>
internal sealed record SeverityBand(Expr<Truth>? If, Severity Level);
