using System.Globalization;
using System.Text;
using ExclusivityRules.Generating;
using ExclusivityRules.Input;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Matching;

/// <summary>Work counted in candidates, not in time: three times the graph is about three times the work.</summary>
[TestClass]
public sealed class LinearityTests
{
    private const double MostGrowth = 3.6;

    // Below this, what a few hubs have decides the number.
    private const long Little = 300;

    private static readonly int[] Sizes = [1_000, 3_000, 9_000];

    [TestMethod]
    public void Matching_OfThreeTimesAsManyArrangements_IsThreeTimesTheWork()
    {
        var work = Array.ConvertAll(Sizes, Work);
        var wrong = new List<string>();
        for (var i = 1; i < work.Length; i++)
        {
            Compare("all rules", work[i - 1].Values.Sum(), work[i].Values.Sum());
            foreach (var (rule, now) in work[i])
            {
                Compare(rule, work[i - 1][rule], now);
            }
        }

        Assert.AreEqual("", string.Join('\n', wrong));

        void Compare(string what, long before, long now)
        {
            if (now > Little && now > MostGrowth * Math.Max(before, Little / 3))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {before} to {now}"));
            }
        }
    }

    private static Dictionary<string, long> Work(int arrangements)
    {
        using var json = new StringWriter();
        GraphGenerator.Write(json, arrangements / 10, arrangements, seed: 4);
        var graph = GraphFile.Read(Encoding.UTF8.GetBytes(json.ToString()), "g.json").Value!;
        var situation = new Situation(new(graph), graph.AsOf, []);
        return Packed.CorePack.Rules.ToDictionary(rule => rule.Id, rule => Work(rule, situation), StringComparer.Ordinal);
    }

    private static long Work(Rule rule, Situation situation)
    {
        var budget = new Budget(long.MaxValue, CancellationToken.None);
        new Matcher(rule.Match, new GraphView(situation, rule.Parties), budget, static (_, _) => { }, rule.Logic.Symmetry).Match([]);
        return budget.Used;
    }
}
