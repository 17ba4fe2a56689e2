using ExclusivityRules.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>The sentence of a rule: text, and values to put in.</summary>
/// <param name="Parts">The parts, in order.</param>
internal sealed record Template(IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>Compiles a template. Throws <see cref="RefusedException"/> at the first thing that does not fit.</summary>
    public static Template Compile(string text, Func<string, Expr> compile)
    {
        var parts = new List<TemplatePart>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOfAny(['{', '}'], at);
            if (open < 0)
            {
                parts.Add(new(text[at..], null, null));
                break;
            }

            var close = text[open] == '{' ? text.IndexOf('}', open) : -1;
            if (close < 0)
            {
                throw new RefusedException(new ExpressionProblem("EXR0420", open, 1, "a brace without its other half"));
            }

            parts.Add(new(text[at..open], null, null));
            parts.Add(Hole(text, open + 1, close, compile));
            at = close + 1;
        }

        return new(parts);
    }

    private static TemplatePart Hole(string text, int start, int end, Func<string, Expr> compile)
    {
        var colon = text.IndexOf(':', start, end - start);
        var format = colon < 0 ? null : text[(colon + 1)..end].Trim();
        if (format is not null && !Numbers.Formats.Contains(format))
        {
            var hint = DidYouMean.Hint(format, Numbers.Formats);
            throw new RefusedException(new ExpressionProblem(
                "EXR0421", colon + 1, Math.Max(1, end - colon - 1), $"no format `{format}`{hint}; there are {string.Join(", ", Numbers.Formats)}"));
        }

        try
        {
            return new("", compile(text[start..(colon < 0 ? end : colon)]), format);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException(refused.Problem with { Start = start + refused.Problem.Start });
        }
    }
}

/// <summary>A part of a template.</summary>
/// <param name="Text">Text to write as it is.</param>
/// <param name="Value">The value to write; null for text.</param>
/// <param name="Format">The format of the value; null means by its unit.</param>
internal sealed record TemplatePart(string Text, Expr? Value, string? Format);
