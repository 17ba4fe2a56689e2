using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What the balance sheets of parties say; of each party the one of the latest year not after the day.</summary>
internal static class BalanceSheets
{
    /// <summary>Total assets, in the base currency; unknown when not stated.</summary>
    public static Interval Assets(PartyNode party, Evidence? evidence) =>
        Of(party, static accounts => accounts.Assets, "assets", "the total assets", evidence);

    /// <summary>Capital, surplus and undivided profits, in the base currency; unknown when not stated.</summary>
    public static Interval Capital(PartyNode party, Evidence? evidence) =>
        Of(party, static accounts => accounts.Capital, "capital", "the capital, surplus and undivided profits", evidence);

    private static Interval Of(PartyNode party, Func<Accounts, Interval> figure, string member, string what, Evidence? evidence)
    {
        var situation = party.View.Situation;
        var all = situation.Graph.Parties[party.Position].Accounts;
        var latest = -1;
        for (var row = 0; row < all.Count; row++)
        {
            if (all[row].Year <= situation.AsOf.Year && (latest < 0 || all[row].Year > all[latest].Year))
            {
                latest = row;
            }
        }

        if (latest < 0)
        {
            evidence?.Lacks($"{what} of {party.Name}", $"{party.Pointer}/accounts");
            return Interval.Unknown;
        }

        return situation.InBaseCurrency(
            Fact.Number(figure(all[latest]), evidence, $"{party.Pointer}/accounts/{latest}", member, $"{what} of {party.Name}"),
            all[latest].Currency, evidence);
    }
}
