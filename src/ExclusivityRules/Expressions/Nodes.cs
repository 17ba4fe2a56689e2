using System.Globalization;
using System.Reflection;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Makes the nodes whose type arguments are known only from the vocabulary.</summary>
internal static class Nodes
{
    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Static;

    public static Expr Variable(Variable variable, Token at) => Member.ElementOf(variable.Type) is { } element
        ? Make(nameof(ListVariable), [element], variable, at)
        : Make(nameof(NodeVariable), [variable.Type], variable, at);

    private static VariableExpr<T> NodeVariable<T>(Variable variable, Token at) where T : class => new(variable) { At = at };

    private static VariableExpr<IReadOnlyList<T>> ListVariable<T>(Variable variable, Token at) => new(variable) { At = at };

    public static Expr Element(Type type, string name, int depth, Token at) => Make(nameof(ElementOf), [type], name, depth, at);

    private static ElementExpr<T> ElementOf<T>(string name, int depth, Token at) where T : class => new(name, depth) { At = at };

    public static Expr Fact(int number, NamedFact fact, Token at) => fact.Value switch
    {
        Expr<Interval> => new FactExpr<Interval>(number, fact, static frame => frame.Numbers) { At = at, Unit = fact.Value.Unit },
        Expr<Truth> => new FactExpr<Truth>(number, fact, static frame => frame.Flags) { At = at },
        Expr<string?> => new FactExpr<string?>(number, fact, static frame => frame.Texts) { At = at },
        _ => new FactExpr<DateOnly?>(number, fact, static frame => frame.Dates) { At = at },
    };

    /// <summary>A number, a text, true or false.</summary>
    public static Expr Literal(Token at, bool minus = false) => at.Kind switch
    {
        TokenKind.Text => new ConstantExpr<string?>(at.Text[1..^1]) { At = at },
        TokenKind.Number => Number(at, minus),
        _ => new ConstantExpr<Truth>(TruthLogic.Of(at.Text == "true")) { At = at },
    };

    private static ConstantExpr<Interval> Number(Token at, bool minus)
    {
        var value = decimal.Parse(at.Text.TrimEnd('m'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(Interval.Exactly(minus ? -value : value)) { At = minus ? at with { Text = "-" + at.Text } : at };
    }

    public static Expr Property(Expr owner, Type type, Member member, Token at) =>
        Make(nameof(PropertyOf), [type, member.Value.ReturnType], owner, member, at);

    private static MemberExpr<TOwner, T> PropertyOf<TOwner, T>(Expr owner, Member member, Token at) where TOwner : class =>
        new(owner, member.Property.Name, member.Value.CreateDelegate<Func<TOwner, Evidence?, T>>())
        {
            At = at,
            Unit = member.Unit,
            OneOf = member.OneOf,
        };

    /// <summary>A list operation; null when the lambda's body does not suit it.</summary>
    public static Expr? List(Expr list, Type element, string name, (string Name, Expr Body)? lambda, int depth, Token at) =>
        (Expr?)Call(nameof(ListOf), [element], list, name, lambda, depth, at);

    private static Expr? ListOf<T>(Expr list, string name, (string Name, Expr Body)? lambda, int depth, Token at) where T : class
    {
        var elements = (Expr<IReadOnlyList<T>?>)list;
        (string, Expr<TBody>)? Body<TBody>() => lambda is { Body: Expr<TBody> body } given ? (given.Name, body) : null;
        return (name, lambda?.Body) switch
        {
            ("Any", null or Expr<Truth>) => new ListExpr<T, Truth, Truth>(elements, name, Body<Truth>(), depth, Folds.Any) { At = at },
            ("All", Expr<Truth>) => new ListExpr<T, Truth, Truth>(elements, name, Body<Truth>(), depth, Folds.All) { At = at },
            ("Count", null or Expr<Truth>) => new ListExpr<T, Truth, Interval>(elements, name, Body<Truth>(), depth, Folds.Count)
            {
                At = at,
                Unit = Unit.Number,
            },
            ("Sum", Expr<Interval> body) => new ListExpr<T, Interval, Interval>(elements, name, Body<Interval>(), depth, Folds.Sum)
            {
                At = at,
                Unit = body.Unit,
            },
            _ => null,
        };
    }

    private static Expr Make(string method, Type[] types, params object?[] arguments) => (Expr)Call(method, types, arguments)!;

    private static object? Call(string method, Type[] types, params object?[] arguments) =>
        typeof(Nodes).GetMethod(method, Own)!.MakeGenericMethod(types).Invoke(obj: null, arguments);
}
