namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Which party controls which company: it, with all it controls, has more than half of the votes. All pairs.</summary>
/// <param name="Holders">The holder of each holding.</param>
/// <param name="Companies">The company it holds.</param>
/// <param name="Votes">Its votes, in ten-thousandths.</param>
internal sealed record Control(string Title, int Parties, int[] Holders, int[] Companies, int[] Votes) : Question(Title, Parties)
{
    /// <summary>Half of the votes.</summary>
    public const int Half = 5_000;

    public override IReadOnlyList<Table> Tables { get; } = [new("holds", ["holder", "company", "votes"], [Holders, Companies, Votes], "holder, company, votes")];

    // On many graphs of owners control is the closure of single majorities, and a program that never adds up holdings gets it right.
    public override string? Note
    {
        get
        {
            var single = this with { Votes = Array.ConvertAll(Votes, votes => votes > Half ? votes : 0) };
            var (all, alone) = (ByHand().Count, single.ByHand().Count);
            var joint = (all - alone) / (double)all;
            return joint >= 0.1
                ? $"{all:N0} pairs, {joint:P0} of them by joint majorities"
                : throw new InvalidOperationException($"joint majorities decide {joint:P0} of the pairs, too few");
        }
    }

    // From each party the least set that it and its members hold a majority of.
    public override Answer ByHand()
    {
        var (starts, rows) = RowsBy.Key(Parties, Holders);
        var (companies, votes) = (Array.ConvertAll(rows, row => Companies[row]), Array.ConvertAll(rows, row => Votes[row]));
        var cells = new (int Touched, int Joined, int Votes)[Parties];
        var members = new int[Parties];
        var answer = default(Answer);
        for (var root = 0; root < Parties; root++)
        {
            var (run, count) = (root + 1, 1);
            (members[0], cells[root].Joined) = (root, run);
            for (var next = 0; next < count; next++)
            {
                for (var i = starts[members[next]]; i < starts[members[next] + 1]; i++)
                {
                    ref var cell = ref cells[companies[i]];
                    cell.Votes = cell.Touched == run ? cell.Votes + votes[i] : votes[i];
                    cell.Touched = run;
                    if (cell.Votes > Control.Half && cell.Joined != run)
                    {
                        (cell.Joined, members[count++]) = (run, companies[i]);
                        answer = answer.With(root, companies[i]);
                    }
                }
            }
        }

        return answer;
    }

    /// <summary>Groups of companies with single and joint majorities, circles, and small holdings across.</summary>
    public static Control Make(int holdings)
    {
        var world = new ControlWorld(holdings);
        return new($"Company control, {holdings:N0} holdings", world.Parties, [.. world.Holders], [.. world.Companies], [.. world.Votes]);
    }
}
