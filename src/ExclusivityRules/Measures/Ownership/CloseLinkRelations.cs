using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The close links of a view, each made when asked for, going out from the smaller id.</summary>
internal sealed class CloseLinkRelations(GraphView view) : MadeRelations(view)
{
    public override long Count => View.Derived(CloseLinks.Derive).Count;

    protected override IEnumerable<Relation> MakeAt(PartyNode party, bool atFrom) => At(party.Position);

    private IEnumerable<CloseLink> At(int party)
    {
        var links = View.Derived(CloseLinks.Derive);
        var direct = new Dictionary<int, Links>();
        foreach (var (other, means) in links.From(party).Concat(links.To(party)))
        {
            direct[other] = direct.GetValueOrDefault(other) | means;
        }

        var common = new Dictionary<int, List<(int Party, Truth Exists)>>();
        foreach (var (third, means) in links.To(party))
        {
            foreach (var (other, otherMeans) in links.From(third).Where(link => link.Party != party))
            {
                common.TryAdd(other, []);
                common[other].Add((third, means.Exists.And(otherMeans.Exists)));
            }
        }

        return direct.Keys.Union(common.Keys).Order().Select(other => Link(party, other, direct, common));
    }

    private CloseLink Link(
        int party, int other, Dictionary<int, Links> direct, Dictionary<int, List<(int Party, Truth Exists)>> common)
    {
        var parties = View.Situation.Graph.Parties;
        var thirds = common.GetValueOrDefault(other) ?? [];
        thirds.Sort((a, b) => string.CompareOrdinal(parties[a.Party].Id, parties[b.Party].Id));
        var (from, to) = string.CompareOrdinal(parties[party].Id, parties[other].Id) < 0 ? (party, other) : (other, party);
        return new(View, from, to, direct.GetValueOrDefault(other), thirds);
    }
}
