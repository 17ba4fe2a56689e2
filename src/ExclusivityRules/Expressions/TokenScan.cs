namespace ExclusivityRules.Expressions;

/// <summary>
/// Cuts an expression or a pattern into tokens and refuses every character that has no place in it, before any parser sees
/// the text. A flat loop: no input can exhaust the stack.
/// </summary>
internal sealed class TokenScan(string what, IReadOnlyList<string> symbols, IReadOnlyDictionary<string, string> refused)
{
    public const int MaxLength = 4_000;
    public const int MaxDepth = 32;
    private const int MaxTokens = 800;
    private const int MaxTextLength = 256;
    private const int MaxDigits = 28;

    /// <summary>The signs of expressions.</summary>
    public static TokenScan Expression { get; } = new(
        "expression",
        ["&&", "||", "=>", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", ",", ".", "+", "-", "*", "/"],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["="] = "write `==`",
            ["&"] = "write `&&`",
            ["|"] = "write `||`",
            ["<>"] = "write `!=`",
            ["?"] = "a missing fact makes the answer unknown by itself",
            ["'"] = "texts are written in double quotes",
            ["%"] = "the language has no remainder",
            ["["] = "lists are read with Any, All, Count and Sum",
        });

    /// <summary>The signs of patterns.</summary>
    public static TokenScan Pattern { get; } = new(
        "pattern",
        ["<-", "->", "-", "(", ")", "[", "]", "{", "}", ":", "|", ","],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["="] = "write `{member: value}`",
            ["'"] = "texts are written in double quotes",
            ["*"] = "write `{1,4}` behind the arrow",
            ["--"] = "write `-[]-`",
            ["-->"] = "write `-[]->`",
        });

    public IReadOnlyList<Token> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new RefusedException(new ExpressionProblem(
                "EXR0501", MaxLength, 1, $"the {what} has {text.Length} characters; the limit is {MaxLength}"));
        }

        var tokens = new List<Token>();
        var negated = new Stack<int>();
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r')
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            depth += Nested(token, tokens, negated);
            tokens.Add(token);
            at = token.Start + token.Text.Length;
            CheckLimits(tokens, depth);
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    // A run of "!" nests one level each, and ends with the operand it stands before: a word, or all that is in parentheses.
    private static int Nested(Token token, List<Token> before, Stack<int> negated)
    {
        switch (token.Text)
        {
            case "!":
                return 1;
            case "(":
                negated.Push(Negations(before));
                return 1;
            case ")":
                return -1 - (negated.TryPop(out var run) ? run : 0);
            default:
                return -Negations(before);
        }
    }

    private static int Negations(List<Token> tokens)
    {
        var run = 0;
        while (run < tokens.Count && tokens[^(run + 1)].Is("!"))
        {
            run++;
        }

        return run;
    }

    private void CheckLimits(List<Token> tokens, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new RefusedException("EXR0502", tokens[^1], $"the {what} is nested deeper than {MaxDepth} levels");
        }

        if (tokens.Count > MaxTokens)
        {
            throw new RefusedException("EXR0501", tokens[^1], $"the {what} has more than {MaxTokens} words and signs");
        }
    }

    private Token Next(string text, int start)
    {
        var first = text[start];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return new(TokenKind.Name, text[start..end], start);
        }

        return char.IsAsciiDigit(first) ? Number(text, start) : first == '"' ? Quoted(text, start) : Symbol(text, start);
    }

    private static Token Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' || IsPoint(text, end)))
        {
            end++;
        }

        var token = new Token(TokenKind.Number, text[start..end], start);
        var digits = token.Text.EndsWith('m') ? token.Text[..^1] : token.Text;
        if (digits.Any(c => !char.IsAsciiDigit(c) && c != '.') || digits.Count(c => c == '.') > 1)
        {
            throw new RefusedException("EXR0503", token, $"`{token.Text}` is no number; write digits as in `0.40` or `36m`");
        }

        return digits.Count(char.IsAsciiDigit) > MaxDigits
            ? throw new RefusedException("EXR0503", token, $"a number has at most {MaxDigits} digits")
            : token;
    }

    private static bool IsPoint(string text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static Token Quoted(string text, int start)
    {
        var end = text.IndexOf('"', start + 1);
        if (end < 0)
        {
            throw new RefusedException(new ExpressionProblem("EXR0504", start, text.Length - start, "the text has no closing quote"));
        }

        var token = new Token(TokenKind.Text, text[start..(end + 1)], start);
        if (token.Text.Any(c => c == '\\' || char.IsControl(c)))
        {
            throw new RefusedException("EXR0504", token, "a text holds no backslash and no control character");
        }

        return token.Text.Length > MaxTextLength + 2
            ? throw new RefusedException("EXR0504", token, $"a text has at most {MaxTextLength} characters")
            : token;
    }

    private Token Symbol(string text, int start)
    {
        var symbol = symbols.FirstOrDefault(s => string.CompareOrdinal(text, start, s, 0, s.Length) == 0);
        var bad = refused.Keys.Where(s => string.CompareOrdinal(text, start, s, 0, s.Length) == 0).MaxBy(s => s.Length);
        if (symbol is not null && (bad is null || symbol.Length >= bad.Length))
        {
            return new(TokenKind.Symbol, symbol, start);
        }

        var hint = bad is null ? "" : $"; {refused[bad]}";
        var shown = bad ?? (char.IsControl(text[start]) ? $"U+{(int)text[start]:X4}" : text[start].ToString());
        throw new RefusedException(new ExpressionProblem(
            "EXR0505", start, bad?.Length ?? 1, $"`{shown}` has no meaning in a{(what[0] == 'e' ? "n" : "")} {what}{hint}"));
    }
}
