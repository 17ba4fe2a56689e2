using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>How a company was found: by the holdings of those found before, their seats, or as a part of one of them.</summary>
/// <param name="Company">The company.</param>
/// <param name="Certain">Whether it was certainly found.</param>
internal sealed record MajorityStep(int Company, bool Certain)
{
    /// <summary>The pairs that make up the share.</summary>
    public IReadOnlyList<int> Pairs { get; init; } = [];

    /// <summary>The numbers of the seats.</summary>
    public IReadOnlyList<int> Seats { get; init; } = [];

    /// <summary>The party it is a part of; negative when that is not the way.</summary>
    public int Whole { get; init; } = -1;
}

/// <summary>
/// The steps by which a walk found a company, each resting on earlier ones only, so that nothing justifies itself in a circle. Of a
/// company in between a step has as many holdings as a majority takes, largest first; of the company itself all that make up the share.
/// </summary>
internal sealed class MajorityChain
{
    private readonly Majority majority;
    private readonly int[] wholes;
    private readonly Dictionary<int, int> certain;
    private readonly Dictionary<int, int> possible;
    private readonly Dictionary<int, MajorityStep> steps = [];

    private MajorityChain(Majority majority, int[] wholes, int[] seed, int target)
    {
        (this.majority, this.wholes) = (majority, wholes);
        possible = Order(majority.Walk(seed));
        certain = majority.IsCertain ? possible : Order(majority.Certain(seed).Members);
        Final = Step(target, final: true);
        var open = new Stack<int>(Needs(Final));
        while (open.TryPop(out var company))
        {
            if (seed.Contains(company) || steps.ContainsKey(company))
            {
                continue;
            }

            var step = Step(company, final: false);
            steps.Add(company, step);
            foreach (var earlier in Needs(step))
            {
                open.Push(earlier);
            }
        }
    }

    /// <summary>The steps, what each rests on before it, and the last one.</summary>
    public static (IEnumerable<MajorityStep> Steps, MajorityStep Final) Of(Majority majority, int[] wholes, int[] seed, int target)
    {
        var chain = new MajorityChain(majority, wholes, seed, target);
        var ordered = chain.steps.Values.OrderBy(step => !step.Certain)
            .ThenBy(step => step.Certain ? chain.certain[step.Company] : chain.possible[step.Company]);
        return (ordered, chain.Final);
    }

    private MajorityStep Final { get; }

    private static Dictionary<int, int> Order(ReadOnlySpan<int> members)
    {
        var order = new Dictionary<int, int>(members.Length);
        foreach (var member in members)
        {
            order.Add(member, order.Count);
        }

        return order;
    }

    private IEnumerable<int> Needs(MajorityStep step) => step.Pairs.Select(pair => majority.Holdings.Holders[pair])
        .Concat(step.Seats.Select(seat => majority.Boards!.AppointerOf(seat)))
        .Concat(step.Whole < 0 ? [] : [step.Whole]);

    private MajorityStep Step(int company, bool final)
    {
        var surely = certain.ContainsKey(company);
        var step = new MajorityStep(company, surely);
        bool Before(int party) => party != company && (final
            ? (surely ? certain : possible).ContainsKey(party)
            : certain.TryGetValue(party, out var order) && (!surely || order < certain[company])
                || !surely && possible.TryGetValue(party, out order) && order < possible[company]);

        var pairs = Majorities(company, Before, surely, final);
        if (pairs.Count > 0)
        {
            step = step with { Pairs = pairs };
        }

        var seats = pairs.Count > 0 && surely ? [] : SeatsOf(company, Before, surely);
        if (seats.Count > 0)
        {
            step = step with { Seats = seats };
        }

        var done = pairs.Count + seats.Count > 0 && (surely || !final);
        return !done && majority.Parts is not null && wholes[company] >= 0 && Before(wholes[company])
            ? step with { Whole = wholes[company] }
            : step;
    }

    // As many as it takes, largest first; none when all together do not make a majority.
    private List<int> Majorities(int company, Func<int, bool> before, bool surely, bool final)
    {
        var (holdings, shares) = (majority.Holdings, majority.Shares);
        var bound = surely ? shares.Low : shares.High;
        var pairs = holdings.Into(company).ToArray()
            .Where(pair => shares.High[pair] > 0 && before(holdings.Holders[pair]))
            .OrderByDescending(pair => bound[pair]).ThenBy(pair => pair).ToList();
        var enough = Enumerable.Range(1, pairs.Count).FirstOrDefault(count => majority.IsMajority(company, pairs[..count], surely));
        return enough == 0 ? [] : final ? pairs : pairs[..enough];
    }

    private List<int> SeatsOf(int company, Func<int, bool> before, bool surely)
    {
        if (majority.Boards is not { } boards)
        {
            return [];
        }

        var seats = boards.Of(company).ToArray().Where(seat => before(boards.AppointerOf(seat))).ToList();
        var has = seats.Count == 0 ? Truth.False : boards.IsMajority(company, seats.Count);
        return has == Truth.True || (has == Truth.Unknown && !surely) ? seats : [];
    }
}
