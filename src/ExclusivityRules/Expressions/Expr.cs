using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>
/// A node of a checked expression. One tree serves three uses: <see cref="Expr{T}.Evaluate"/> gives the value in
/// three-valued logic, <see cref="Trace"/> the value with where it came from, <see cref="Print"/> the text.
/// </summary>
internal abstract class Expr
{
    private string? text;

    /// <summary>What a number counts; null for a plain number whose unit follows its neighbour, and for other types.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The place in the source, for problems: the token that names the node.</summary>
    public required Token At { get; init; }

    /// <summary>The operator or function by which the value follows from those of the parts; null for a value that is read or stated.</summary>
    public virtual string? Operation => null;

    /// <summary>The parts, in the order of the text.</summary>
    public abstract IReadOnlyList<Expr> Parts { get; }

    /// <summary>Evaluates the node and its parts, keeping values and where they came from.</summary>
    public abstract Trace Trace(Frame frame);

    /// <summary>Writes the node.</summary>
    public abstract string Print(Printing how);

    /// <summary>How tightly the node binds when written, higher is tighter.</summary>
    public virtual int Precedence => 10;

    /// <summary>The node and everything below it, in the order of the text.</summary>
    public IEnumerable<Expr> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    /// <summary>Writes the node as the source does, but for spaces.</summary>
    public override string ToString() => text ??= Print(Printing.AsWritten);

    /// <summary>Writes a part, in parentheses where it binds less tightly than this.</summary>
    protected string Inner(Expr part, Printing how, bool tighter = false) =>
        part.Precedence < Precedence || (tighter && part.Precedence == Precedence) ? $"({part.Print(how)})" : part.Print(how);
}

/// <summary>A node with a value of one kind.</summary>
/// <typeparam name="T">
/// <see cref="Interval"/> for numbers, <see cref="Truth"/>, a text or date or node or list where null means unknown.
/// </typeparam>
internal abstract class Expr<T> : Expr
{
    /// <summary>The value. Throws <see cref="ArithmeticException"/> on division by zero and overflow.</summary>
    public abstract T Evaluate(Frame frame);
}

/// <summary>How an expression is written.</summary>
/// <param name="Rename">The name a variable is written with.</param>
/// <param name="Canonical">Whether facts are written out and operands that may change places are sorted.</param>
internal sealed record Printing(Func<string, string> Rename, bool Canonical)
{
    public static Printing AsWritten { get; } = new(static name => name, Canonical: false);
}
