using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Benchmarks.Judging;

/// <summary>A graph in which the pattern of the realistic rules matches as often as wanted; every fact is known.</summary>
internal static class ManyBindings
{
    /// <summary>The bindings of the pattern.</summary>
    public static object?[][] Find(Pattern pattern, int count)
    {
        var view = new GraphView(new(new(Graph(count)), new(2026, 3, 1), []), lifted: true);
        var found = new List<object?[]>(count);
        new Matcher(pattern, view, new(long.MaxValue, CancellationToken.None), (binding, _) => found.Add((object?[])binding.Clone())).Match([]);
        return [.. found];
    }

    private static PartnershipGraph Graph(int count) => new()
    {
        SchemaVersion = "1",
        Id = "many",
        Name = "Many",
        AsOf = new(2026, 3, 1),
        BaseCurrency = "USD",
        Sources = [],
        Markets = [],
        Products = [],
        Triggers = [new() { Id = "ipo", Name = "IPO" }],
        Parties = [.. Enumerable.Range(0, count).SelectMany(i => new[] { Company($"investor-{i}", i % 3 == 0 ? "DE" : "US"), Company($"lab-{i}", "US") })],
        Arrangements = [.. Enumerable.Range(0, count).SelectMany(Group).Select((arrangement, i) => arrangement with { Index = i })],
    };

    private static Party Company(string id, string jurisdiction) => new() { Id = id, Name = id, Kind = PartyKind.Company, Jurisdiction = jurisdiction };

    private static IEnumerable<Arrangement> Group(int i)
    {
        yield return new Investment
        {
            Id = $"investment-{i}",
            From = $"investor-{i}",
            To = $"lab-{i}",
            Instrument = InvestmentInstrument.Equity,
            Passive = i % 4 == 0,
            Sources = [],
            Tranches =
            [
                new() { Amount = Interval.Exactly(50_000_000m * (1 + i % 40)), Currency = "USD" },
                new() { Amount = Interval.Exactly(30_000_000m * (1 + i % 90)), Currency = "USD", Condition = i % 2 == 0 ? new Condition.Of("ipo") : null },
            ],
        };
        yield return new Grant
        {
            Id = $"grant-{i}",
            From = $"lab-{i}",
            To = $"investor-{i}",
            Right = (GrantRight)(i % 3),
            Exclusivity = i % 2 == 0 ? Exclusivity.Exclusive : Exclusivity.NonExclusive,
            NoticeDays = 30 * (i % 13),
            AutoRenews = i % 5 == 0,
            ExitPenalty = i % 7 == 0,
            AppliesToAffiliates = i % 6 == 0,
            Sources = [],
        };
        yield return new Commitment
        {
            Id = $"commitment-{i}",
            From = $"lab-{i}",
            To = $"investor-{i}",
            Amount = new() { Amount = Interval.Exactly(20_000_000m * (1 + i % 300)), Currency = "USD" },
            Capacity = new() { Value = Interval.Exactly(i % 5), Unit = i % 3 == 0 ? "chips" : "GW" },
            ShareOfRequirements = Interval.Exactly(i % 11 / 10m),
            Sources = [],
        };
    }
}
