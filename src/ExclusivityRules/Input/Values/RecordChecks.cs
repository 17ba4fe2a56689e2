using System.Reflection;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>Runs the checks of a record type on what was read of a record.</summary>
internal sealed class RecordChecks<T> where T : class
{
    private readonly IRecordCheck<T>[] checks = typeof(T).GetCustomAttributes<CheckedByAttribute>()
        .Select(check => (IRecordCheck<T>)Activator.CreateInstance(check.Validator)!)
        .ToArray();

    /// <summary>Whether a record satisfies its checks; if not, adds what they say, each at its member.</summary>
    /// <param name="start">The offset of the object in the file.</param>
    /// <param name="read">A bit for each member that was read; what is said of the others is no news.</param>
    public bool Satisfies(ref JsonCursor cursor, int start, T record, Member<T>[] members, ulong read)
    {
        var right = true;
        foreach (var check in checks)
        {
            if (check.Failures(record) is { } failures)
            {
                right &= Add(ref cursor, start, failures, members, read);
            }
        }

        return right;
    }

    private static bool Add(ref JsonCursor cursor, int start, IReadOnlyList<CheckFailure> failures, Member<T>[] members, ulong read)
    {
        var right = true;
        foreach (var failure in failures)
        {
            var member = Array.FindIndex(members, member => member.Property == failure.Property);
            if (member >= 0 && (read & (1UL << member)) != 0)
            {
                cursor.MemberProblem(start, members[member].Name, failure.Code, failure.Severity, failure.Message);
                right &= failure.Severity == ProblemSeverity.Warning;
            }
        }

        return right;
    }
}
