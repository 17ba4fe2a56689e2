using System.Text;

namespace ExclusivityRules.Rules;

/// <summary>The page that lists what rules can name, as the library carries it.</summary>
public static class VocabularyPage
{
    /// <summary>The page, in Markdown.</summary>
    public static string Markdown { get; } = Packs.Resource("rules/vocabulary.md") is { } page
        ? Encoding.UTF8.GetString(page.Span)
        : throw new InvalidOperationException("the library was built without rules/vocabulary.md");
}
