using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Finds pairs of seats that interlock two companies.</summary>
internal static class Interlocks
{
    /// <summary>Whether two seats are known to be filled by the same person.</summary>
    public static bool IsSamePerson(Seat one, Seat other) => one.Person is not null && one.Person == other.Person;

    /// <summary>Whether two seats were filled by one undertaking.</summary>
    public static bool IsSameAppointer(Situation situation, Seat one, Seat other) =>
        Appointer(situation, one) == Appointer(situation, other);

    /// <summary>The position of the ultimate party of the undertaking that filled a seat.</summary>
    public static int Appointer(Situation situation, Seat seat) =>
        situation.Derived(Undertakings.Derive).Representative(situation.Index.From(seat));

    /// <summary>Two seats in companies of one market.</summary>
    public sealed record Pair(int Market, Seat One, Seat Other);

    /// <summary>Each pair of seats once in each market, in the order of the document.</summary>
    public static IEnumerable<Pair> Find(GraphView view)
    {
        var seats = view.Situation.InForce<Seat>().Where(seat => seat.Role != SeatRole.Observer).ToArray();
        var byPerson = seats.Where(seat => seat.Person is not null).GroupBy(seat => seat.Person, StringComparer.Ordinal)
            .SelectMany(group => Pairs(view, group));
        var byAppointer = seats.GroupBy(seat => Appointer(view.Situation, seat))
            .SelectMany(group => Pairs(view, group))
            .Where(pair => !IsSamePerson(pair.One, pair.Other));
        return byPerson.Concat(byAppointer).OrderBy(pair => pair.One.Index).ThenBy(pair => pair.Other.Index).ThenBy(pair => pair.Market);
    }

    // Only seats in companies of one market are paired, so that a fund with a thousand seats costs what it must.
    private static IEnumerable<Pair> Pairs(GraphView view, IEnumerable<Seat> seats)
    {
        var entries = view.Derived(MarketEntries.Derive);
        var places = seats
            .Select(seat => (Seat: seat, Company: view.Representative(view.Situation.Index.To(seat))))
            .SelectMany(place => entries.OfParty(place.Company).Select(entry => (entry.Market, place.Seat, place.Company)))
            .GroupBy(place => place.Market);
        foreach (var market in places)
        {
            var inMarket = market.ToArray();
            for (var i = 0; i < inMarket.Length; i++)
            {
                for (var j = i + 1; j < inMarket.Length; j++)
                {
                    if (inMarket[i].Company != inMarket[j].Company)
                    {
                        yield return new(market.Key, inMarket[i].Seat, inMarket[j].Seat);
                    }
                }
            }
        }
    }
}
