using System.Linq.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>
/// Walks the tree RulesEngine's parser made and rebuilds it in three-valued nodes. Only what is named here is admitted:
/// constants, variables, facts, members of the vocabulary, comparisons, arithmetic, logic, list operations and functions.
/// </summary>
/// <remarks>
/// The parser keeps no positions, but it keeps the order of the text: the n-th name or literal of the tree is the n-th of
/// the tokens. So the walk takes tokens as it meets leaves, and literals get the value their author wrote.
/// </remarks>
internal sealed class TreeReader(Language language, IReadOnlyList<Token> tokens)
{
    private const int MaxNodes = 800;
    private readonly Dictionary<ParameterExpression, (string Name, int Depth)> elements = [];
    private int next;
    private int nodes;

    public Expr Read(Expression tree)
    {
        if (++nodes > MaxNodes)
        {
            throw new RefusedException("EXR0501", tokens[0], $"the expression has more than {MaxNodes} parts");
        }

        return tree switch
        {
            ConstantExpression constant => Constant(constant),
            ParameterExpression parameter => Name(parameter),
            MemberExpression { Expression: { } owner } member => Property(owner, member),
            UnaryExpression unary => Unary(unary),
            BinaryExpression binary => Binary(binary),
            NewExpression call => Function(call),
            MethodCallExpression call when call.Method.DeclaringType == typeof(Enumerable) => List(call),
            _ => throw Refuse(),
        };
    }

    private RefusedException Refuse() =>
        new("EXR0513", tokens[Math.Min(next, tokens.Count - 1)], "this is not part of the language; see `exclusivity vocabulary`");

    private Token Take(params ReadOnlySpan<TokenKind> kinds)
    {
        while (tokens[next].Kind != TokenKind.End)
        {
            var token = tokens[next++];
            if (kinds.Contains(token.Kind))
            {
                return token;
            }
        }

        throw Refuse();
    }

    private Expr Constant(ConstantExpression constant)
    {
        // The parser puts a minus that stands right before a literal into it; one between two operands it does not.
        var minus = constant.Value is decimal and < 0 or int and < 0 or long and < 0;
        var at = tokens[next];
        while (at.Kind == TokenKind.Symbol)
        {
            at = tokens[++next];
        }

        next++;
        return constant.Value switch
        {
            bool when at.Kind == TokenKind.Name => Nodes.Literal(at),
            string when at.Kind == TokenKind.Text => Nodes.Literal(at),
            decimal or int or long or uint or ulong when at.Kind == TokenKind.Number => Nodes.Literal(at, minus),
            double when at.Kind == TokenKind.Number => throw new RefusedException(
                "EXR0510", at, $"a number with a fraction needs an `m` here: write `{at.Text}m`"),
            not string when at.Kind == TokenKind.Text => throw new RefusedException(
                "EXR0509", at, $"{at.Text} is a text and does not compare with this; numbers are written without quotes"),
            _ => throw Refuse(),
        };
    }

    private Expr Name(ParameterExpression parameter)
    {
        var at = Take(TokenKind.Name);
        if (elements.TryGetValue(parameter, out var element))
        {
            return NodesOf.Type(parameter.Type).Element(element.Name, element.Depth, at);
        }

        if (language.Variables.TryGetValue(at.Text, out var variable))
        {
            return NodesOf.Variable(variable, at);
        }

        var number = language.Facts.ToList().FindIndex(fact => fact.Name == at.Text);
        return number < 0 ? throw Refuse() : Nodes.Fact(number, language.Facts[number], at);
    }

    private Expr Property(Expression owner, MemberExpression member)
    {
        var of = Read(owner);
        var at = Take(TokenKind.Name);
        return language.Types.ContainsKey(owner.Type) && Members.Of(owner.Type).TryGetValue(member.Member.Name, out var known)
            ? NodesOf.Type(owner.Type).Property(of, known, at)
            : throw Refuse();
    }

    private Expr Unary(UnaryExpression unary)
    {
        switch (unary.NodeType)
        {
            case ExpressionType.Convert when unary.Type == typeof(decimal):
                return Read(unary.Operand);
            case ExpressionType.Quote:
                return Read(unary.Operand);
            case ExpressionType.Not:
                var not = tokens[next];
                return new UnaryExpr<Truth>("!", Want<Truth>(unary.Operand), TruthLogic.Not) { At = not };
            case ExpressionType.Negate:
                var minus = tokens[next];
                var operand = Want<Interval>(unary.Operand);
                return new UnaryExpr<Interval>("-", operand, static value => -value) { At = minus, Unit = operand.Unit };
            default:
                throw unary.Type == typeof(double)
                    ? new RefusedException("EXR0510", tokens[next], "a number with a fraction needs an `m` behind it, as in `0.40m`")
                    : Refuse();
        }
    }

    private Expr<T> Want<T>(Expression tree) => Read(tree) as Expr<T> ?? throw Refuse();

    private Expr Binary(BinaryExpression binary)
    {
        var left = Read(binary.Left);
        var at = tokens[Math.Min(next, tokens.Count - 1)];
        for (var i = next; at.Kind != TokenKind.Symbol || at.Text is "(" or ")"; at = tokens[Math.Min(++i, tokens.Count - 1)])
        {
            if (at.Kind == TokenKind.End)
            {
                break;
            }
        }

        var right = Read(binary.Right);
        if (binary.NodeType == ExpressionType.Divide && binary.Left.Type != typeof(decimal))
        {
            throw new RefusedException("EXR0514", at, "dividing whole numbers drops the fraction; write one of them with an `m`, as in `2m`");
        }

        if (binary.Left.Type == binary.Right.Type && language.Functions.Values.Any(function => function.Shown == binary.Left.Type))
        {
            // Plain RulesEngine would ask whether both are the same object.
            throw new RefusedException("EXR0509", at, "a function does not compare with itself; write `0m +` before one of them");
        }

        return Operator.Make(binary.NodeType, left, at, right) ?? throw Refuse();
    }

    private Expr Function(NewExpression call)
    {
        var at = Take(TokenKind.Name);
        var function = language.Functions.Values.FirstOrDefault(known => known.Shown == call.Type) ?? throw Refuse();
        return function.Build(call.Arguments.Select(Read).ToArray(), at);
    }

    private Expr List(MethodCallExpression call)
    {
        var list = Read(call.Arguments[0]);
        var at = Take(TokenKind.Name);
        var element = Member.ElementOf(call.Arguments[0].Type) ?? throw Refuse();
        if (call.Arguments.Count == 1)
        {
            return NodesOf.Type(element).List(list, call.Method.Name, lambda: null, elements.Count, at) ?? throw Refuse();
        }

        var depth = elements.Count;
        var lambda = call.Arguments[1] is UnaryExpression { NodeType: ExpressionType.Quote } quoted
            ? quoted.Operand as LambdaExpression : call.Arguments[1] as LambdaExpression;
        var name = Take(TokenKind.Name);
        if (lambda is null || !tokens[next].Is("=>") || call.Arguments.Count > 2)
        {
            throw new RefusedException("EXR0515", name, "name the element, as in `Any(x => ...)`");
        }

        elements.Add(lambda.Parameters[0], (name.Text, depth));
        var body = Read(lambda.Body);
        elements.Remove(lambda.Parameters[0]);
        return NodesOf.Type(element).List(list, call.Method.Name, (name.Text, body), depth, at) ?? throw Refuse();
    }
}
