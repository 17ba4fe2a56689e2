namespace ExclusivityRules.Measures;

/// <summary>
/// The elementary cycles among flows of money, each as its flows in order. Found from one start after another, the busiest
/// party first and never again through a start that is done, so that a hub is walked through once and not once for each of
/// its neighbours.
/// </summary>
internal sealed class MoneyLoops
{
    // A bound on the work, for graphs in which most walks lead nowhere.
    private const int MostSteps = 50_000_000;

    private readonly MoneyFlows flows;
    private readonly int longest;
    private readonly int limit;
    private readonly List<int[]> found = [];
    private readonly int[] path;
    private int walked;

    // Parties in loops at all, renumbered by rank; flows between them both ways.
    private readonly int[] rank;
    private readonly List<(int Party, int Flow)>[] next;
    private readonly List<int>[] previous;

    // How many flows lead back to the start at least, where that was found for this start.
    private readonly int[] distance;
    private readonly int[] measuredFor;

    /// <param name="flows">The flows.</param>
    /// <param name="longest">How many flows a cycle has at most; at least 2.</param>
    /// <param name="limit">How many cycles are looked for at most.</param>
    public MoneyLoops(MoneyFlows flows, int longest, int limit)
    {
        this.flows = flows;
        this.longest = longest;
        this.limit = limit;
        path = new int[longest];
        var parties = flows.Starts.Length - 1;
        (rank, var ranked) = Rank(Core(flows, parties), flows, parties);
        next = Enumerable.Range(0, ranked).Select(_ => new List<(int, int)>()).ToArray();
        previous = Enumerable.Range(0, ranked).Select(_ => new List<int>()).ToArray();
        for (var flow = 0; flow < flows.From.Length; flow++)
        {
            if (rank[flows.From[flow]] is >= 0 and var from && rank[flows.To[flow]] is >= 0 and var to)
            {
                next[from].Add((to, flow));
                previous[to].Add(from);
            }
        }

        distance = new int[ranked];
        measuredFor = new int[ranked];
        Array.Fill(measuredFor, -1);
        for (var start = 0; start < ranked && !LimitReached; start++)
        {
            MeasureBack(start);
            Walk(start, start, 0, investment: false, commitment: false);
        }
    }

    /// <summary>The cycles: at least one investment and one commitment in each.</summary>
    public IReadOnlyList<int[]> Found => found;

    /// <summary>Whether there are more cycles than were looked for.</summary>
    public bool LimitReached { get; private set; }

    // Parties that money flows into and out of, over and over without those it does not.
    private static bool[] Core(MoneyFlows flows, int parties)
    {
        var (into, outOf) = (new int[parties], new int[parties]);
        var incoming = new List<int>[parties];
        for (var flow = 0; flow < flows.From.Length; flow++)
        {
            outOf[flows.From[flow]]++;
            into[flows.To[flow]]++;
            (incoming[flows.To[flow]] ??= []).Add(flows.From[flow]);
        }

        var core = new bool[parties];
        Array.Fill(core, true);
        var leaving = new Stack<int>(Enumerable.Range(0, parties).Where(party => into[party] == 0 || outOf[party] == 0));
        while (leaving.TryPop(out var party))
        {
            if (!core[party])
            {
                continue;
            }

            core[party] = false;
            for (var flow = flows.Starts[party]; flow < flows.Starts[party + 1]; flow++)
            {
                if (--into[flows.To[flow]] == 0)
                {
                    leaving.Push(flows.To[flow]);
                }
            }

            foreach (var from in incoming[party] ?? [])
            {
                if (--outOf[from] == 0)
                {
                    leaving.Push(from);
                }
            }
        }

        return core;
    }

    private static (int[] Rank, int Count) Rank(bool[] core, MoneyFlows flows, int parties)
    {
        var degree = new int[parties];
        for (var flow = 0; flow < flows.From.Length; flow++)
        {
            degree[flows.From[flow]]++;
            degree[flows.To[flow]]++;
        }

        var ordered = Enumerable.Range(0, parties).Where(party => core[party]).OrderByDescending(party => degree[party]).ToArray();
        var ranks = new int[parties];
        Array.Fill(ranks, -1);
        for (var i = 0; i < ordered.Length; i++)
        {
            ranks[ordered[i]] = i;
        }

        return (ranks, ordered.Length);
    }

    // Back from the start, over parties that are not done: a walk goes on only where it can still come back in time.
    private void MeasureBack(int start)
    {
        var level = new List<int> { start };
        for (var steps = 1; steps < longest && level.Count > 0; steps++)
        {
            var further = new List<int>();
            foreach (var party in level)
            {
                foreach (var from in previous[party])
                {
                    if (from > start && measuredFor[from] != start)
                    {
                        measuredFor[from] = start;
                        distance[from] = steps;
                        further.Add(from);
                    }
                }
            }

            level = further;
        }
    }

    private void Walk(int start, int party, int length, bool investment, bool commitment)
    {
        foreach (var (to, flow) in next[party])
        {
            var (invests, commits) = (investment || flows.HasInvestment[flow], commitment || flows.HasCommitment[flow]);
            path[length] = flow;
            LimitReached |= ++walked > MostSteps;
            if (to == start && length > 0 && invests && commits)
            {
                LimitReached |= found.Count == limit;
                if (!LimitReached)
                {
                    found.Add(path[..(length + 1)]);
                }
            }
            else if (to > start && measuredFor[to] == start && length + 1 + distance[to] <= longest && !IsOnPath(to, length))
            {
                Walk(start, to, length + 1, invests, commits);
            }

            if (LimitReached)
            {
                return;
            }
        }
    }

    private bool IsOnPath(int party, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (rank[flows.To[path[i]]] == party)
            {
                return true;
            }
        }

        return false;
    }
}
