using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules.Functions;

// What RulesEngine's parser is shown of the functions that look at parties; see Shown.cs.

/// <summary>The turnover of an undertaking in a territory, in the base currency of the graph, of the latest year not after the day.</summary>
/// <param name="party">The party.</param>
/// <param name="territory">An ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c> or a territory the graph declares.</param>
public sealed class Turnover(PartyNode party, string territory)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Turnover call) => call.Result;

    private decimal Result { get; } = Fact.Known(Turnovers.Of(party, territory, evidence: null));
}

/// <summary>The same, apart from another party: where one of the two controls the other, without what the other side turns over.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The party it is taken apart from.</param>
/// <param name="territory">An ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c> or a territory the graph declares.</param>
public sealed class TurnoverApart(PartyNode party, PartyNode other, string territory)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(TurnoverApart call) => call.Result;

    private decimal Result { get; } = Fact.Known(Turnovers.Apart(party, other, territory, evidence: null));
}

/// <summary>The largest part of their turnover in a territory that two parties both make in one and the same country of it.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The party it is taken apart from.</param>
/// <param name="territory">An ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c> or a territory the graph declares.</param>
public sealed class CommonTurnoverShare(PartyNode party, PartyNode other, string territory)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(CommonTurnoverShare call) => call.Result;

    private decimal Result { get; } = Fact.Known(TurnoverByCountry.Common(party, other, territory, evidence: null));
}

/// <summary>In how many countries of a territory two parties together turn over more than one amount, and each of them more than another.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The party it is taken apart from.</param>
/// <param name="territory">An ISO 3166 code, <c>WORLD</c>, <c>EU</c>, <c>EEA</c> or a territory the graph declares.</param>
/// <param name="together">What both turn over together, at least a little more.</param>
/// <param name="each">What each turns over, at least a little more.</param>
public sealed class CountriesAbove(PartyNode party, PartyNode other, string territory, decimal together, decimal each)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(CountriesAbove call) => call.Result;

    private decimal Result { get; } = Fact.Known(TurnoverByCountry.Above(
        party, other, territory, Interval.Exactly(together), Interval.Exactly(each), evidence: null));
}

/// <summary>The total assets of a party, in the base currency of the graph, by its latest balance sheet not after the day.</summary>
/// <param name="party">The party.</param>
public sealed class Assets(PartyNode party)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Assets call) => call.Result;

    private decimal Result { get; } = Fact.Known(BalanceSheets.Assets(party, evidence: null));
}

/// <summary>The capital, surplus and undivided profits of a party, in the base currency of the graph, by its latest balance sheet not after the day.</summary>
/// <param name="party">The party.</param>
public sealed class Capital(PartyNode party)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(Capital call) => call.Result;

    private decimal Result { get; } = Fact.Known(BalanceSheets.Capital(party, evidence: null));
}

/// <summary>What a party sells, in the base currency of the graph, in the markets in which another is active too.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The party it is taken apart from.</param>
public sealed class CompetitiveSales(PartyNode party, PartyNode other)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(CompetitiveSales call) => call.Result;

    private decimal Result { get; } = Fact.Known(SidesInMarkets.Sales(party, other, evidence: null));
}

/// <summary>The share of a party in a market, apart from another party; 0 when it is not listed there.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The party it is taken apart from.</param>
/// <param name="market">The market.</param>
public sealed class ShareApart(PartyNode party, PartyNode other, MarketNode market)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(ShareApart call) => call.Result;

    private decimal Result { get; } = Fact.Known(SidesInMarkets.Share(party, other, market, evidence: null));
}

/// <summary>What the Herfindahl-Hirschman index of a market rises by when two parties, apart before, come together.</summary>
/// <param name="party">The party.</param>
/// <param name="other">The other party.</param>
/// <param name="market">The market.</param>
public sealed class DeltaHhiApart(PartyNode party, PartyNode other, MarketNode market)
{
    /// <summary>The result.</summary>
    public static implicit operator decimal(DeltaHhiApart call) => call.Result;

    private decimal Result { get; } = Fact.Known(SidesInMarkets.Delta(party, other, market, evidence: null));
}
