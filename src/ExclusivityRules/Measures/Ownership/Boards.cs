using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Who appoints how many directors of which company. Observers and officers have no vote on a board.</summary>
internal sealed class Boards
{
    private readonly PartnershipGraph graph;
    private readonly Grouping byAppointer;
    private readonly Grouping byCompany;
    private readonly int[] companies;
    private readonly int[] appointers;

    private Boards(Situation situation)
    {
        graph = situation.Graph;
        Directors = situation.InForce<Seat>().Where(seat => seat.Role == SeatRole.Director).ToArray();
        var parties = situation.Graph.Parties.Count;
        companies = Array.ConvertAll(Directors, situation.Index.To);
        appointers = Array.ConvertAll(Directors, situation.Index.From);
        byAppointer = Grouping.Of(parties, appointers);
        byCompany = Grouping.Of(parties, companies);
    }

    public static Boards Derive(Situation situation) => new(situation);

    /// <summary>The seats of directors, in the order of the document.</summary>
    public Seat[] Directors { get; }

    /// <summary>The numbers of the seats a party appoints directors to.</summary>
    public ReadOnlySpan<int> AppointedBy(int appointer) => byAppointer[appointer];

    /// <summary>The numbers of the seats in a company.</summary>
    public ReadOnlySpan<int> Of(int company) => byCompany[company];

    /// <summary>Who appoints to a seat.</summary>
    public int AppointerOf(int seat) => appointers[seat];

    /// <summary>The company of a seat.</summary>
    public int CompanyOf(int seat) => companies[seat];

    /// <summary>Whether the size of a company's board is known.</summary>
    public bool IsSizeKnown(int company) => graph.Parties[company].BoardSize is not null;

    /// <summary>
    /// Whether a number of directors is more than half of a board: unknown when its size is, unless at least as many others
    /// are listed.
    /// </summary>
    public Truth IsMajority(int company, int directors)
    {
        if (graph.Parties[company].BoardSize is { } size)
        {
            return 2 * directors > size ? Truth.True : Truth.False;
        }

        return 2 * directors > byCompany[company].Length ? Truth.Unknown : Truth.False;
    }
}
