using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Evaluates the facts, conditions and severity of a rule on the binding in a frame.</summary>
internal static class RuleLogicEvaluation
{
    /// <summary>Computes the facts into the frame, in order.</summary>
    public static void Facts(RuleLogic logic, Frame frame)
    {
        for (var i = 0; i < logic.Facts.Count; i++)
        {
            switch (logic.Facts[i].Value)
            {
                case Expr<Interval> number:
                    frame.Numbers[i] = number.Evaluate(frame);
                    break;
                case Expr<Truth> flag:
                    frame.Flags[i] = flag.Evaluate(frame);
                    break;
                case Expr<string?> text:
                    frame.Texts[i] = text.Evaluate(frame);
                    break;
                case Expr<DateOnly?> date:
                    frame.Dates[i] = date.Evaluate(frame);
                    break;
            }
        }
    }

    /// <summary>The answer of the rule. Every condition is evaluated, so that an error in any of them shows.</summary>
    public static Truth Conditions(RuleLogic logic, Frame frame)
    {
        var answer = logic.NeedsAll ? Truth.True : Truth.False;
        for (var i = 0; i < logic.Conditions.Count; i++)
        {
            var met = logic.Conditions[i].Test.Evaluate(frame);
            answer = logic.NeedsAll ? answer.And(met) : answer.Or(met);
        }

        return answer;
    }

    /// <summary>The severity: of the first band that applies, or that may apply.</summary>
    public static Severity Severity(RuleLogic logic, Frame frame)
    {
        foreach (var band in logic.Bands)
        {
            if (band.If is null || Applies(band.If, frame))
            {
                return band.Level;
            }
        }

        return logic.Bands.Max(band => band.Level);
    }

    private static bool Applies(Expr<Truth> test, Frame frame)
    {
        try
        {
            return test.Evaluate(frame) != Truth.False;
        }
        catch (ArithmeticException)
        {
            // As with a fact that is missing: the graver reading.
            return true;
        }
    }
}
