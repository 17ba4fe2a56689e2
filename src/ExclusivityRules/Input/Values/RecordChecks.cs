using System.Reflection;
using ExclusivityRules.Model;
using FluentValidation;
using FluentValidation.Results;

namespace ExclusivityRules.Input.Values;

/// <summary>Runs the validators of a record type on what was read of a record.</summary>
internal sealed class RecordChecks<T> where T : class
{
    private readonly IValidator<T>[] validators = typeof(T).GetCustomAttributes<CheckedByAttribute>()
        .Select(check => (IValidator<T>)Activator.CreateInstance(check.Validator)!)
        .ToArray();

    /// <summary>Whether a record satisfies its validators; if not, adds what they say, each at its member.</summary>
    /// <param name="start">The offset of the object in the file.</param>
    /// <param name="read">A bit for each member that was read; what is said of the others is no news.</param>
    public bool Satisfies(ref JsonCursor cursor, int start, T record, Member<T>[] members, ulong read)
    {
        var right = true;
        foreach (var validator in validators)
        {
            // Most records are right, which takes no more than the tests to see.
            if (validator is ITest<T> test && test.Passes(record))
            {
                continue;
            }

            if (validator.Validate(record).Errors is { Count: > 0 } failures)
            {
                right &= Add(ref cursor, start, failures, members, read);
            }
        }

        return right;
    }

    private static bool Add(ref JsonCursor cursor, int start, List<ValidationFailure> failures, Member<T>[] members, ulong read)
    {
        var right = true;
        foreach (var failure in failures)
        {
            var member = Array.FindIndex(members, member => member.Property == failure.PropertyName);
            if (member >= 0 && (read & (1UL << member)) != 0)
            {
                var severity = failure.Severity == Severity.Error ? ProblemSeverity.Error : ProblemSeverity.Warning;
                cursor.MemberProblem(start, members[member].Name, failure.ErrorCode, severity, failure.ErrorMessage);
                right &= severity == ProblemSeverity.Warning;
            }
        }

        return right;
    }
}
