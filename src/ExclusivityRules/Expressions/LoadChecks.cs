using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Refuses conditions that would give the same answer on every graph.</summary>
internal static class LoadChecks
{
    /// <summary>Evaluates the condition with nothing known; an answer then is an answer always.</summary>
    public static void Condition(Expr<Truth> condition, int variables, int facts)
    {
        var answer = Answer(condition, new Frame(facts) { Binding = new object?[variables], Parameters = [] });
        if (answer != Truth.Unknown)
        {
            throw new RefusedException(
                "EXR0519", condition.At, $"`{condition}` is always {(answer == Truth.True ? "true" : "false")}, whatever the graph says");
        }
    }

    private static Truth Answer(Expr<Truth> condition, Frame frame)
    {
        try
        {
            return condition.Evaluate(frame);
        }
        catch (ArithmeticException)
        {
            return Truth.Unknown;
        }
    }
}
