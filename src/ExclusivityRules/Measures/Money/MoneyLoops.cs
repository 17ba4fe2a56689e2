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

    // The order of starts; parties in no cycle at all come before every start.
    private readonly int[] rank;

    // The flows into party p come from sources[into[p]..into[p + 1]].
    private readonly int[] into;
    private readonly int[] sources;

    // How many flows lead back to the start at least, where that is at most half of a cycle and was found for this start.
    private readonly int[] distance;
    private readonly int[] measuredFor;
    private readonly List<int> back = [];

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
        var byTarget = Grouping.Of(parties, flows.To);
        (into, sources) = (byTarget.Starts, Array.ConvertAll(byTarget.Items, flow => flows.From[flow]));
        distance = new int[parties];
        measuredFor = new int[parties];
        Array.Fill(measuredFor, -1);
        rank = new int[parties];
        Array.Fill(rank, -1);
        var starts = Starts();
        for (var i = 0; i < starts.Length; i++)
        {
            rank[starts[i]] = i;
        }

        for (var i = 0; i < starts.Length && !LimitReached; i++)
        {
            MeasureBack(starts[i]);
            Walk(starts[i], starts[i], 0, investment: false, commitment: false);
        }
    }

    /// <summary>The cycles: at least one investment and one commitment in each.</summary>
    public IReadOnlyList<int[]> Found => found;

    /// <summary>Whether there are more cycles than were looked for.</summary>
    public bool LimitReached { get; private set; }

    // A cycle lies within one strongly connected component.
    private int[] Starts()
    {
        var components = new StrongComponents(flows.Starts, flows.To);
        return Enumerable.Range(0, rank.Length)
            .Where(party => components.Members[components.Of[party]].Length > 1)
            .OrderByDescending(party => into[party + 1] - into[party] + flows.Starts[party + 1] - flows.Starts[party])
            .ToArray();
    }

    // Back from the start, over parties that are not done: a walk goes on only where it can still come back in time. Half of the way
    // back meets half of a walk; the other half of the way would be most of the work.
    private void MeasureBack(int start)
    {
        back.Clear();
        back.Add(start);
        distance[start] = 0;
        for (var next = 0; next < back.Count && distance[back[next]] < longest / 2; next++)
        {
            for (var i = into[back[next]]; i < into[back[next] + 1]; i++)
            {
                var from = sources[i];
                if (rank[from] > rank[start] && measuredFor[from] != start)
                {
                    measuredFor[from] = start;
                    distance[from] = distance[back[next]] + 1;
                    back.Add(from);
                }
            }
        }
    }

    // What was not measured is further away than what was.
    private bool MayComeBack(int start, int party, int length) =>
        length + (measuredFor[party] == start ? distance[party] : (longest / 2) + 1) <= longest;

    private void Walk(int start, int party, int length, bool investment, bool commitment)
    {
        for (var flow = flows.Starts[party]; flow < flows.Starts[party + 1]; flow++)
        {
            var to = flows.To[flow];
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
            else if (rank[to] > rank[start] && MayComeBack(start, to, length + 1) && !IsOnPath(to, length))
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
            if (flows.To[path[i]] == party)
            {
                return true;
            }
        }

        return false;
    }
}
