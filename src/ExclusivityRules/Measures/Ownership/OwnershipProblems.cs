using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What is wrong with the ownership facts of a situation. All are warnings: shares count as stated.</summary>
internal static class OwnershipProblems
{
    /// <summary>Finds the problems, by code and then in the order of the document.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="file">The file of the graph, as the user named it.</param>
    public static IEnumerable<Problem> Find(Situation situation, string file)
    {
        var holdings = situation.Derived(Holdings.Derive);
        return OverAll(situation, holdings, file)
            .Concat(ClosedLoops(situation, file))
            .Concat(LessThanParts(situation, holdings, file))
            .Concat(TooManySeats(situation, file));
    }

    private static IEnumerable<Problem> OverAll(Situation situation, Holdings holdings, string file)
    {
        for (var company = 0; company < situation.Graph.Parties.Count; company++)
        {
            var (capital, votes) = (holdings.Capital.TotalLow[company], holdings.Votes.TotalLow[company]);
            if (capital > 1 || votes > 1)
            {
                var last = holdings.Into(company).ToArray().SelectMany(holdings.Arrangements).MaxBy(arrangement => arrangement.Index)!;
                var sum = Numbers.AShare(Interval.Exactly(capital > 1 ? capital : votes));
                yield return Warning(
                    MeasureErrors.OverAll, file, last.Place,
                    $"the holders of {Id(situation, company)} have at least {sum} of its {(capital > 1 ? "capital" : "votes")}");
            }
        }
    }

    private static IEnumerable<Problem> ClosedLoops(Situation situation, string file)
    {
        var ownership = situation.Derived(Ownership.Derive);
        var told = new HashSet<int>();
        for (var company = 0; company < situation.Graph.Parties.Count; company++)
        {
            var component = ownership.Components.Of[company];
            if (!ownership.IsClosedLoop(company) || !told.Add(component))
            {
                continue;
            }

            var members = ownership.Components.Members[component].ToArray();
            var first = ownership.Holdings.Into(company).ToArray().SelectMany(ownership.Holdings.Arrangements).MinBy(arrangement => arrangement.Index)!;
            var names = Quoted.List(members.Select(member => situation.Graph.Parties[member].Id));
            yield return Warning(
                MeasureErrors.ClosedLoop, file, first.Place,
                members.Length == 1 ? $"{names} owns itself entirely" : $"{names} own each other entirely; who owns them in the end is unknown");
        }
    }

    private static IEnumerable<Problem> LessThanParts(Situation situation, Holdings holdings, string file)
    {
        foreach (var investments in situation.InForce<Investment>().GroupBy(one => (From: situation.Index.From(one), To: situation.Index.To(one))))
        {
            var pair = holdings.Find(investments.Key.From, investments.Key.To);
            if (pair >= 0 && holdings.Arrangements(pair)[0] is Holding holding)
            {
                var parts = investments.Sum(investment => Stakes.Stake(situation, investment, evidence: null).Min ?? 0);
                if (parts > holdings.Capital.High[pair])
                {
                    var (all, sum) = (Numbers.AShare(holdings.Capital[pair]), Numbers.AShare(Interval.Exactly(parts)));
                    yield return Warning(
                        MeasureErrors.LessThanParts, file, holding.Place,
                        $"`{holding.Id}` is {all} in all, but investments of {Id(situation, investments.Key.From)} in {Id(situation, investments.Key.To)} give {sum}");
                }
            }
        }
    }

    private static IEnumerable<Problem> TooManySeats(Situation situation, string file)
    {
        var boards = situation.Derived(Boards.Derive);
        for (var company = 0; company < situation.Graph.Parties.Count; company++)
        {
            var seats = boards.Of(company);
            if (situation.Graph.Parties[company].BoardSize is { } size && seats.Length > size)
            {
                yield return Warning(
                    MeasureErrors.TooManySeats, file, boards.Directors[seats[^1]].Place,
                    $"{seats.Length} directors of {Id(situation, company)} are listed, but its board has {size}");
            }
        }
    }

    private static string Id(Situation situation, int party) => Quoted.Of(situation.Graph.Parties[party].Id);

    private static Problem Warning(string code, string file, Place place, string message) =>
        new(code, ProblemSeverity.Warning, file, place, message);
}
