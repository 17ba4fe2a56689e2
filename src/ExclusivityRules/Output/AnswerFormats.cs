using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>The formats in which answers to questions about a graph are written.</summary>
public static class AnswerFormats
{
    /// <summary>Why something is not flagged.</summary>
    public static IReadOnlyList<OutputFormat<WhyNot>> OfWhyNot { get; } =
        [new("text", WhyNotText.Write), new("json", JsonReport.WriteAny)];

    /// <summary>What is nearly flagged.</summary>
    public static IReadOnlyList<OutputFormat<NearMisses>> OfNearMisses { get; } =
        [new("text", NearMissText.Write), new("json", JsonReport.WriteAny)];

    /// <summary>Two reports compared.</summary>
    public static IReadOnlyList<OutputFormat<FindingsComparison>> OfComparison { get; } =
        [new("text", ComparisonText.Write), new("json", JsonReport.WriteAny), new("markdown", ComparisonMarkdown.Write)];
}
