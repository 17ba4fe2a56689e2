using ExclusivityRules.Expressions;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>On which side of what it is compared with each number is.</summary>
internal static class Sides
{
    /// <summary>
    /// The sides of an evaluated condition, and every yes or no in it. They change wherever a number comes to its threshold or passes it, and where
    /// one inside Abs, Min or Max does, so that from there on it may rise where it fell.
    /// </summary>
    public static IEnumerable<string> Of(Trace trace) => trace.Parts.SelectMany(Of).Concat(trace.Expr switch
    {
        BinaryExpr<Interval, Truth> => [Side(Number(trace, 0), Number(trace, 1))],
        CallExpr { Operation: not null } => [Side(Number(trace, 0), Number(trace, 1))],
        _ => trace.Value is Truth truth ? [truth.ToString()] : Enumerable.Empty<string>(),
    });

    private static Interval Number(Trace trace, int part) =>
        part < trace.Parts.Length && trace.Parts[part].Value is Interval number ? number : Interval.Exactly(0);

    private static string Side(Interval left, Interval right) => $"{left.Less(right)}:{left.Greater(right)}";
}
