using ExclusivityRules.Measures;

namespace ExclusivityRules.Rules.Functions;

// What RulesEngine's parser is shown of the functions: classes whose constructor takes the arguments and that convert to
// decimal. Only a plain RulesEngine run ever makes one; the engine computes calls itself.

/// <summary>The smaller of two numbers.</summary>
/// <param name="a">A number.</param>
/// <param name="b">A number that counts the same.</param>
public sealed class Min(decimal a, decimal b)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Min call) => call.Result;

    private decimal Result { get; } = Math.Min(a, b);
}

/// <summary>The larger of two numbers.</summary>
/// <param name="a">A number.</param>
/// <param name="b">A number that counts the same.</param>
public sealed class Max(decimal a, decimal b)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Max call) => call.Result;

    private decimal Result { get; } = Math.Max(a, b);
}

/// <summary>A number without its sign.</summary>
/// <param name="value">A number.</param>
public sealed class Abs(decimal value)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Abs call) => call.Result;

    private decimal Result { get; } = Math.Abs(value);
}

/// <summary>The months from one day to another: whole calendar months and the days left over as a fraction of a month.</summary>
/// <param name="from">The first day.</param>
/// <param name="to">The last day; earlier than <paramref name="from"/> gives a negative number.</param>
public sealed class Months(DateOnly from, DateOnly to)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Months call) => call.Result;

    private decimal Result { get; } = Calendar.Months(from, to);
}

/// <summary>1 where a condition holds, else 0: for counting conditions, as in <c>0m + Met(a) + Met(b) &gt;= 2</c>.</summary>
/// <param name="condition">A condition.</param>
public sealed class Met(bool condition)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Met call) => call.Result;

    private decimal Result { get; } = condition ? 1 : 0;
}

/// <summary>The value of a parameter in force on the day; money in the base currency of the graph.</summary>
/// <param name="id">The id of the parameter, written out.</param>
public sealed class Parameter(string id)
{
    private static readonly AsyncLocal<Func<string, DateOnly?, decimal>?> Ambient = new();

    /// <summary>The result.</summary>
    public static implicit operator decimal(Parameter call) => call.Result;

    private decimal Result { get; } = Value(id, day: null);

    /// <summary>Says what parameters are worth on a day in a plain RulesEngine run on this flow of control; null ends it.</summary>
    internal static void Use(Func<string, DateOnly?, decimal>? values) => Ambient.Value = values;

    internal static decimal Value(string id, DateOnly? day) =>
        (Ambient.Value ?? throw new InvalidOperationException("no run gives parameters a value"))(id, day);
}

/// <summary>The value of a parameter in force on a given day; money in the base currency of the graph.</summary>
/// <param name="id">The id of the parameter, written out.</param>
/// <param name="date">The day.</param>
public sealed class ParameterOn(string id, DateOnly date)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(ParameterOn call) => call.Result;

    private decimal Result { get; } = Parameter.Value(id, date);
}
