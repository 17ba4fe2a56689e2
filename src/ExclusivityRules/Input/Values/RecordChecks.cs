using System.Reflection;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>Runs the checks of a record type on what was read of a record.</summary>
internal static class RecordChecks<T> where T : class
{
    private static readonly IRecordCheck<T>[] Checks = typeof(T).GetCustomAttributes<CheckedByAttribute>()
        .Select(check => (IRecordCheck<T>)Activator.CreateInstance(check.Validator)!)
        .ToArray();

    /// <summary>Whether a record satisfies its checks; if not, adds what they say, each at its member.</summary>
    /// <param name="start">The offset of the object in the file.</param>
    /// <param name="read">A bit for each member that was read; what is said of the others is no news.</param>
    public static bool Satisfies(ref JsonCursor cursor, int start, T record, Member<T>[] members, ulong read)
    {
        var right = true;
        foreach (var check in Checks)
        {
            foreach (var failure in check.Failures(record) ?? [])
            {
                var member = Array.FindIndex(members, member => member.Property == failure.Property);
                if (member >= 0 && (read & (1UL << member)) != 0)
                {
                    cursor.MemberProblem(start, members[member].Name, failure.Code, failure.Severity, failure.Message);
                    right &= failure.Severity == ProblemSeverity.Warning;
                }
            }
        }

        return right;
    }
}
