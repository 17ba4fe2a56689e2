namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Made-up holdings: in groups below a head, by one majority or several together, some in circles, and across groups.</summary>
internal sealed class ControlWorld
{
    private const int Whole = 10_000;

    private readonly Random chance = new(Seed: 4);
    private readonly int[] names;
    private readonly int[] unsold;

    public ControlWorld(int holdings)
    {
        Parties = holdings * 2 / 5;
        unsold = new int[Parties];
        Array.Fill(unsold, Whole);
        names = [.. Enumerable.Range(0, Parties)];
        chance.Shuffle(names);
        for (var head = 0; head < Parties;)
        {
            var size = Math.Min(2 + chance.Next(5) * chance.Next(12), Parties - head);
            Group(head, size);
            head += size;
        }

        while (Holders.Count < holdings)
        {
            Hold(chance.Next(Parties), chance.Next(Parties), 50 + chance.Next(400));
        }

        // In no order, as files are.
        var order = Enumerable.Range(0, holdings).ToArray();
        chance.Shuffle(order);
        Holders = [.. order.Select(i => Holders[i])];
        Companies = [.. order.Select(i => Companies[i])];
        Votes = [.. order.Select(i => Votes[i])];
    }

    public int Parties { get; }

    public List<int> Holders { get; } = [];

    public List<int> Companies { get; } = [];

    public List<int> Votes { get; } = [];

    private void Group(int head, int size)
    {
        for (var member = 1; member < size; member++)
        {
            var company = head + member;
            var (first, second) = (head + chance.Next(Math.Max(0, member - 4), member), head + chance.Next(member));
            switch (chance.Next(100))
            {
                case < 35:
                    Hold(first, company, 5_100 + chance.Next(4_000));
                    break;
                case < 87:
                    Hold(first, company, 2_600 + chance.Next(2_300));
                    Hold(second, company, 2_500 + chance.Next(2_000));
                    break;
                default:
                    Hold(first, company, 1_000 + chance.Next(2_000));
                    Hold(chance.Next(Parties), company, 500 + chance.Next(2_500));
                    Hold(chance.Next(Parties), company, 500 + chance.Next(2_500));
                    break;
            }
        }

        if (size > 2 && chance.Next(4) == 0)
        {
            Hold(head + 1 + chance.Next(size - 1), head, 3_000 + chance.Next(4_000));
        }
    }

    private void Hold(int holder, int company, int wanted)
    {
        var votes = Math.Min(wanted, unsold[company]);
        if (holder != company && votes > 0)
        {
            unsold[company] -= votes;
            Holders.Add(names[holder]);
            Companies.Add(names[company]);
            Votes.Add(votes);
        }
    }
}
