namespace ExclusivityRules.Expressions;

/// <summary>Something wrong with a text of the rule language, at a place in it.</summary>
/// <param name="Code">The code of the error catalogue.</param>
/// <param name="Start">The first character meant, from 0.</param>
/// <param name="Length">How many characters are meant; at least 1.</param>
/// <param name="Message">One sentence, lower case, without a final period.</param>
internal sealed record ExpressionProblem(string Code, int Start, int Length, string Message);

/// <summary>A text of the rule language was refused. Caught where the file and line are known, and reported as a problem.</summary>
internal sealed class RefusedException(ExpressionProblem problem) : Exception(problem.Message)
{
    public RefusedException(string code, Token at, string message)
        : this(new ExpressionProblem(code, at.Start, Math.Max(1, at.Text.Length), message))
    {
    }

    public ExpressionProblem Problem { get; } = problem;
}
