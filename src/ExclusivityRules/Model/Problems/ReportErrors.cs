namespace ExclusivityRules.Model;

/// <summary>What can be wrong with a report that is read again: EXR07xx.</summary>
internal static class ReportErrors
{
    public const string NotAReport = "EXR0701";

    public static ErrorEntry[] All { get; } =
    [
        new(NotAReport, "not a report", "the file is not a JSON report of version 1, or a part of it is missing",
            "write it anew with `exclusivity analyze GRAPH --output json:FILE`", """{ "schemaVersion": "2" }"""),
    ];
}
