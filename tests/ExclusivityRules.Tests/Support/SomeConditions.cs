using ExclusivityRules.Generating;
using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Support;

/// <summary>Made-up graphs in which much depends on triggers.</summary>
internal static class SomeConditions
{
    public static readonly IReadOnlyList<string> Triggers = ["t", "u", "v"];

    /// <summary>Every scenario, the numbers deciding their order.</summary>
    public static string[][] Scenarios(Random random)
    {
        var all = Enumerable.Range(0, 1 << Triggers.Count).Select(bits => Triggers.Where((_, bit) => (bits & (1 << bit)) != 0).ToArray()).ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>A graph in which about one arrangement in four, and one tranche in three, has a condition, and investments are in rounds.</summary>
    public static PartnershipGraph Graph(int seed)
    {
        var random = new Random(seed);
        using var text = new StringWriter();
        GraphGenerator.Write(text, parties: 12, arrangements: 70, seed);
        var graph = GraphFile.Read(System.Text.Encoding.UTF8.GetBytes(text.ToString()), "").Value!;
        return graph with
        {
            Triggers = [.. Triggers.Select(id => new Trigger { Id = id, Name = id })],
            Rounds = [.. graph.Parties.Select(party => Some.Round($"round-{party.Id}", 1_000_000_000, party.Id))],
            Arrangements = [.. graph.Arrangements.Select(arrangement => Conditional(arrangement, random))],
        };
    }

    private static Arrangement Conditional(Arrangement arrangement, Random random)
    {
        var condition = random.Next(4) == 0 ? Condition(random) : null;
        return arrangement is not Investment investment ? arrangement with { Condition = condition } : investment with
        {
            Condition = condition,
            Round = random.Next(2) == 0 ? $"round-{investment.To}" : null,
            Tranches = [.. investment.Tranches.Append(Some.Tranche(2_000_000_000)).Select(tranche => tranche with { Condition = random.Next(3) == 0 ? Condition(random) : null })],
        };
    }

    private static Condition Condition(Random random)
    {
        Condition One() => new Condition.Of(Triggers[random.Next(Triggers.Count)]);
        return random.Next(4) switch
        {
            0 => new Condition.Any([One(), One()]),
            1 => new Condition.All([One(), new Condition.Any([One(), One()])]),
            _ => One(),
        };
    }
}
