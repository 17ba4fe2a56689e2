using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>What is wrong with the shares of markets on the day. All are warnings: shares count as stated.</summary>
internal static class MarketProblems
{
    /// <summary>Finds the problems, in the order of the document.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="file">The file of the graph, as the user named it.</param>
    public static IEnumerable<Problem> Find(Situation situation, string file)
    {
        for (var position = 0; position < situation.Graph.Markets.Count; position++)
        {
            var market = situation.Graph.Markets[position];
            foreach (var (code, place, message) in SameDay(market).Concat(Sum(situation, position)))
            {
                yield return new(code, ProblemSeverity.Warning, file, place, $"market {Quoted.Of(market.Id)}: {message}");
            }
        }
    }

    private static IEnumerable<(string Code, Place Place, string Message)> SameDay(Market market) => market.Shares
        .GroupBy(share => (share.Party, share.AsOf))
        .Where(rows => rows.Count() > 1)
        .Select(rows => (MeasureErrors.SameDay, rows.ElementAt(1).Place, $"{rows.Count()} shares of {Quoted.Of(rows.Key.Party)} on one day; the first counts"));

    private static IEnumerable<(string Code, Place Place, string Message)> Sum(Situation situation, int position)
    {
        var market = situation.Graph.Markets[position];
        var firms = Concentration.Of(situation, position).Firms;
        var sum = firms.Sum(firm => firm.Low);
        if (sum > 1)
        {
            yield return (MeasureErrors.SharesOverAll, market.Place, $"the shares known add up to {InWords(sum)}");
        }
        else if (sum < 1 && market.Complete == true && firms.All(firm => firm.Low == firm.High))
        {
            yield return (MeasureErrors.SharesUnderAll, market.Place, $"it is complete, but its shares add up to {InWords(sum)}");
        }
    }

    private static string InWords(decimal sum) => Numbers.Share(Interval.Exactly(sum));
}
