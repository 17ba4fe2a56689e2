using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules.Functions;

/// <summary>The functions of the language.</summary>
internal static class FunctionTable
{
    /// <summary>The functions, by name, with the parameters that <c>Parameter</c> may name.</summary>
    public static IReadOnlyDictionary<string, Function> Of(ParameterTable parameters) => ((Function[])
    [
        new("Parameter", typeof(Parameter), (arguments, at) => ParameterCall(parameters, arguments, at)),
        new("ParameterOn", typeof(ParameterOn), (arguments, at) => ParameterOnCall(parameters, arguments, at)),
        .. PartyFunctions.All,
        new("Months", typeof(Months), MonthsCall),
        new("Min", typeof(Min), (arguments, at) => OfTwo("Min", arguments, at, Interval.Smaller)),
        new("Max", typeof(Max), (arguments, at) => OfTwo("Max", arguments, at, Interval.Larger)),
        new("Abs", typeof(Abs), AbsCall),
        new("Met", typeof(Met), (arguments, at) => new MetExpr(Argument<Truth>(arguments, 0, at, "a yes or no")) { At = at, Unit = Unit.Number }),
    ]).ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static Expr<T> Argument<T>(IReadOnlyList<Expr> arguments, int position, Token at, string what) =>
        arguments.Count > position && arguments[position] is Expr<T> fits
            ? fits
            : throw new RefusedException("EXR0530", at, $"`{at.Text}` takes {what}");

    private static int Named(ParameterTable parameters, IReadOnlyList<Expr> arguments, Token at)
    {
        if (arguments is not [ConstantExpr<string?> { Value: { } id } literal, ..])
        {
            throw new RefusedException("EXR0530", at, $"`{at.Text}` takes the id of a parameter in double quotes");
        }

        return parameters.Find(id) ?? throw new RefusedException(
            "EXR0531", literal.At, $"no parameter `{id}`{DidYouMean.Hint(id, parameters.Ids)}");
    }

    private static CallExpr ParameterOnCall(ParameterTable parameters, IReadOnlyList<Expr> arguments, Token at)
    {
        var parameter = parameters[Named(parameters, arguments, at)];
        var day = Argument<DateOnly?>(arguments, 1, at, "a parameter and a date, as in `ParameterOn(\"x\", stake.Closing)`");
        return new(
            "ParameterOn", arguments, (frame, evidence) => day.Evaluate(frame) is { } known
                ? ParameterTable.Value(parameter, frame.Binding.OfType<Node>().First().View.Situation, known, evidence)
                : Interval.Unknown)
        {
            At = at,
            Unit = parameter.Counts,
        };
    }

    private static CallExpr ParameterCall(ParameterTable parameters, IReadOnlyList<Expr> arguments, Token at)
    {
        var number = Named(parameters, arguments, at);
        return new("Parameter", arguments, (frame, evidence) => OfTheDay(parameters[number], number, frame, evidence))
        {
            At = at,
            Unit = parameters[number].Counts,
        };
    }

    private static Interval OfTheDay(Rules.Parameter parameter, int number, Frame frame, Evidence? evidence)
    {
        var value = number < frame.Parameters.Length ? frame.Parameters[number] : Interval.Unknown;
        if (value.IsUnknown && evidence is not null && frame.Binding.OfType<Node>().FirstOrDefault()?.View.Situation is { } situation)
        {
            // Says whether a value for the day or an exchange rate is missing.
            ParameterTable.Value(parameter, situation, situation.AsOf, evidence);
        }

        return value;
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
