namespace ExclusivityRules.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, with the quotes of a text.</param>
/// <param name="Start">The position of its first character, from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
