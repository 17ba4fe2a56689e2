namespace ExclusivityRules.Model;

/// <summary>Puts what a user wrote into a message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text in backticks, cut when it is long.</summary>
    public static string Of(string text) => $"`{(text.Length <= Longest ? text : text[..Longest] + "…")}`";

    /// <summary>The texts in backticks, with commas between them.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));
}
