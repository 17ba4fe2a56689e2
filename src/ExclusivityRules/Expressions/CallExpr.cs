using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>A call of a function of the language.</summary>
/// <param name="name">Its name.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="apply">Computes it from the frame; with evidence it also notes where the value came from or what is missing.</param>
internal sealed class CallExpr(string name, IReadOnlyList<Expr> arguments, Func<Frame, Evidence?, Interval> apply) : Expr<Interval>
{
    public string Name => name;

    /// <summary>The name where the result follows from the arguments alone; null where it is looked up.</summary>
    public override string? Operation => name is "Min" or "Max" or "Abs" or "Months" ? name : null;

    /// <summary>Whether the arguments may change places.</summary>
    public bool IsSymmetric { get; init; }

    public override IReadOnlyList<Expr> Parts => arguments;

    public override Interval Evaluate(Frame frame) => apply(frame, null);

    public override Trace Trace(Frame frame)
    {
        var evidence = new Evidence();
        var value = apply(frame, evidence);
        return new(this, value, arguments.Each(argument => argument.Trace(frame))) { Evidence = evidence };
    }

    public override string Print(Printing how)
    {
        var written = arguments.Select(argument => argument.Print(how));
        return $"{name}({string.Join(", ", how.Canonical && IsSymmetric ? written.Order(StringComparer.Ordinal) : written)})";
    }
}
