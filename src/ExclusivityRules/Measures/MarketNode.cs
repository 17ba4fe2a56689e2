using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A relevant market.</summary>
public sealed class MarketNode : Node
{
    private readonly Market market;

    internal MarketNode(GraphView view, int position)
        : base(view.Situation.Graph.Parties.Count + position)
    {
        View = view;
        Position = position;
        market = view.Situation.Graph.Markets[position];
    }

    internal override GraphView View { get; }

    internal int Position { get; }

    internal override string Pointer => $"/markets/{Position}";

    /// <summary>The id of the market in the document.</summary>
    public override string Id => market.Id;

    /// <summary>The name of the market.</summary>
    public override string Name => market.Name;

    /// <summary>The territory it covers: an ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c>, or the id of one the document declares.</summary>
    public string Territory => Fact.Known(TerritoryValue());

    internal string? TerritoryValue(Evidence? evidence = null) =>
        evidence is null ? market.Territory : Fact.Text(market.Territory, evidence, Pointer, "territory", $"the territory of {Name}");

    /// <summary>
    /// The Herfindahl-Hirschman index: the sum of the squares of the shares of undertakings in percent. Where shares are not
    /// known it compares as the range from HhiLow to HhiHigh; unknown when the known shares exceed 100 %.
    /// </summary>
    [Unit(Unit.Points)]
    public decimal Hhi => Fact.Known(HhiValue());

    internal Interval HhiValue(Evidence? evidence = null) => Concentration.Hhi(evidence);

    /// <summary>The least the index can be: what is not known is spread as thin as possible.</summary>
    [Unit(Unit.Points)]
    public decimal HhiLow => Fact.Known(HhiLowValue());

    internal Interval HhiLowValue(Evidence? evidence = null) => Concentration.HhiLow(evidence);

    /// <summary>The greatest the index can be: what is not known is one firm, or firms no larger than the smallest named if those are the largest.</summary>
    [Unit(Unit.Points)]
    public decimal HhiHigh => Fact.Known(HhiHighValue());

    internal Interval HhiHighValue(Evidence? evidence = null) => Concentration.HhiHigh(evidence);

    /// <summary>
    /// The index modified for common ownership (O'Brien and Salop), with control in proportion to capital: Hhi + MhhiDelta. The
    /// part of each firm whose holders are not listed counts as held by one owner of its own.
    /// </summary>
    [Unit(Unit.Points)]
    public decimal Mhhi => Fact.Known(MhhiValue());

    internal Interval MhhiValue(Evidence? evidence = null) => HhiValue(evidence) + MhhiDeltaValue(evidence);

    /// <summary>What common ownership adds to the index; at least this much where shares are not known.</summary>
    [Unit(Unit.Points)]
    public decimal MhhiDelta => Fact.Known(MhhiDeltaValue());

    internal Interval MhhiDeltaValue(Evidence? evidence = null) =>
        new CommonOwnership(View.Situation).Delta(Position, evidence);

    /// <summary>The sum of the shares of the four largest undertakings; unknown unless it is certain which they are.</summary>
    [Unit(Unit.Share)]
    public decimal C4 => Fact.Known(C4Value());

    internal Interval C4Value(Evidence? evidence = null) => Concentration.C4(evidence);

    /// <summary>The sum of the shares that are known.</summary>
    [Unit(Unit.Share)]
    public decimal NamedShare => Fact.Known(NamedShareValue());

    internal Interval NamedShareValue(Evidence? evidence = null) => Concentration.NamedShare(evidence);

    private Concentration Concentration => Concentration.Of(View.Situation, Position);
}
