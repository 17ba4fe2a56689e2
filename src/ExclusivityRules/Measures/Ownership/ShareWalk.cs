using System.Numerics;
using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A walk over flat arrays that counts shares in units of some type.</summary>
internal sealed class ShareWalk<T> : MajorityWalk where T : struct, INumber<T>
{
    // What is known of a party in a run, side by side in memory.
    private struct Cell
    {
        public T Low;
        public int Touched;
        public int Joined;
    }

    // The same where shares are not known exactly.
    private struct Range
    {
        public T High;
        public bool LowOpen;
        public bool HighOpen;
    }

    private readonly Majority majority;
    private readonly ShareUnits<T> shares;
    private readonly Boards? boards;
    private readonly bool certain;
    private readonly int[] starts;
    private readonly int[] companies;
    private readonly Cell[] cells;
    private readonly Range[]? ranges;
    private readonly T[]? totals;
    private readonly int[]? seats;
    private readonly int[] members;
    private int run;
    private int count;

    public ShareWalk(Holdings holdings, Majority majority, ShareUnits<T> shares, bool certain)
    {
        (this.majority, this.shares, this.certain) = (majority, shares, certain);
        (starts, companies) = (holdings.Starts, holdings.Companies);
        var parties = starts.Length - 1;
        boards = majority.Boards is { Directors.Length: > 0 } ? majority.Boards : null;
        cells = new Cell[parties];
        members = new int[parties];
        seats = boards is null ? null : new int[parties];
        (ranges, totals) = majority.Shares.IsExact ? (null, null) : (new Range[parties], shares.TotalLow(companies, parties));
    }

    public override ReadOnlySpan<int> Members => members.AsSpan(0, count);

    public override void From(params ReadOnlySpan<int> seed)
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

    public override bool IsMember(int party) => cells[party].Joined == run;

    public override Interval Share(int company)
    {
        if (cells[company].Touched != run)
        {
            return Interval.Exactly(0);
        }

        var low = cells[company].Low;
        return ranges is null || Reach(company) == low
            ? Interval.Exactly(shares.Fraction(low))
            : Interval.Between(shares.Fraction(low), shares.Fraction(Reach(company)), minInclusive: !ranges[company].LowOpen);
    }

    public override Truth HaveMajority(int company)
    {
        if (cells[company].Touched != run)
        {
            return Truth.False;
        }

        var low = cells[company].Low;
        return low > shares.Half || (low == shares.Half && (majority.AtLeastHalf || (ranges is not null && ranges[company].LowOpen))) ? Truth.True
            : ranges is not null && MayReachMajority(company) ? Truth.Unknown
            : Truth.False;
    }

    public override Truth HaveBoard(int company) => seats is null || cells[company].Touched != run || seats[company] == 0
        ? Truth.False
        : boards!.IsMajority(company, seats[company]);

    private void SpreadShares(int holder)
    {
        var end = starts[holder + 1];
        for (var pair = starts[holder]; pair < end; pair++)
        {
            var company = companies[pair];
            if (company == holder)
            {
                continue;
            }

            ref var cell = ref Touch(company);
            cell.Low += shares.Low[pair];
            if (ranges is not null)
            {
                Widen(ref ranges[company], pair);
            }

            if (cell.Joined != run && (cell.Low > shares.Half || ((ranges is not null || cell.Low == shares.Half) && Suffices(HaveMajority(company)))))
            {
                Join(company);
            }
        }
    }

    private void Widen(ref Range range, int pair)
    {
        range.High += shares.High[pair];
        range.LowOpen |= majority.Shares.IsLowOpen(pair);
        range.HighOpen |= majority.Shares.IsHighOpen(pair);
        MetUnknowns |= shares.High[pair] != shares.Low[pair];
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

    private ref Cell Touch(int company)
    {
        ref var cell = ref cells[company];
        if (cell.Touched != run)
        {
            (cell.Touched, cell.Low) = (run, T.Zero);
            if (ranges is not null)
            {
                ranges[company] = default;
            }

            if (seats is not null)
            {
                seats[company] = 0;
            }
        }

        return ref cell;
    }

    private bool MayReachMajority(int company)
    {
        var reach = Reach(company);
        var attained = !ranges![company].HighOpen || reach < ranges[company].High;
        return reach > shares.Half || (reach == shares.Half && majority.AtLeastHalf && attained);
    }

    // The most the members can hold: no more than their upper bounds, and no more than the others leave.
    private T Reach(int company)
    {
        var low = cells[company].Low;
        var left = shares.Whole - (totals![company] - low);
        return T.Max(low, T.Min(ranges![company].High, left));
    }
}
