using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Finds all a set of parties controls together: the least set that holds them and every company in which its members have
/// more than half of the votes (a company's votes in itself aside), appoint more than half of the board, or of which the company is a part.
/// Each member is looked at once, so the work is linear in the holdings of the members.
/// </summary>
/// <remarks>One walk at a time; what it found is valid until the next.</remarks>
internal sealed class ControlWalk
{
    private const decimal Half = 0.5m;

    private struct Cell
    {
        public decimal Low;
        public int Touched;
        public int Joined;
    }

    private readonly Holdings holdings;
    private readonly Boards? boards;
    private readonly Grouping parts;
    private readonly bool certain;
    private readonly Cell[] cells;
    private readonly bool[]? lowOpen;
    private readonly decimal[]? high;
    private readonly int[]? seats;
    private readonly int[] members;
    private int run;
    private int count;

    /// <param name="holdings">The holdings.</param>
    /// <param name="boards">The boards.</param>
    /// <param name="parts">The parties that are part of each party.</param>
    /// <param name="certain">Whether only certain control counts; else possible control does too.</param>
    public ControlWalk(Holdings holdings, Boards boards, Grouping parts, bool certain)
    {
        var parties = holdings.Starts.Length - 1;
        this.holdings = holdings;
        this.boards = boards.Directors.Length > 0 ? boards : null;
        this.parts = parts;
        this.certain = certain;
        cells = new Cell[parties];
        members = new int[parties];
        lowOpen = holdings.Votes.IsExact ? null : new bool[parties];
        high = holdings.Votes.IsExact ? null : new decimal[parties];
        seats = this.boards is null ? null : new int[parties];
    }

    /// <summary>Whether facts that are not known were met, so that possible control may go further.</summary>
    public bool MetUnknowns { get; private set; }

    /// <summary>The members in the order they joined, the seed first.</summary>
    public ReadOnlySpan<int> Members => members.AsSpan(0, count);

    /// <summary>Finds what one party, or several together, control.</summary>
    public void From(params ReadOnlySpan<int> seed)
    {
        (run, count, MetUnknowns) = (run + 1, 0, false);
        foreach (var party in seed)
        {
            Join(party);
        }

        for (var next = 0; next < count; next++)
        {
            SpreadVotes(members[next]);
            SpreadSeats(members[next]);
            foreach (var part in parts[members[next]])
            {
                Join(part);
            }
        }
    }

    /// <summary>Whether the last walk found a party.</summary>
    public bool IsMember(int party) => cells[party].Joined == run;

    /// <summary>The votes that the members of the last walk have in a company.</summary>
    public Interval Votes(int company)
    {
        if (cells[company].Touched != run)
        {
            return Interval.Exactly(0);
        }

        var low = cells[company].Low;
        return high is null || Reach(company) == low
            ? Interval.Exactly(low)
            : Interval.Between(low, Reach(company), minInclusive: !lowOpen![company]);
    }

    /// <summary>Whether the members of the last walk have more than half of the votes in a company.</summary>
    public Truth HaveVotes(int company)
    {
        if (cells[company].Touched != run)
        {
            return Truth.False;
        }

        var low = cells[company].Low;
        return low > Half || (low == Half && lowOpen is not null && lowOpen[company]) ? Truth.True
            : high is not null && Reach(company) > Half ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>Whether the members of the last walk appoint more than half of the board of a company.</summary>
    public Truth HaveBoard(int company) => seats is null || cells[company].Touched != run || seats[company] == 0
        ? Truth.False
        : boards!.IsMajority(company, seats[company]);

    private void SpreadVotes(int holder)
    {
        var (companies, low) = (holdings.Companies, holdings.Votes.Low);
        for (var pair = holdings.Starts[holder]; pair < holdings.Starts[holder + 1]; pair++)
        {
            var company = companies[pair];
            if (company == holder)
            {
                continue;
            }

            Touch(company);
            cells[company].Low += low[pair];
            if (high is not null)
            {
                high[company] += holdings.Votes.High[pair];
                lowOpen![company] |= holdings.Votes.IsLowOpen(pair);
                MetUnknowns |= holdings.Votes.High[pair] != low[pair];
            }

            if (cells[company].Joined != run && Suffices(HaveVotes(company)))
            {
                Join(company);
            }
        }
    }

    private void SpreadSeats(int appointer)
    {
        if (boards is null)
        {
            return;
        }

        foreach (var seat in boards.AppointedBy(appointer))
        {
            var company = boards.CompanyOf(seat);
            Touch(company);
            seats![company]++;
            MetUnknowns |= !boards.IsSizeKnown(company);
            if (company != appointer && Suffices(HaveBoard(company)))
            {
                Join(company);
            }
        }
    }

    private bool Suffices(Truth has) => has == Truth.True || (has == Truth.Unknown && !certain);

    private void Join(int party)
    {
        if (cells[party].Joined != run)
        {
            cells[party].Joined = run;
            members[count++] = party;
        }
    }

    private void Touch(int company)
    {
        ref var cell = ref cells[company];
        if (cell.Touched == run)
        {
            return;
        }

        (cell.Touched, cell.Low) = (run, 0);
        if (high is not null)
        {
            (high[company], lowOpen![company]) = (0, false);
        }

        if (seats is not null)
        {
            seats[company] = 0;
        }
    }

    // The most the members can have: no more than their upper bounds, and no more than the others leave.
    private decimal Reach(int company)
    {
        var low = cells[company].Low;
        var left = 1 - (holdings.Votes.TotalLow[company] - low);
        return Math.Max(low, Math.Min(high![company], left));
    }
}
