using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The close links of a view, each made when asked for, going out from the smaller id.</summary>
internal sealed class CloseLinkRelations(GraphView view) : RelationSet
{
    public override long Count => view.Derived(CloseLinks.Derive).Count;

    public override IEnumerable<Relation> All() =>
        view.Parties.SelectMany(party => From(party).Where(link => link.FromNode == party));

    public override IEnumerable<Relation> To(Node node) => From(node);

    public override IEnumerable<Relation> From(Node node)
    {
        var (links, party) = (view.Derived(CloseLinks.Derive), ((PartyNode)node).Position);
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
        var parties = view.Situation.Graph.Parties;
        var thirds = common.GetValueOrDefault(other) ?? [];
        thirds.Sort((a, b) => string.CompareOrdinal(parties[a.Party].Id, parties[b.Party].Id));
        var (from, to) = string.CompareOrdinal(parties[party].Id, parties[other].Id) < 0 ? (party, other) : (other, party);
        return new(view, from, to, direct.GetValueOrDefault(other), thirds);
    }
}
