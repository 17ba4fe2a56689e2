using ExclusivityRules.Testing;

namespace ExclusivityRules.Output;

/// <summary>The formats the outcome of rule tests is written in.</summary>
public static class TestFormat
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<OutputFormat<TestRun>> All { get; } =
    [
        new("text", static (run, output) => TestText.Write(run, output, TextReport.Wide)),
        new("junit", TestJUnit.Write),
    ];
}
