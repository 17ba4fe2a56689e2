using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules.Functions;

/// <summary>The functions of the language.</summary>
internal static class FunctionTable
{
    /// <summary>The functions, by name, with the parameters that <c>Parameter</c> may name.</summary>
    public static IReadOnlyDictionary<string, Function> Of(ParameterTable parameters) => new Function[]
    {
        new("Parameter", typeof(Parameter), (arguments, at) => ParameterCall(parameters, arguments, at)),
        new("Turnover", typeof(Turnover), TurnoverCall),
        new("Months", typeof(Months), MonthsCall),
        new("Min", typeof(Min), (arguments, at) => OfTwo("Min", arguments, at, Interval.Smaller)),
        new("Max", typeof(Max), (arguments, at) => OfTwo("Max", arguments, at, Interval.Larger)),
        new("Abs", typeof(Abs), AbsCall),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    private static Expr<T> Argument<T>(IReadOnlyList<Expr> arguments, int position, Token at, string what) =>
        arguments.Count > position && arguments[position] is Expr<T> fits
            ? fits
            : throw new RefusedException("EXR0530", at, $"`{at.Text}` takes {what}");

    private static CallExpr ParameterCall(ParameterTable parameters, IReadOnlyList<Expr> arguments, Token at)
    {
        if (arguments is not [ConstantExpr<string?> { Value: { } id } literal])
        {
            throw new RefusedException("EXR0530", at, "`Parameter` takes the id of a parameter in double quotes");
        }

        var number = parameters.Find(id) ?? throw new RefusedException(
            "EXR0531", literal.At, $"no parameter `{id}`{DidYouMean.Hint(id, parameters.Ids)}");
        return new("Parameter", arguments, (frame, _) => number < frame.Parameters.Length ? frame.Parameters[number] : Interval.Unknown)
        {
            At = at,
            Unit = parameters[number].Counts,
        };
    }

    private static CallExpr TurnoverCall(IReadOnlyList<Expr> arguments, Token at)
    {
        const string What = "a party and a territory, as in `Turnover(party, \"US\")`";
        var party = Argument<PartyNode?>(arguments, 0, at, What);
        var territory = Argument<string?>(arguments, 1, at, What);
        return new(
            "Turnover", arguments, (frame, evidence) => party.Evaluate(frame) is { } known && territory.Evaluate(frame) is { } where
                ? Turnovers.Of(known, where, evidence)
                : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Money,
        };
    }

    private static CallExpr MonthsCall(IReadOnlyList<Expr> arguments, Token at)
    {
        const string What = "two dates, as in `Months(grant.Start, grant.End)`";
        var from = Argument<DateOnly?>(arguments, 0, at, What);
        var to = Argument<DateOnly?>(arguments, 1, at, What);
        return new(
            "Months", arguments, (frame, _) => from.Evaluate(frame) is { } first && to.Evaluate(frame) is { } last
                ? Interval.Exactly(Calendar.Months(first, last))
                : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Months,
        };
    }

    private static CallExpr OfTwo(string name, IReadOnlyList<Expr> arguments, Token at, Func<Interval, Interval, Interval> apply)
    {
        var first = Argument<Interval>(arguments, 0, at, "two numbers");
        var second = Argument<Interval>(arguments, 1, at, "two numbers");
        return new(name, arguments, (frame, _) => apply(first.Evaluate(frame), second.Evaluate(frame)))
        {
            At = at,
            Unit = first.Unit ?? second.Unit,
            IsSymmetric = true,
        };
    }

    private static CallExpr AbsCall(IReadOnlyList<Expr> arguments, Token at)
    {
        var value = Argument<Interval>(arguments, 0, at, "a number");
        return new("Abs", arguments, (frame, _) => value.Evaluate(frame).Absolute()) { At = at, Unit = value.Unit };
    }
}
