using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules.Functions;

/// <summary>The functions that look at parties: what they turn over, own and sell, and which part of a market they have.</summary>
internal static class PartyFunctions
{
    private const string APartyAndATerritory = "a party and a territory, as in `Turnover(party, \"US\")`";
    private const string TwoPartiesAndATerritory = "two parties and a territory, as in `TurnoverApart(party, other, \"US\")`";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        new("Turnover", typeof(Turnover), TurnoverCall),
        new("TurnoverApart", typeof(TurnoverApart), (arguments, at) =>
            OfTwoAndTerritory("TurnoverApart", arguments, at, Unit.Money, Turnovers.Apart)),
        new("CommonTurnoverShare", typeof(CommonTurnoverShare), (arguments, at) =>
            OfTwoAndTerritory("CommonTurnoverShare", arguments, at, Unit.Share, TurnoverByCountry.Common)),
        new("CountriesAbove", typeof(CountriesAbove), CountriesCall),
        new("Assets", typeof(Assets), (arguments, at) => OfOne("Assets", arguments, at, BalanceSheets.Assets)),
        new("Capital", typeof(Capital), (arguments, at) => OfOne("Capital", arguments, at, BalanceSheets.Capital)),
        new("CompetitiveSales", typeof(CompetitiveSales), SalesCall),
        new("ShareApart", typeof(ShareApart), (arguments, at) => InMarket("ShareApart", arguments, at, Unit.Share, SidesInMarkets.Share)),
        new("DeltaHhiApart", typeof(DeltaHhiApart), (arguments, at) =>
            InMarket("DeltaHhiApart", arguments, at, Unit.Points, SidesInMarkets.Delta)),
    ];

    private static Expr<PartyNode?> Party(IReadOnlyList<Expr> arguments, int position, Token at, string what) =>
        FunctionTable.Argument<PartyNode?>(arguments, position, at, what);

    private static CallExpr OfOne(string name, IReadOnlyList<Expr> arguments, Token at, Func<PartyNode, Evidence?, Interval> apply)
    {
        var party = Party(arguments, 0, at, "a party");
        return new(name, arguments, (frame, evidence) => party.Evaluate(frame) is { } known ? apply(known, evidence) : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Money,
        };
    }

    private static CallExpr TurnoverCall(IReadOnlyList<Expr> arguments, Token at)
    {
        var party = Party(arguments, 0, at, APartyAndATerritory);
        var territory = FunctionTable.Argument<string?>(arguments, 1, at, APartyAndATerritory);
        return new(
            "Turnover", arguments, (frame, evidence) => party.Evaluate(frame) is { } known && territory.Evaluate(frame) is { } where
                ? Turnovers.Of(known, where, evidence)
                : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Money,
        };
    }

    private static CallExpr OfTwoAndTerritory(
        string name, IReadOnlyList<Expr> arguments, Token at, Unit unit, Func<PartyNode, PartyNode, string, Evidence?, Interval> apply)
    {
        var (one, other) = (Party(arguments, 0, at, TwoPartiesAndATerritory), Party(arguments, 1, at, TwoPartiesAndATerritory));
        var territory = FunctionTable.Argument<string?>(arguments, 2, at, TwoPartiesAndATerritory);
        return new(
            name, arguments, (frame, evidence) =>
                one.Evaluate(frame) is { } first && other.Evaluate(frame) is { } second && territory.Evaluate(frame) is { } where
                    ? apply(first, second, where, evidence)
                    : unit == Unit.Share ? Interval.Between(0, 1) : Interval.Unknown)
        {
            At = at,
            Unit = unit,
        };
    }

    private static CallExpr CountriesCall(IReadOnlyList<Expr> arguments, Token at)
    {
        const string What = "two parties, a territory and two amounts";
        var (one, other) = (Party(arguments, 0, at, What), Party(arguments, 1, at, What));
        var territory = FunctionTable.Argument<string?>(arguments, 2, at, What);
        var (together, each) = (FunctionTable.Argument<Interval>(arguments, 3, at, What), FunctionTable.Argument<Interval>(arguments, 4, at, What));
        return new(
            "CountriesAbove", arguments, (frame, evidence) =>
                one.Evaluate(frame) is { } first && other.Evaluate(frame) is { } second && territory.Evaluate(frame) is { } where
                    ? TurnoverByCountry.Above(first, second, where, together.Evaluate(frame), each.Evaluate(frame), evidence)
                    : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Number,
        };
    }

    private static CallExpr SalesCall(IReadOnlyList<Expr> arguments, Token at)
    {
        var (party, other) = (Party(arguments, 0, at, "two parties"), Party(arguments, 1, at, "two parties"));
        return new(
            "CompetitiveSales", arguments, (frame, evidence) => party.Evaluate(frame) is { } known && other.Evaluate(frame) is { } rival
                ? SidesInMarkets.Sales(known, rival, evidence)
                : Interval.Unknown)
        {
            At = at,
            Unit = Unit.Money,
        };
    }

    private static CallExpr InMarket(
        string name, IReadOnlyList<Expr> arguments, Token at, Unit unit, Func<PartyNode, PartyNode, MarketNode, Evidence?, Interval> apply)
    {
        const string What = "two parties and a market";
        var (party, other) = (Party(arguments, 0, at, What), Party(arguments, 1, at, What));
        var market = FunctionTable.Argument<MarketNode?>(arguments, 2, at, What);
        return new(
            name, arguments, (frame, evidence) =>
                party.Evaluate(frame) is { } known && other.Evaluate(frame) is { } from && market.Evaluate(frame) is { } where
                    ? apply(known, from, where, evidence)
                    : unit == Unit.Share ? Interval.Between(0, 1) : Interval.Unknown)
        {
            At = at,
            Unit = unit,
        };
    }
}
