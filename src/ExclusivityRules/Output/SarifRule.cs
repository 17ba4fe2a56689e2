using ExclusivityRules.Judging;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Output;

/// <summary>A rule as SARIF describes it.</summary>
internal static class SarifRule
{
    private const int LongestDescription = 1024;

    public static void Write(JsonText json, ReportRule rule)
    {
        json.Member("id"u8, rule.Id);
        json.Member("name"u8, Name(rule.Title));
        json.Message("shortDescription"u8, SarifText.Sentence(rule.Title));
        json.Message("fullDescription"u8, Description(rule));
        json.Object("defaultConfiguration"u8, () => json.Member("level"u8, Level(rule.Severity)));
        json.Object("help"u8, () =>
        {
            json.Member("text"u8, rule.Help ?? SarifText.Sentence(rule.Title));
            json.Member("markdown"u8, rule.Help);
        });
        json.Object("properties"u8, () =>
        {
            json.Member("precision"u8, "high");
            json.Member("problem.severity"u8, Level(rule.Severity) == "note" ? "recommendation" : Level(rule.Severity));
            json.List("tags"u8, ["competition", rule.Pack], json.WriteValue);
        });
    }

    /// <summary>A severity as a level.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    // "One investor backs rival companies": OneInvestorBacksRivalCompanies
    private static string Name(string title)
    {
        var words = title.Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.Length == 0 ? "Rule" : name;
    }

    // The first paragraph of the page that is no heading.
    private static string Description(ReportRule rule)
    {
        var paragraph = rule.Help?.Split("\n\n").Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && part[0] != '#');
        var text = SarifText.Sentence(paragraph is null ? rule.Title : paragraph.Replace('\n', ' '));
        return text.Length <= LongestDescription ? text : text[..(LongestDescription - 2)].TrimEnd('\\', '\ud800') + "….";
    }
}
