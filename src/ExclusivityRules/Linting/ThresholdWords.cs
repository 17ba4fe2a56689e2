using System.Globalization;
using System.Text.RegularExpressions;
using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Linting;

/// <summary>
/// Compares the thresholds of a rule with what its page says of them: a value that lies exactly at a threshold belongs to the
/// upper side (<c>&gt;=</c>, "at least 30 %") or to the lower (<c>&gt;</c>, "more than 30 %", "at most 30 %"). Words that examples
/// use of any value, as "below 30 %", do not count.
/// </summary>
internal static partial class ThresholdWords
{
    private const int Patience = 1_000;
    private const string Upper = "(?:at least|reach|reaches|from)";
    private const string Lower = "(?:more than|exceed|exceeds|exceeding|at most|up to)";

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, Patience)]
    private static partial Regex Blocks();

    /// <summary>What differs, one sentence each.</summary>
    public static IEnumerable<string> Check(Rule rule, ParameterTable parameters)
    {
        if (rule.Page is null)
        {
            yield break;
        }

        var page = Blocks().Replace(rule.Page, "").Replace('\n', ' ');
        foreach (var (id, signs) in RuleParts.Comparisons(rule).Select(Threshold).OfType<(string Id, string Sign)>().GroupBy(one => one.Id, one => one.Sign, StringComparer.Ordinal)
            .Select(figure => (figure.Key, figure.Distinct(StringComparer.Ordinal).ToArray())))
        {
            var isUpper = signs.Select(sign => sign is ">=" or "<").Distinct().ToArray();
            var figures = parameters[id].Values.Select(value => Regex.Escape(Written(value.Value, parameters[id])));
            bool Says(string words) => figures.Any(figure => Regex.IsMatch(
                page, $@"\b{words} (?:the (?:screen|figure|limit|threshold) of )?[$€£]?{figure}(?![\d,]|\.\d)", RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(Patience)));
            if (isUpper is [var upper] && Says(upper ? Lower : Upper) && !Says(upper ? Upper : Lower))
            {
                yield return $"`{rule.Id}` compares with `{id}` by `{signs[0]}`, so that a value exactly at it counts as {(upper ? "reaching" : "not exceeding")} it; its page says otherwise";
            }
        }
    }

    // The parameter a comparison compares with and its sign, the parameter taken to stand on the right.
    private static (string Id, string Sign)? Threshold(BinaryExpr<Interval, Truth> compare) => compare.Sign is ">=" or ">" or "<=" or "<"
        ? Figure(compare.Right) is { } right ? (right, compare.Sign)
        : Figure(compare.Left) is { } left ? (left, compare.Sign switch { ">=" => "<=", "<=" => ">=", ">" => "<", _ => ">" })
        : null
        : null;

    private static string? Figure(Expr expr) => RuleParts.ParameterOf(RuleParts.FactOf(expr)?.Value ?? expr);

    // As pages write figures: 30 %, 100 m, 1,800.
    private static string Written(decimal value, Parameter parameter) => parameter.Counts switch
    {
        Unit.Share => $"{Interval.Digits(value * 100)} %",
        Unit.Money when value >= 1_000_000_000 => $"{Interval.Digits(value / 1_000_000_000)} bn",
        Unit.Money when value >= 1_000_000 => $"{Interval.Digits(value / 1_000_000)} m",
        _ => value.ToString("#,0.####", CultureInfo.InvariantCulture),
    };
}
