using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

/// <summary>What no measure may depend on.</summary>
[TestClass]
public sealed class MeasureLawTests
{
    private static readonly Gen<(int From, int To, int Kind, int Amount)[]> Arrangements =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[1, 9]).Array[1, 12];

    private static PartnershipGraph Graph((int From, int To, int Kind, int Amount)[] drawn, string prefix, decimal scale, string currency) => Some.Graph([
        .. Enumerable.Range(0, 5).Select(i => Some.Party($"{prefix}{i}")),
        .. Enumerable.Range(0, 5).Select(i => Some.Round($"round{i}", 100, $"{prefix}{i}")),
        Some.Market("market", ($"{prefix}0", 0.3m), ($"{prefix}1", 0.2m), ($"{prefix}2", null)),
        Some.Product("product", market: "market"),
        new ExchangeRate { From = "EUR", To = "USD", Rate = 0.5m, AsOf = Some.Day },
        .. drawn.Where(one => one.From != one.To).Select(one => (object)(one.Kind switch
        {
            0 => Some.Investment($"{prefix}{one.From}", $"{prefix}{one.To}") with
            {
                Round = $"round{one.To}", Tranches = [Some.Tranche(one.Amount * scale, currency: currency)],
            },
            1 => Some.Commitment($"{prefix}{one.From}", $"{prefix}{one.To}", null) with
            {
                Amount = new() { Amount = Interval.Exactly(one.Amount * scale), Currency = currency },
            },
            _ => Some.Grant($"{prefix}{one.From}", $"{prefix}{one.To}", Some.Products("product")),
        })),
    ]);

    private static string[] Told(PartnershipGraph graph)
    {
        var view = Some.Undertakings(graph);
        return Some.All<SpendsBack>(view).Select(back => $"{back.Id} {back.InvestedValue()} {back.SpendValue()} {back.RatioValue()}")
            .Concat(Some.All<MoneyLoop>(view).Select(loop => $"{loop.Id} {loop.InvestedValue()} {loop.SpendValue()}"))
            .Concat(Some.All<InvestmentRelation>(view).Select(investment => $"{investment.Id} {investment.StakeValue()}"))
            .Concat(Some.All<GrantIn>(view).Select(grant => $"{grant.Id} {grant.GranteeShareValue()}"))
            .Concat(Some.All<ExclusiveOverlap>(view).Select(overlap => $"{overlap.Id} {overlap.Exists}"))
            .Concat(Some.All<Competes>(view).Select(rivalry => $"{rivalry.Id} {rivalry.DeltaHhiValue()}"))
            .ToArray();
    }

    [TestMethod]
    public void Measures_PartiesRenamed_AreTheSameRenamed()
    {
        var seen = new Tally();
        Arrangements.Check(drawn =>
        {
            var told = Told(Graph(drawn, "p", 1, "USD"));
            Array.ForEach(told, line => seen.Add(line.Split(' ', ':')[0]));
            return told.Select(line => line.Replace("p", "q")).Order(StringComparer.Ordinal).SequenceEqual(
                Told(Graph(drawn, "q", 1, "USD")).Select(line => line.Replace("p", "q")).Order(StringComparer.Ordinal));
        });
        seen.HasAtLeast(10, "SpendsBack", "MoneyLoop", "GrantIn", "ExclusiveOverlap", "Competes");
    }

    [TestMethod]
    public void Measures_AmountsInACurrencyOfHalfTheValue_AreTheSame() => Arrangements.Check(drawn =>
        Told(Graph(drawn, "p", 1, "USD")).SequenceEqual(Told(Graph(drawn, "p", 2, "EUR"))));

    [TestMethod]
    public void Rounds_OfMoneyBeyondAllBounds_GiveNoStake()
    {
        var most = Some.Tranche(decimal.MaxValue);
        var view = Some.Undertakings(Some.Graph(
            Some.Round("round", 1, "b"), Some.Investment("a", "b") with { Round = "round", Tranches = [most, most] }));
        Assert.IsTrue(Some.One<InvestmentRelation>(view).StakeValue().IsUnknown);
    }
}
