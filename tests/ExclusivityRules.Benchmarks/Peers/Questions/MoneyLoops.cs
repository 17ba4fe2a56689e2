namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>
/// Where money runs in a circle of two to four parties, with material sums invested and spent in it; each loop as the smallest
/// of its parties and the next one.
/// </summary>
/// <param name="Money">The investments and commitments.</param>
internal sealed record MoneyLoops(string Title, MoneyFlow Money) : Question(Title, Money.Parties)
{
    /// <summary>What must be invested in the loop, and spent in it, in millions.</summary>
    public const int Material = 500;

    public override IReadOnlyList<Table> Tables => Money.Tables;

    public static MoneyLoops Make(int investments) =>
        new($"Money loops to length 4, {investments:N0} investments and as many commitments", MoneyFlow.Make(investments));

    public override Answer ByHand() => new Search(Flows(), Parties).Run();

    // All money from one party to another is one flow; sorted by where it comes from.
    private Flow[] Flows()
    {
        int[] from = [.. Money.Investors, .. Money.Buyers];
        int[] to = [.. Money.Companies, .. Money.Suppliers];
        var investments = Money.Investors.Length;
        var (starts, rows) = RowsBy.Key(Parties, from);
        var (flows, flowTo) = (new List<Flow>(from.Length), new int[Parties]);
        Array.Fill(flowTo, -1);
        for (var party = 0; party < Parties; party++)
        {
            var first = flows.Count;
            foreach (var row in rows.AsSpan(starts[party]..starts[party + 1]))
            {
                var target = to[row];
                if (flowTo[target] < first)
                {
                    flowTo[target] = flows.Count;
                    flows.Add(new(party, target, 0, 0));
                }

                var flow = flows[flowTo[target]];
                flows[flowTo[target]] = row < investments
                    ? flow with { Invested = flow.Invested + Money.Invested[row] }
                    : flow with { Spend = flow.Spend + Money.Spends[row - investments] };
            }
        }

        return [.. flows];
    }

    private readonly record struct Flow(int From, int To, int Invested, int Spend)
    {
        public static Flow operator +(Flow first, Flow then) => new(first.From, then.To, first.Invested + then.Invested, first.Spend + then.Spend);
    }

    // From each party over larger ones only: one or two flows out meet one or two flows back.
    private sealed class Search(Flow[] flows, int parties)
    {
        private readonly int[] starts = RowsBy.Key(parties, Array.ConvertAll(flows, flow => flow.From)).Starts;
        private readonly (int[] Starts, int[] Rows) into = RowsBy.Key(parties, Array.ConvertAll(flows, flow => flow.To));
        private readonly (int Start, int Chain)[] back = new (int, int)[parties];
        private readonly List<(Flow Path, int Between, int Before)> chains = [];
        private Answer answer;

        public Answer Run()
        {
            for (var start = 0; start < parties; start++)
            {
                Back(start);
                foreach (var first in Out(start))
                {
                    Meet(start, first.To, first, -1);
                    foreach (var second in first.To > start ? Out(first.To) : [])
                    {
                        Meet(start, second.To, first + second, first.To);
                    }
                }
            }

            return answer;
        }

        // The ways back to the start, one or two flows long, in chains at where they begin.
        private void Back(int start)
        {
            chains.Clear();
            foreach (var last in into.Rows.AsSpan(into.Starts[start]..into.Starts[start + 1]))
            {
                var middle = flows[last].From;
                Add(start, flows[last], -1);
                foreach (var before in middle > start ? into.Rows.AsSpan(into.Starts[middle]..into.Starts[middle + 1]) : [])
                {
                    Add(start, flows[before] + flows[last], middle);
                }
            }
        }

        private void Add(int start, Flow path, int between)
        {
            if (path.From > start)
            {
                chains.Add((path, between, back[path.From].Start == start + 1 ? back[path.From].Chain : -1));
                back[path.From] = (start + 1, chains.Count - 1);
            }
        }

        // Two flows out meet both ways back, one flow out only the short one, so that each loop is found once.
        private void Meet(int start, int at, Flow path, int over)
        {
            for (var i = at > start && back[at].Start == start + 1 ? back[at].Chain : -1; i >= 0; i = chains[i].Before)
            {
                var (rest, between, _) = chains[i];
                var loop = path + rest;
                if ((over >= 0 || between < 0) && (over < 0 || over != between) && loop.Invested >= Material && loop.Spend >= Material)
                {
                    answer = answer.With(start, over < 0 ? at : over);
                }
            }
        }

        private ReadOnlySpan<Flow> Out(int party) => flows.AsSpan(starts[party]..starts[party + 1]);
    }
}
