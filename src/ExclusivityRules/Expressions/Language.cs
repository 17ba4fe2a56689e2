using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>What the expressions of one rule may name.</summary>
internal sealed class Language
{
    /// <summary>The functions, by name.</summary>
    public required IReadOnlyDictionary<string, Function> Functions { get; init; }

    /// <summary>The types whose members may be read, with what people call them.</summary>
    public required IReadOnlyDictionary<Type, string> Types { get; init; }

    /// <summary>The variables of the pattern: their place in a frame and their type.</summary>
    public required IReadOnlyDictionary<string, Variable> Variables { get; init; }

    /// <summary>The facts defined so far, in order.</summary>
    public IReadOnlyList<NamedFact> Facts { get; init; } = [];

    /// <summary>What people call a type.</summary>
    public string NameOf(Type type) => type switch
    {
        _ when Types.TryGetValue(type, out var name) => name,
        _ when type == typeof(decimal) || type == typeof(int) || type == typeof(double) => "number",
        _ when type == typeof(bool) => "yes or no",
        _ when type == typeof(string) => "text",
        _ when type == typeof(DateOnly) => "date",
        _ when Functions.Values.Any(function => function.Shown == type) => "number",
        _ => "list",
    };
}

/// <summary>A variable of a pattern.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slot">Its place in the bindings.</param>
/// <param name="Type">The node or relation type, or a list of ids for a repeated relation.</param>
internal sealed record Variable(string Name, int Slot, Type Type);

/// <summary>A fact of a rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The expression that gives it.</param>
/// <param name="Shown">The type RulesEngine's parser gave the expression.</param>
internal sealed record NamedFact(string Name, Expr Value, Type Shown);

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shown">
/// The class that RulesEngine's parser is shown: its constructor takes the arguments and it converts to decimal.
/// </param>
/// <param name="Build">Makes the call from its arguments; throws <see cref="RefusedException"/> when they do not fit.</param>
internal sealed record Function(string Name, Type Shown, Func<IReadOnlyList<Expr>, Token, Expr<Interval>> Build);
