using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Finds the least set that holds some parties and every company in which its members hold a majority (a company's holding in itself
/// aside), appoint more than half of the board, or of which the company is a part. A majority is more than half, or at least half.
/// Each member is looked at once, so the work is linear in the holdings of the members.
/// </summary>
/// <remarks>One walk at a time; what it found is valid until the next.</remarks>
internal sealed class MajorityWalk
{
    private const decimal Half = 0.5m;

    private struct Cell
    {
        public decimal Low;
        public int Touched;
        public int Joined;
    }

    private readonly Holdings holdings;
    private readonly Majority majority;
    private readonly ShareColumn shares;
    private readonly Boards? boards;
    private readonly bool certain;
    private readonly Cell[] cells;
    private readonly bool[]? lowOpen;
    private readonly bool[]? highOpen;
    private readonly decimal[]? high;
    private readonly int[]? seats;
    private readonly int[] members;
    private int run;
    private int count;

    /// <param name="holdings">The holdings.</param>
    /// <param name="majority">What makes a majority.</param>
    /// <param name="certain">Whether only what is certain counts; else what is possible does too.</param>
    public MajorityWalk(Holdings holdings, Majority majority, bool certain)
    {
        var parties = holdings.Starts.Length - 1;
        (this.holdings, this.majority, this.certain, shares) = (holdings, majority, certain, majority.Shares);
        boards = majority.Boards is { Directors.Length: > 0 } ? majority.Boards : null;
        cells = new Cell[parties];
        members = new int[parties];
        seats = boards is null ? null : new int[parties];
        if (!shares.IsExact)
        {
            (high, lowOpen, highOpen) = (new decimal[parties], new bool[parties], new bool[parties]);
        }
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
            SpreadShares(members[next]);
            SpreadSeats(members[next]);
            SpreadParts(members[next]);
        }
    }

    /// <summary>Whether the last walk found a party.</summary>
    public bool IsMember(int party) => cells[party].Joined == run;

    /// <summary>What the members of the last walk hold in a company.</summary>
    public Interval Share(int company)
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

    /// <summary>Whether the members of the last walk hold a majority of a company.</summary>
    public Truth HaveMajority(int company)
    {
        if (cells[company].Touched != run)
        {
            return Truth.False;
        }

        var low = cells[company].Low;
        return low > Half || (low == Half && (majority.AtLeastHalf || (lowOpen is not null && lowOpen[company]))) ? Truth.True
            : high is not null && MayReachMajority(company) ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>Whether the members of the last walk appoint more than half of the board of a company.</summary>
    public Truth HaveBoard(int company) => seats is null || cells[company].Touched != run || seats[company] == 0
        ? Truth.False
        : boards!.IsMajority(company, seats[company]);

    private void SpreadShares(int holder)
    {
        var (companies, low) = (holdings.Companies, shares.Low);
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
                high[company] += shares.High[pair];
                lowOpen![company] |= shares.IsLowOpen(pair);
                highOpen![company] |= shares.IsHighOpen(pair);
                MetUnknowns |= shares.High[pair] != low[pair];
            }

            if (cells[company].Joined != run && Suffices(HaveMajority(company)))
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

    private void SpreadParts(int whole)
    {
        if (majority.Parts is null)
        {
            return;
        }

        foreach (var part in majority.Parts[whole])
        {
            Join(part);
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
            (high[company], lowOpen![company], highOpen![company]) = (0, false, false);
        }

        if (seats is not null)
        {
            seats[company] = 0;
        }
    }

    private bool MayReachMajority(int company)
    {
        var reach = Reach(company);
        var attained = !highOpen![company] || reach < high![company];
        return reach > Half || (reach == Half && majority.AtLeastHalf && attained);
    }

    // The most the members can hold: no more than their upper bounds, and no more than the others leave.
    private decimal Reach(int company)
    {
        var low = cells[company].Low;
        var left = 1 - (shares.TotalLow[company] - low);
        return Math.Max(low, Math.Min(high![company], left));
    }
}
