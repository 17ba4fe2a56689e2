namespace ExclusivityRules.Measures;

/// <summary>
/// Which party stands for the undertaking each party belongs to: the ultimate controller that nobody else controls, with all it
/// controls. Only certain control counts. A cycle of control is one undertaking, represented by its smallest id in ordinal order. A party
/// with several ultimate controllers (one by votes, one by the board) stands for itself.
/// </summary>
public sealed class Undertakings
{
    private readonly Control control;
    private readonly StrongComponents components;
    private readonly int[] representatives;
    private Grouping? members;

    private Undertakings(Control control)
    {
        this.control = control;
        var links = Links(control);
        components = new(links.Starts, links.Items);
        representatives = Enumerable.Range(0, control.Index.Graph.Parties.Count).ToArray();
        var claimed = new bool[representatives.Length];
        foreach (var head in Heads(links.Starts))
        {
            var found = control.Majority.Certain(head).Members.ToArray();
            var representative = SmallestOfCycle(head, found);
            foreach (var member in found)
            {
                representatives[member] = claimed[member] ? member : representative;
                claimed[member] = true;
            }
        }
    }

    /// <summary>Derives the undertakings of a situation.</summary>
    public static Undertakings Derive(Situation situation) => new(situation.Derived(Control.Derive));

    /// <summary>The position of the ultimate party of a party's undertaking.</summary>
    public int Representative(int party) => representatives[party];

    /// <summary>The positions of the parties of an undertaking, in the order of the document.</summary>
    /// <param name="representative">The position of its ultimate party.</param>
    public ReadOnlySpan<int> Members(int representative) =>
        (members ??= Grouping.Of(representatives.Length, representatives))[representative];

    // A party that an earlier one controls needs no walk of its own. So that each party is walked about once, those come first that no
    // single holder has a majority of, and among them holders before companies in the order of the components. Who has no link to
    // a company controls none.
    private List<int> Heads(int[] links)
    {
        var controlled = new bool[representatives.Length];
        var heads = new List<int>();
        var owned = control.HaveMajorityHolder();
        foreach (var party in components.Members.Items.Where(party => links[party + 1] > links[party]).OrderBy(party => owned[party]))
        {
            if (controlled[party])
            {
                continue;
            }

            var found = control.Majority.Certain(party).Members;
            foreach (var member in found)
            {
                controlled[member] |= member != party;
            }

            if (found.Length > 1)
            {
                heads.Add(party);
            }
        }

        heads.RemoveAll(head => controlled[head]);
        return heads;
    }

    // The parties that control the head of an undertaking, the head included; nobody outside its component can.
    private int SmallestOfCycle(int head, int[] found)
    {
        var parties = control.Index.Graph.Parties;
        var candidates = Array.FindAll(found, party => components.Of[party] == components.Of[head]);
        Array.Sort(candidates, (a, b) => string.CompareOrdinal(parties[a].Id, parties[b].Id));
        var powerless = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            if (candidate == head)
            {
                return candidate;
            }

            if (powerless.Contains(candidate))
            {
                continue;
            }

            var walk = control.Majority.Certain(candidate);
            if (walk.IsMember(head))
            {
                return candidate;
            }

            // What a powerless party controls is powerless too.
            powerless.UnionWith(walk.Members.ToArray());
        }

        return head;
    }

    private static (int[] Starts, int[] Items) Links(Control control)
    {
        var (holdings, boards, index) = (control.Holdings, control.Boards, control.Index);
        if (boards.Directors.Length == 0 && Array.TrueForAll(control.Wholes, whole => whole < 0))
        {
            return (holdings.Starts, holdings.Companies);
        }

        List<int> from = [.. holdings.Holders, .. boards.Directors.Select(index.From)];
        List<int> to = [.. holdings.Companies, .. boards.Directors.Select(index.To)];
        for (var part = 0; part < control.Wholes.Length; part++)
        {
            if (control.Wholes[part] >= 0)
            {
                from.Add(control.Wholes[part]);
                to.Add(part);
            }
        }

        var links = Grouping.Of(control.Wholes.Length, from.ToArray());
        return (links.Starts, Array.ConvertAll(links.Items, link => to[link]));
    }
}
