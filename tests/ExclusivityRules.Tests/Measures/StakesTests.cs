using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class StakesTests
{
    private static readonly object[] OpenAi =
    [
        new Trigger { Id = "ipo", Name = "IPO" },
        Some.Round("round", 730, "openai", others: 0),
        Some.Investment("amazon", "openai", (15, null), (35, "ipo")) with { Round = "round" },
        Some.Investment("nvidia", "openai", (30, null)) with { Round = "round" },
        Some.Investment("softbank", "openai", (30, null)) with { Round = "round" },
    ];

    private static InvestmentRelation Investment(GraphView view, string from) =>
        Some.All<InvestmentRelation>(view).Single(investment => investment.From.Id == from);

    [TestMethod]
    [DataRow("amazon", "", 15, 805)]
    [DataRow("amazon", "ipo", 50, 840)]
    [DataRow("nvidia", "", 30, 805)]
    public void Stake_InARound_IsFundedOfTheMoneyAfter(string investor, string happened, int funded, int after)
    {
        var view = Some.Entities(Some.Graph(OpenAi), happened);
        Assert.AreEqual(funded / (decimal)after, Investment(view, investor).Stake);
        Assert.AreEqual(funded, Investment(view, investor).Committed);
    }

    [TestMethod]
    public void Contract_InAnyScenario_SaysWhatIsContingent()
    {
        foreach (var happened in new[] { "", "ipo" })
        {
            var amazon = Investment(Some.Entities(Some.Graph(OpenAi), happened), "amazon");
            Assert.AreEqual((50m, 35m, 0.7m), (amazon.Headline, amazon.Contingent, amazon.ContingentShare));
            CollectionAssert.AreEqual(new[] { false, true }, amazon.Tranches.Select(tranche => tranche.Contingent).ToArray());
            CollectionAssert.AreEqual(
                new[] { true, happened == "ipo" }, amazon.Tranches.Select(tranche => tranche.Funded).ToArray());
        }
    }

    [TestMethod]
    public void Committed_TranchePaidByTheDay_CountsWhateverItsCondition()
    {
        var tranche = Some.Tranche(7, "ipo");
        decimal Committed(DateOnly paid) => Some.One<InvestmentRelation>(Some.Entities(Some.Graph(
            Some.Investment("a", "b") with { Tranches = [tranche with { Paid = paid }] }))).Committed;

        Assert.AreEqual(7, Committed(Some.Day));
        Assert.AreEqual(0, Committed(Some.Day.AddDays(1)));
    }

    [TestMethod]
    public void Contingent_InvestmentWithACondition_IsAllOfIt()
    {
        var view = Some.Entities(
            Some.Graph(Some.Investment("a", "b", (4, null), (6, "ipo")) with { Condition = new Condition.Of("deal") }), "deal");
        Assert.AreEqual(10, Some.One<InvestmentRelation>(view).Contingent);
        Assert.AreEqual(4, Some.One<InvestmentRelation>(view).Committed);
    }

    [TestMethod]
    public void ContingentShare_NothingContingentOfAnAmountNotKnownExactly_IsZero()
    {
        var view = Some.Entities(Some.Graph(
            Some.Investment("a", "b") with { Tranches = [Some.Tranche(0) with { Amount = Interval.Between(8, null) }] }));
        Assert.AreEqual(0, Some.One<InvestmentRelation>(view).ContingentShare);
    }

    private static readonly Gen<Interval> Amounts = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9]).Select((kind, amount) => kind switch
    {
        0 => Interval.Unknown,
        1 => Interval.Between(amount, null),
        _ => Interval.Exactly(amount),
    });

    private static readonly Gen<Tranche> Tranches =
        from amount in Amounts
        from trigger in Gen.Int[0, 3]
        from foreign in Gen.Int[0, 4]
        from paid in Gen.Int[0, 3]
        select Some.Tranche(0, trigger == 0 ? "ipo" : null, foreign == 0 ? "EUR" : "USD") with { Amount = amount, Paid = paid == 0 ? Some.Day : null };

    /// <summary>What is summed from records and what is looked up of fixed money are the same.</summary>
    [TestMethod]
    public void Money_WithAndWithoutEvidence_IsTheSame() =>
        Gen.Select(Tranches.Array[0, 3], Gen.Bool, Gen.Bool, Amounts, Gen.Bool).Check(drawn =>
        {
            var (tranches, conditional, happened, amount, foreign) = drawn;
            var view = Some.Entities(
                Some.Graph(
                    Some.Investment("a", "b") with { Tranches = tranches, Condition = conditional ? new Condition.Of("deal") : null },
                    Some.Commitment("b", "a", null) with { Amount = new() { Amount = amount, Currency = foreign ? "EUR" : "USD" } },
                    Some.Commitment("b", "a", null)),
                happened ? ["deal", "ipo"] : ["deal"]);
            var investment = Some.One<InvestmentRelation>(view);
            Assert.AreEqual(investment.HeadlineValue(new()), investment.HeadlineValue());
            Assert.AreEqual(investment.CommittedValue(new()), investment.CommittedValue());
            Assert.AreEqual(investment.ContingentValue(new()), investment.ContingentValue());
            Assert.AreEqual(investment.ContingentShareValue(new()), investment.ContingentShareValue());
            foreach (var commitment in Some.All<CommitmentRelation>(view))
            {
                Assert.AreEqual(commitment.AmountValue(new()), commitment.AmountValue());
            }
        });

    [TestMethod]
    public void Stake_WhereStated_IsThat()
    {
        var view = Some.Entities(Some.Graph(
            Some.Round("round", 90, "b"), Some.Investment("a", "b", (10, null)) with { Round = "round", Stake = Interval.Exactly(0.3m) }));
        Assert.AreEqual(0.3m, Some.One<InvestmentRelation>(view).Stake);
        Assert.AreEqual(0.3m, Some.One<InvestmentRelation>(view).Votes);
    }

    [TestMethod]
    public void Stake_NeitherStatedNorInARound_IsMissing()
    {
        var evidence = new Evidence();
        var value = Some.One<InvestmentRelation>(Some.Entities(Some.Graph(Some.Investment("a", "b", (10, null))))).StakeValue(evidence);
        Assert.IsTrue(value.IsUnknown);
        Assert.AreEqual(new MissingFact("the stake of a0", "/arrangements/0/stake"), evidence.Missing.Single());
    }

    [TestMethod]
    public void Stake_WithEvidence_NamesWhatItRestsOn()
    {
        var evidence = new Evidence();
        Investment(Some.Entities(Some.Graph(OpenAi)), "amazon").StakeValue(evidence);
        CollectionAssert.IsSubsetOf(
            new[] { "/arrangements/0/round", "/arrangements/0/tranches/0/amount", "/arrangements/0/tranches/1/condition", "/arrangements/2/tranches/0/amount", "/rounds/0/preMoney/amount" },
            evidence.Pointers.ToArray());
        CollectionAssert.AreEqual(new[] { "a0", "a1", "a2" }, evidence.Arrangements.Select(arrangement => arrangement.Id).ToArray());
        Assert.IsEmpty(evidence.Missing);
    }

    [TestMethod]
    public void Stake_ARoundInOneForeignCurrency_NeedsNoRate()
    {
        static Money Yen(decimal amount) => Some.Usd(amount) with { Currency = "JPY" };
        var graph = Some.Graph(
            Some.Round("round", 0, "b") with { PreMoney = Yen(700), Others = Yen(200) },
            Some.Investment("a", "b") with { Round = "round", Tranches = [Some.Tranche(100, currency: "JPY")] });
        var evidence = new Evidence();
        Assert.AreEqual(0.1m, Some.One<InvestmentRelation>(Some.Entities(graph)).Stake);
        Assert.IsTrue(Some.One<InvestmentRelation>(Some.Entities(graph)).HeadlineValue(evidence).IsUnknown);
        Assert.AreEqual("/exchangeRates", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    public void Stake_OfAmountsInBounds_IsTight()
    {
        var atLeast = Some.Tranche(0) with { Amount = Interval.Between(10, 30) };
        var graph = Some.Graph(
            Some.Round("round", 70, "b"),
            Some.Investment("a", "b") with { Round = "round", Tranches = [atLeast] },
            Some.Investment("c", "b") with { Round = "round", Tranches = [Some.Tranche(0) with { Amount = Interval.Between(20, null) }] });
        var view = Some.Entities(graph);
        Assert.AreEqual(Interval.Between(0, 0.25m, minInclusive: false), Investment(view, "a").StakeValue());
        Assert.AreEqual(Interval.Between(20m / 120, 1, maxInclusive: false), Investment(view, "c").StakeValue());
    }

    [TestMethod]
    public void Stakes_InARound_AreEachTheirPartOfTheSum() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 1000], Gen.Int[1, 1000].Array[1, 6]).Check((preMoney, others, amounts) =>
        {
            var graph = Some.Graph([
                Some.Round("round", preMoney, "company", others),
                .. amounts.Select((amount, i) => Some.Investment($"p{i}", "company", (amount, null)) with { Round = "round" }),
            ]);
            var stakes = Some.All<InvestmentRelation>(Some.Entities(graph)).Select(investment => investment.Stake);
            var after = (decimal)(preMoney + others + amounts.Sum());
            return stakes.SequenceEqual(amounts.Select(amount => amount / after));
        });
}
