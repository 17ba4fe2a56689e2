namespace ExclusivityRules.Model;

/// <summary>What can be wrong with inputs as a whole and with reports: EXR07xx.</summary>
internal static class ReportErrors
{
    public const string NotAReport = "EXR0701";
    public const string NothingFound = "EXR0702";
    public const string NotWritten = "EXR0703";
    public const string Internal = "EXR0704";

    public static ErrorEntry[] All { get; } =
    [
        new(NotAReport, "not a report", "the file is not a JSON report of version 1, or a part of it is missing",
            "write it anew with `exclusivity analyze GRAPH --output json:FILE`", """{ "schemaVersion": "2" }"""),
        new(NothingFound, "nothing found",
            "the folder holds no graph.json, *.graph.json, *.ndjson, *.jsonl or other *.json file, no file matches the pattern, all lines of the file are empty, or it has the records of a run",
            "correct the path", "graphs/*.jsn"),
        new(NotWritten, "the report cannot be written", "the folder does not exist, writing there is not allowed, or there is no room",
            "check the path, the rights and the room", "--output json:no-such-folder/report.json"),
        new(Internal, "internal error", "the tool has a mistake: this should never happen",
            "report it, with the command and the place named in the message", ""),
    ];
}
