namespace ExclusivityRules.Model;

/// <summary>What can be wrong with an expression or a pattern: EXR05xx, and EXR0103.</summary>
internal static class ExpressionErrors
{
    public const string NoSuchProperty = "EXR0103";

    public static ErrorEntry[] All { get; } =
    [
        new(NoSuchProperty, "no such property", "an expression names a property that the relation or node does not have; names are case-sensitive",
            "correct the name; `exclusivity vocabulary` lists all properties", "investment.Stke >= 0.10"),
    ];
}
