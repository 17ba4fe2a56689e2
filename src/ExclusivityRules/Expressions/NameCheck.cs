using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>
/// Checks every name of an expression against the vocabulary, following the types along each chain of members, so that a
/// misspelt word is reported with the type it was looked for on. What passes here names nothing but the vocabulary.
/// </summary>
internal sealed class NameCheck(Language language, IReadOnlyList<Token> tokens)
{
    /// <summary>The operations on lists.</summary>
    public static IReadOnlyList<string> ListOperations { get; } = ["Any", "All", "Count", "Sum"];

    /// <summary>Words that can name neither a variable nor a fact, since RulesEngine's parser reads them as something else.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(
        [
            "it", "parent", "root", "is", "as", "new", "np", "iif", "isnull", "cast", "in", "eq", "ne", "neq", "lt", "le", "gt", "ge",
            "equal", "notequal", "notequals", "lessthan", "greaterthan", "and", "or", "not", "mod", "true", "false", "null", "outerIt",
        ],
        StringComparer.OrdinalIgnoreCase);

    // The elements of the lists whose lambdas are open, by name, with the depth of parentheses at which each closes.
    private readonly Stack<(string Name, Type? Type, int Depth)> elements = new();
    private Type? current;
    private int depth;

    public void Run()
    {
        var opened = new Stack<Type?>();
        for (var i = 0; tokens[i].Kind != TokenKind.End; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Name)
            {
                current = After(i, ".") ? MemberOf(token) : tokens[i + 1].Is("=>") ? Element(token, opened) : Start(i);
            }
            else if (token.Is("("))
            {
                opened.Push(i > 0 && tokens[i - 1].Kind == TokenKind.Name && After(i - 1, ".") ? current : null);
                depth++;
            }
            else if (token.Is(")") && opened.TryPop(out _))
            {
                Close();
            }

            RefuseTextWithArguments(i);
        }
    }

    private bool After(int position, string symbol) => position > 0 && tokens[position - 1].Is(symbol);

    private void RefuseTextWithArguments(int i)
    {
        if (tokens[i].Kind is TokenKind.Text or TokenKind.Number && (tokens[i + 1].Is("(") || tokens[i + 1].Is(".")))
        {
            throw new RefusedException("EXR0506", tokens[i + 1], $"`{tokens[i].Text}` has no members and cannot be called");
        }
    }

    private void Close()
    {
        depth--;
        while (elements.TryPeek(out var element) && element.Depth > depth)
        {
            elements.Pop();
        }

        current = null;
    }

    private Type? Element(Token token, Stack<Type?> opened)
    {
        if (Reserved.Contains(token.Text) || language.Variables.ContainsKey(token.Text) || language.Facts.Any(fact => fact.Name == token.Text)
            || language.Functions.ContainsKey(token.Text) || elements.Any(element => element.Name == token.Text))
        {
            throw new RefusedException("EXR0507", token, $"`{token.Text}` already means something else here; give the element another name");
        }

        var list = opened.TryPeek(out var type) ? type : null;
        elements.Push((token.Text, list is null ? null : Member.ElementOf(list), depth));
        return null;
    }

    private Type? Start(int i)
    {
        var token = tokens[i];
        if (tokens[i + 1].Is("("))
        {
            return language.Functions.ContainsKey(token.Text)
                ? null
                : throw Unknown("EXR0541", token, "no function", language.Functions.Keys);
        }

        if (token.Text is "true" or "false")
        {
            return null;
        }

        if (elements.FirstOrDefault(element => element.Name == token.Text) is { Name: not null } element)
        {
            return element.Type;
        }

        if (language.Variables.TryGetValue(token.Text, out var variable))
        {
            return variable.Type;
        }

        if (language.Facts.Any(fact => fact.Name == token.Text))
        {
            return null;
        }

        if (token.Text is "null")
        {
            throw new RefusedException("EXR0508", token, "`null` is not compared with; a missing fact makes the answer unknown by itself");
        }

        throw Unknown("EXR0540", token, "no variable or fact", language.Variables.Keys
            .Concat(language.Facts.Select(fact => fact.Name)).Concat(elements.Select(open => open.Name))
            .Concat(tokens[i + 1].Is(".") ? [] : language.Functions.Keys));
    }

    private Type? MemberOf(Token token)
    {
        if (current is { } list && Member.ElementOf(list) is not null)
        {
            return ListOperations.Contains(token.Text)
                ? list
                : throw Unknown("EXR0103", token, "no operation", ListOperations, " on a list");
        }

        if (current is { } owner && language.Types.TryGetValue(owner, out var name))
        {
            var members = Members.Of(owner);
            return members.TryGetValue(token.Text, out var member)
                ? member.Property.PropertyType
                : throw Unknown("EXR0103", token, "no property", members.Keys, $" on {name}");
        }

        throw new RefusedException("EXR0103", token, $"no property `{token.Text}` here: {(current is null ? "this" : "a " + language.NameOf(current))} has none");
    }

    private static RefusedException Unknown(string code, Token token, string what, IEnumerable<string> known, string where = "")
    {
        var nearest = DidYouMean.Nearest(token.Text, known);
        var hint = nearest is null ? "" : $"; did you mean `{nearest}`?";
        return new RefusedException(code, token, $"{what} `{token.Text}`{where}{hint}");
    }
}
