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

    internal GraphView View { get; }

    internal int Position { get; }

    internal override string Pointer => $"/markets/{Position}";

    /// <summary>The id of the market in the document.</summary>
    public override string Id => market.Id;

    /// <summary>The name of the market.</summary>
    public override string Name => market.Name;
}
