using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

internal static class Stakes
{
    public static Interval Headline(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
    public static Interval Committed(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
    public static Interval Contingent(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
    public static Interval ContingentShare(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
    public static Interval Stake(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
    public static Interval Votes(Situation situation, Investment investment, Evidence? evidence) => throw new NotSupportedException();
}
