namespace ExclusivityRules.Model;

/// <summary>What a code of a problem means.</summary>
/// <param name="Code">The code: <c>EXR</c> and four digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Cause">How it comes about.</param>
/// <param name="Fix">What to do about it.</param>
/// <param name="Example">Something that gives the problem; empty when nothing short does.</param>
public sealed record ErrorEntry(string Code, string Title, string Cause, string Fix, string Example);

/// <summary>
/// The meaning of every code: EXR01xx the form of files, EXR02xx graphs, EXR03xx measures, EXR04xx rule files,
/// EXR05xx expressions and patterns, EXR06xx runs,
/// EXR07xx reports, EXR08xx tests of rules and what deserves a look in them.
/// </summary>
public static class ErrorCatalogue
{
    /// <summary>All codes, in ascending order.</summary>
    public static IReadOnlyList<ErrorEntry> All { get; } =
        new[] { FormatErrors.All, GraphErrors.All, MeasureErrors.All, RuleErrors.All, ExpressionErrors.All, RunErrors.All, WaiverErrors.All, TestErrors.All }.SelectMany(part => part).Concat(ReportErrors.All)
            .OrderBy(entry => entry.Code, StringComparer.Ordinal).ToArray();

    /// <summary>The meaning of a code; null when there is no such code. Capitals do not count.</summary>
    public static ErrorEntry? Find(string code) => All.FirstOrDefault(entry => entry.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
