using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>A value that the expression itself states.</summary>
internal sealed class ConstantExpr<T>(T value) : Expr<T>
{
    public T Value { get; } = value;

    public override IReadOnlyList<Expr> Parts => [];

    public override T Evaluate(Frame frame) => Value;

    public override Trace Trace(Frame frame) => new(this, Value, []);

    public override string Print(Printing how) => At.Text;
}

/// <summary>What a variable of the pattern is bound to.</summary>
internal sealed class VariableExpr<T>(Variable variable) : Expr<T?> where T : class
{
    public override IReadOnlyList<Expr> Parts => [];

    public override T? Evaluate(Frame frame) => (T?)frame.Bound(variable.Slot);

    public override Trace Trace(Frame frame) => new(this, Evaluate(frame), []);

    public override string Print(Printing how) => how.Rename(variable.Name);
}

/// <summary>The element a lambda looks at.</summary>
internal sealed class ElementExpr<T>(string name, int depth) : Expr<T?> where T : class
{
    public override IReadOnlyList<Expr> Parts => [];

    public override T? Evaluate(Frame frame) => (T?)frame.Elements[depth];

    public override Trace Trace(Frame frame) => new(this, Evaluate(frame), []);

    public override string Print(Printing how) => how.Canonical ? $"element{depth}" : name;
}

/// <summary>A fact of the rule, computed before.</summary>
internal sealed class FactExpr<T>(int number, NamedFact fact, Func<Frame, T[]> values) : Expr<T>, IFactExpr
{
    public NamedFact Fact => fact;

    public override string? Operation => "=";

    public override IReadOnlyList<Expr> Parts => [];

    public override T Evaluate(Frame frame) => values(frame)[number];

    public override Trace Trace(Frame frame)
    {
        var whole = frame.TraceOf(number, fact);
        return new(this, whole.Value, [whole]);
    }

    public override string Print(Printing how) => how.Canonical ? $"({fact.Value.Print(how)})" : fact.Name;
}

/// <summary>A property of a node, a relation or an element.</summary>
internal sealed class MemberExpr<TOwner, T>(Expr owner, string member, Func<TOwner, Evidence?, T> get) : Expr<T>, IMemberExpr
    where TOwner : class
{
    private readonly Expr<TOwner?> owner = (Expr<TOwner?>)owner;

    /// <summary>The texts it may have; null when it may have any.</summary>
    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>Whether it is known as soon as its owner is.</summary>
    public bool IsAlwaysKnown { get; init; }

    public override IReadOnlyList<Expr> Parts { get; } = [owner];

    public override T Evaluate(Frame frame) => owner.Evaluate(frame) is { } known ? get(known, null) : Unknown();

    public override Trace Trace(Frame frame)
    {
        if (owner.Evaluate(frame) is not { } known)
        {
            return new(this, Unknown(), [owner.Trace(frame)]);
        }

        var evidence = new Evidence();
        return new(this, get(known, evidence), []) { Evidence = evidence };
    }

    public override string Print(Printing how) => $"{Inner(owner, how)}.{member}";

    // A share lies between 0 and 1 whatever it is.
    private T Unknown() => Unit == Model.Unit.Share ? (T)(object)Interval.Between(0, 1) : default!;
}

/// <summary>A property, whatever its owner and type.</summary>
internal interface IMemberExpr
{
    IReadOnlyList<string>? OneOf { get; }

    bool IsAlwaysKnown { get; }
}

/// <summary>A fact of the rule, whatever its type.</summary>
internal interface IFactExpr
{
    NamedFact Fact { get; }
}
