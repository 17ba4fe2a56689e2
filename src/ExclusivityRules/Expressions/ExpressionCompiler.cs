using System.Linq.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>
/// Text to a checked expression: token scan, name check, RulesEngine's parser, then a walk over the tree that admits only
/// the language. A text is refused with the first thing that is wrong in it.
/// </summary>
internal sealed class ExpressionCompiler(Language language, RulesEngineParser parser)
{
    private readonly int slots = language.Variables.Values.Select(variable => variable.Slot + 1).DefaultIfEmpty().Max();

    /// <summary>A condition: an expression that answers yes or no.</summary>
    public Expr<Truth> Condition(string text, IReadOnlyList<NamedFact> facts)
    {
        var (condition, _) = Compile(text, facts, typeof(bool));
        LoadChecks.Condition((Expr<Truth>)condition, slots, facts.Count);
        return (Expr<Truth>)condition;
    }

    /// <summary>A value of any type but a node, a relation or a list, and the type RulesEngine's parser gave it.</summary>
    public (Expr Value, Type Shown) Value(string text, IReadOnlyList<NamedFact> facts)
    {
        var (value, shown) = Compile(text, facts, type: null);
        return value is Expr<Interval> or Expr<Truth> or Expr<string?> or Expr<DateOnly?>
            ? (value, shown)
            : throw new RefusedException("EXR0511", value.At, $"`{value}` is a {language.NameOf(shown)}; name one of its properties");
    }

    private (Expr Expr, Type Shown) Compile(string text, IReadOnlyList<NamedFact> facts, Type? type)
    {
        var scope = new Language
        {
            Functions = language.Functions,
            Types = language.Types,
            Variables = language.Variables,
            Facts = facts,
        };
        var tokens = TokenScan.Expression.Read(text);
        if (tokens.Count == 1)
        {
            throw new RefusedException("EXR0512", tokens[0], "the expression is empty");
        }

        new NameCheck(scope, tokens).Run();
        var parameters = scope.Variables.Values.Select(variable => Expression.Parameter(variable.Type, variable.Name))
            .Concat(facts.Select(fact => Expression.Parameter(fact.Shown, fact.Name)))
            .ToArray();
        var tree = parser.Parse(text, tokens, parameters, type);
        var expr = new TreeReader(scope, tokens).Read(tree);
        UnitCheck.Run(expr);
        return (expr, tree.Type);
    }
}
