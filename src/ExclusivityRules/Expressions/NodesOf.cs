using System.Collections.Concurrent;
using System.Reflection;
using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Makes the nodes that look at one type of the vocabulary, which only the vocabulary knows.</summary>
internal abstract class NodesOf
{
    private static readonly ConcurrentDictionary<Type, NodesOf> Cache = new();

    /// <summary>The maker for a type of node or relation.</summary>
    public static NodesOf Type(Type type) =>
        Cache.GetOrAdd(type, static known => (NodesOf)Activator.CreateInstance(typeof(NodesOf<>).MakeGenericType(known))!);

    /// <summary>A variable that is bound to one, or to a list of them.</summary>
    public static Expr Variable(Variable variable, Token at) => Member.ElementOf(variable.Type) is { } element
        ? Type(element).ListVariable(variable, at)
        : Type(variable.Type).NodeVariable(variable, at);

    /// <summary>The element a lambda looks at.</summary>
    public abstract Expr Element(string name, int depth, Token at);

    /// <summary>A property of one.</summary>
    public abstract Expr Property(Expr owner, Member member, Token at);

    /// <summary>An operation on a list of them; null when the lambda's body does not suit it.</summary>
    public abstract Expr? List(Expr list, string name, (string Name, Expr Body)? lambda, int depth, Token at);

    protected abstract Expr NodeVariable(Variable variable, Token at);

    protected abstract Expr ListVariable(Variable variable, Token at);
}

/// <inheritdoc/>
internal sealed class NodesOf<T> : NodesOf where T : class
{
    protected override Expr NodeVariable(Variable variable, Token at) => new VariableExpr<T>(variable) { At = at };

    protected override Expr ListVariable(Variable variable, Token at) => new VariableExpr<IReadOnlyList<T>>(variable) { At = at };

    public override Expr Element(string name, int depth, Token at) => new ElementExpr<T>(name, depth) { At = at };

    // The usual types are written out, so that they are compiled ahead of time.
    public override Expr Property(Expr owner, Member member, Token at) => member.Value.ReturnType switch
    {
        var type when type == typeof(Interval) => Property<Interval>(owner, member, at),
        var type when type == typeof(Truth) => Property<Truth>(owner, member, at),
        var type when type == typeof(string) => Property<string>(owner, member, at),
        var type when type == typeof(DateOnly?) => Property<DateOnly?>(owner, member, at),
        var type => (Expr)GetType().GetMethod(nameof(Property), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(obj: null, [owner, member, at])!,
    };

    private static MemberExpr<T, TValue> Property<TValue>(Expr owner, Member member, Token at) =>
        new(owner, member.Property.Name, member.Value.CreateDelegate<Func<T, Evidence?, TValue>>())
        {
            At = at,
            Unit = member.Unit,
            OneOf = member.OneOf,
            IsAlwaysKnown = member.IsAlwaysKnown,
        };

    public override Expr? List(Expr list, string name, (string Name, Expr Body)? lambda, int depth, Token at)
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
}
