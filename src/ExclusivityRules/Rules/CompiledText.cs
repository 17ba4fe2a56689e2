using ExclusivityRules.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Text of a rule file that is compiled.</summary>
internal static class CompiledText
{
    /// <summary>What the text compiles to; null, beside a problem at its place in the file, when it is refused.</summary>
    public static T? Try<T>(this TextInFile text, Func<string, T> compile, List<Problem> problems) where T : class
    {
        try
        {
            return compile(text.Text);
        }
        catch (RefusedException refused)
        {
            var problem = refused.Problem;
            problems.Add(text.Problem(problem.Code, problem.Start, problem.Length, problem.Message));
            return null;
        }
    }
}
