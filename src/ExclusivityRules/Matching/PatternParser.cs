using System.Globalization;
using ExclusivityRules.Expressions;

namespace ExclusivityRules.Matching;

/// <summary>A node as written.</summary>
internal sealed record WrittenNode(Token? Name, Token? Label, IReadOnlyList<WrittenFilter> Filters, Token At);

/// <summary>A relation as written, between the node before it and the node after it.</summary>
internal sealed record WrittenEdge(
    Token? Name, IReadOnlyList<Token> Labels, IReadOnlyList<WrittenFilter> Filters, bool Backwards, bool Forwards,
    Repetition? Repeat, Token At);

/// <summary>A member and the value it must have, as written.</summary>
internal sealed record WrittenFilter(Token Member, Token Value);

/// <summary>A path as written: one more node than relations.</summary>
internal sealed record WrittenPath(IReadOnlyList<WrittenNode> Nodes, IReadOnlyList<WrittenEdge> Edges);

/// <summary>Reads the path syntax of ISO GQL, the subset that patterns use.</summary>
internal sealed class PatternParser
{
    private readonly IReadOnlyList<Token> tokens;
    private int next;

    private PatternParser(string text) => tokens = TokenScan.Pattern.Read(text);

    /// <summary>The paths of a pattern. Throws <see cref="RefusedException"/> at the first thing that does not fit.</summary>
    public static IReadOnlyList<WrittenPath> Read(string text)
    {
        var parser = new PatternParser(text);
        var paths = new List<WrittenPath> { parser.Path() };
        while (parser.TryTake(","))
        {
            paths.Add(parser.Path());
        }

        return parser.Now.Kind == TokenKind.End ? paths : throw parser.Expected("`,` and another path, or the end");
    }

    private Token Now => tokens[next];

    private WrittenPath Path()
    {
        var nodes = new List<WrittenNode> { Node() };
        var edges = new List<WrittenEdge>();
        while (Now.Is("-") || Now.Is("<-"))
        {
            edges.Add(Edge());
            nodes.Add(Node());
        }

        return new(nodes, edges);
    }

    private WrittenNode Node()
    {
        var at = Take("(", "a node in parentheses");
        var name = TryName();
        var label = TryTake(":") ? Name("a label") : (Token?)null;
        var filters = Filters();
        Take(")", "`)`");
        return new(name, label, filters, name ?? label ?? at);
    }

    private WrittenEdge Edge()
    {
        var backwards = Now.Is("<-");
        next++;
        var at = Take("[", "`[`");
        var name = TryName();
        var labels = new List<Token>();
        if (TryTake(":"))
        {
            labels.Add(Name("a label"));
            while (TryTake("|"))
            {
                labels.Add(Name("a label"));
            }
        }

        var filters = Filters();
        Take("]", "`]`");
        var forwards = Now.Is("->");
        if (!forwards && !Now.Is("-"))
        {
            throw Expected("`-` or `->`");
        }

        next++;
        return new(name, labels, filters, backwards, forwards, Repeat(), name ?? (labels.Count > 0 ? labels[0] : at));
    }

    private IReadOnlyList<WrittenFilter> Filters()
    {
        var filters = new List<WrittenFilter>();
        if (!TryTake("{"))
        {
            return filters;
        }

        do
        {
            var member = Name("a member");
            Take(":", "`:`");
            filters.Add(Now.Kind is TokenKind.Text or TokenKind.Number || Now is { Kind: TokenKind.Name, Text: "true" or "false" }
                ? new(member, tokens[next++])
                : throw Expected("a text in double quotes, a number, true or false"));
        }
        while (TryTake(","));

        Take("}", "`}`");
        return filters;
    }

    private Repetition? Repeat()
    {
        var at = Now;
        if (!TryTake("{"))
        {
            return null;
        }

        var min = Whole();
        var max = TryTake(",") ? Whole() : min;
        Take("}", "`}`");
        return min >= 1 && max >= min && max <= Repetition.Limit
            ? new(min, max)
            : throw new RefusedException("EXR0521", at, $"a repetition goes from 1 up to at most {Repetition.Limit}");
    }

    private int Whole() => Now.Kind == TokenKind.Number
        && int.TryParse(Now.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Skip(value)
            : throw Expected("a whole number");

    private int Skip(int value)
    {
        next++;
        return value;
    }

    private Token? TryName() => Now.Kind == TokenKind.Name ? tokens[next++] : null;

    private Token Name(string what) => TryName() ?? throw Expected(what);

    private bool TryTake(string symbol)
    {
        var found = Now.Is(symbol);
        next += found ? 1 : 0;
        return found;
    }

    private Token Take(string symbol, string what) => Now.Is(symbol) ? tokens[next++] : throw Expected(what);

    private RefusedException Expected(string what) =>
        new("EXR0520", Now, $"expected {what}{(Now.Kind == TokenKind.End ? " before the end of the pattern" : $" instead of `{Now.Text}`")}");
}
