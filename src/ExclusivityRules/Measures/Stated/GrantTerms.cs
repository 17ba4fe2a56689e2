using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A right one party grants another, and the market of its products.</summary>
public abstract class GrantTerms : ArrangementRelation<Grant>
{
    private protected GrantTerms(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>What is allowed.</summary>
    [OneOf(typeof(GrantRight))]
    [AlwaysKnown]
    public string Right => Fact.Known(RightValue());

    internal string? RightValue(Evidence? evidence = null) => Text<GrantRight>(Stated.Right, evidence, "right", "the right");

    /// <summary>Who else may have the right.</summary>
    [OneOf(typeof(Exclusivity))]
    [AlwaysKnown]
    public string Exclusivity => Fact.Known(ExclusivityValue());

    internal string? ExclusivityValue(Evidence? evidence = null) =>
        Text<Exclusivity>(Stated.Exclusivity, evidence, "exclusivity", "the exclusivity");

    /// <summary>Whether the exclusivity is <c>exclusive</c>: nobody else has the right, not even the grantor. A sole grant is not.</summary>
    [AlwaysKnown]
    public bool IsExclusive => Fact.Known(IsExclusiveValue());

    internal Truth IsExclusiveValue(Evidence? evidence = null) =>
        Flag(Stated.Exclusivity == Model.Exclusivity.Exclusive, evidence, "exclusivity", "the exclusivity of");

    /// <summary>How many days' notice ends it.</summary>
    [Unit(Unit.Days)]
    public decimal NoticeDays => Fact.Known(NoticeDaysValue());

    internal Interval NoticeDaysValue(Evidence? evidence = null) => Number(Stated.NoticeDays, evidence, "noticeDays", "the days of notice");

    /// <summary>Whether it renews itself.</summary>
    public bool AutoRenews => Fact.Known(AutoRenewsValue());

    internal Truth AutoRenewsValue(Evidence? evidence = null) => Flag(Stated.AutoRenews, evidence, "autoRenews", "the automatic renewal of");

    /// <summary>Whether leaving early costs a penalty.</summary>
    public bool ExitPenalty => Fact.Known(ExitPenaltyValue());

    internal Truth ExitPenaltyValue(Evidence? evidence = null) => Flag(Stated.ExitPenalty, evidence, "exitPenalty", "the exit penalty of");

    /// <summary>Whether affiliates of the grantee have the right too.</summary>
    public bool AppliesToAffiliates => Fact.Known(AppliesToAffiliatesValue());

    internal Truth AppliesToAffiliatesValue(Evidence? evidence = null) =>
        Flag(Stated.AppliesToAffiliates, evidence, "appliesToAffiliates", "the extension to affiliates of");

    /// <summary>The market of the products granted.</summary>
    public MarketNode Market => Fact.Known(MarketValue());

    internal abstract MarketNode? MarketValue(Evidence? evidence = null);

    /// <summary>The share of the grantee in that market.</summary>
    [Unit(Unit.Share)]
    public decimal GranteeShare => Fact.Known(GranteeShareValue());

    internal Interval GranteeShareValue(Evidence? evidence = null) => ShareOf(To, evidence);

    /// <summary>The share of the grantor in that market.</summary>
    [Unit(Unit.Share)]
    public decimal GrantorShare => Fact.Known(GrantorShareValue());

    internal Interval GrantorShareValue(Evidence? evidence = null) => ShareOf(From, evidence);

    private protected void LacksMarket(int product, Evidence? evidence) =>
        evidence?.Lacks($"the market of {Situation.Graph.Products[product].Name}", $"/products/{product}/market");

    /// <summary>
    /// How much of a market is tied to the grantee: the shares of all who have granted it exclusive rights, summed in the market where they
    /// come to most among those the grantor is active in; unknown when it is listed in none.
    /// </summary>
    [Unit(Unit.Share)]
    public decimal TiedShare => Fact.Known(TiedShareValue());

    internal Interval TiedShareValue(Evidence? evidence = null) => TiedShares.ByRights(View, From, To, evidence);

    private Interval ShareOf(PartyNode party, Evidence? evidence) => MarketValue(evidence) is { } market
        ? View.Derived(MarketEntries.Derive).ShareOf(market.Position, party.Position, evidence)
        : Interval.Unknown;
}

/// <summary>A right one party grants another. Market and shares are of the one market of its products, unknown when there are several.</summary>
public sealed class GrantRelation : GrantTerms
{
    internal GrantRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    internal override MarketNode? MarketValue(Evidence? evidence = null)
    {
        var markets = Situation.Derived(GrantMarkets.Derive).Of(Stated);
        if (markets.Markets is [var only] && markets.Unplaced is null)
        {
            Situation.Derived(GrantMarkets.Derive).Note(Stated, only, evidence);
            return View.Market(only);
        }

        if (markets.Unplaced is { } product)
        {
            LacksMarket(product, evidence);
        }
        else
        {
            evidence?.Lacks(
                markets.Markets.Count == 0 ? $"the products of {Stated.Id}" : $"a single market of the products of {Stated.Id}",
                Stated.Pointer("scope"));
        }

        return null;
    }
}

/// <summary>
/// A grant seen in one of the markets of its products; there is one for each, and one whose market is unknown when it is not said
/// in which market one of its products is.
/// </summary>
public sealed class GrantIn : GrantTerms
{
    private readonly int? market;

    internal GrantIn(GraphView view, int position, int? market)
        : base(view, position) => this.market = market;

    /// <summary>The label, the grant and the market, or <c>unknown</c>.</summary>
    public override string Id => $"GrantIn:{Stated.Id}:{(market is { } known ? View.Market(known).Id : "unknown")}";

    internal override MarketNode? MarketValue(Evidence? evidence = null)
    {
        var markets = Situation.Derived(GrantMarkets.Derive);
        if (market is not { } known)
        {
            LacksMarket(markets.Of(Stated).Unplaced!.Value, evidence);
            return null;
        }

        markets.Note(Stated, known, evidence);
        return View.Market(known);
    }

    internal static RelationSet Derive(GraphView view)
    {
        var (markets, index) = (view.Situation.Derived(GrantMarkets.Derive), view.Situation.Index);
        var (from, to, places) = (new List<int>(), new List<int>(), new List<(int Grant, int? Market)>());
        foreach (var grant in view.Situation.InForce<Grant>())
        {
            var (grantor, grantee) = (view.Representative(index.From(grant)), view.Representative(index.To(grant)));
            foreach (var place in grantor == grantee ? [] : MarketsOf(markets.Of(grant)))
            {
                from.Add(grantor);
                to.Add(grantee);
                places.Add((grant.Index, place));
            }
        }

        return new StoredRelations(
            view, new Ends(view.NodeCount, [.. from], [.. to], directed: true), row => new GrantIn(view, places[row].Grant, places[row].Market));
    }

    private static IEnumerable<int?> MarketsOf(GrantMarkets.Found found) =>
        found.Markets.Select(static market => (int?)market).Concat(found.Unplaced is null ? [] : [null]);
}
