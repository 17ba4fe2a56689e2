namespace ExclusivityRules.Rules;

/// <summary>The page of a rule.</summary>
internal static class RulePage
{
    /// <summary>The page without the sections that hold examples, Flagged and Clear; null when there is no page.</summary>
    public static string? WithoutExamples(string? page)
    {
        if (page is null)
        {
            return null;
        }

        var sections = page.ReplaceLineEndings("\n").Split("\n## ");
        return string.Join("\n## ", sections.Where(section =>
            !section.StartsWith("Flagged\n", StringComparison.Ordinal) && !section.StartsWith("Clear\n", StringComparison.Ordinal)));
    }
}
