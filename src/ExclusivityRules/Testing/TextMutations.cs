using System.Globalization;
using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>A small change to an expression.</summary>
/// <param name="What">The change, in words.</param>
/// <param name="Text">The expression with the change.</param>
internal sealed record TextMutation(string What, string Text);

/// <summary>The small mistakes an author could make in an expression: another operator, a threshold a step off, a sign left out.</summary>
internal static class TextMutations
{
    private static readonly Dictionary<string, string> Swaps = new[]
    {
        (">=", ">"), (">", ">="), ("<=", "<"), ("<", "<="), ("==", "!="), ("!=", "=="), ("&&", "||"), ("||", "&&"), ("!", ""),
        ("+", "-"), ("-", "+"), ("*", "/"), ("/", "*"), ("Any", "All"), ("All", "Any"), ("Min", "Max"), ("Max", "Min"),
    }.ToDictionary(StringComparer.Ordinal);

    /// <summary>All changes of an expression, in the order of its text.</summary>
    /// <param name="text">An expression that was compiled without an error.</param>
    /// <param name="parameters">The parameters it may name.</param>
    public static IEnumerable<TextMutation> Of(string text, ParameterTable parameters)
    {
        var tokens = TokenScan.Expression.Read(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isCall = token.Kind == TokenKind.Name && i + 1 < tokens.Count && tokens[i + 1].Is("(");
            if ((token.Kind == TokenKind.Symbol || isCall) && Swaps.TryGetValue(token.Text, out var other))
            {
                var what = other.Length == 0 ? $"without `{token.Text}`" : $"`{other}` instead of `{token.Text}`";
                yield return new(what, text[..token.Start] + other + text[(token.Start + token.Text.Length)..]);
            }
            else if (token.Kind == TokenKind.Number)
            {
                foreach (var number in Numbers(token.Text))
                {
                    yield return new($"`{number}` instead of `{token.Text}`", text[..token.Start] + number + text[(token.Start + token.Text.Length)..]);
                }
            }
            else if (isCall && token.Text == "Parameter" && parameters.Find(tokens[i + 2].Text.Trim('"')) is { } id)
            {
                var end = tokens[i + 3].Start + 1;
                foreach (var sign in new[] { "+", "-" })
                {
                    var moved = $"({text[token.Start..end]} {sign} {Interval.Digits(Step(parameters[id]))}m)";
                    yield return new($"`{moved}` instead of `{text[token.Start..end]}`", text[..token.Start] + moved + text[end..]);
                }
            }
        }
    }

    private static IEnumerable<string> Numbers(string text)
    {
        var digits = text.TrimEnd('m');
        var number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var step = digits.Contains('.', StringComparison.Ordinal) ? 0.01m : 1;
        return new[] { number + step, number - step }.Select(moved => Interval.Digits(moved) + text[digits.Length..]);
    }

    // A step that a reader of the rule would notice: a percentage point, a hundredth of a sum, one month.
    private static decimal Step(Parameter parameter) => parameter.Counts switch
    {
        Unit.Share or Unit.Ratio => 0.01m,
        Unit.Money => Math.Max(1, Math.Abs(parameter.Values[^1].Value) / 100),
        _ => 1,
    };
}
