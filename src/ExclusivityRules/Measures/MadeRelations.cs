namespace ExclusivityRules.Measures;

/// <summary>Relations between parties that are made each time they are asked for: nothing less tells where they lead.</summary>
internal abstract class MadeRelations(GraphView view) : RelationSet(view)
{
    /// <summary>Those at a party, with it as <c>From</c> or as <c>To</c> (of an undirected type: at either end), in a fixed order.</summary>
    protected abstract IEnumerable<Relation> MakeAt(PartyNode party, bool atFrom);

    /// <summary>Those between two parties (of an undirected type in either direction), in a fixed order.</summary>
    protected virtual IEnumerable<Relation> MakeBetween(PartyNode from, PartyNode to) =>
        MakeAt(from, atFrom: true).Where(relation => relation.ToNode == to || relation.FromNode == to);

    public override void At(int node, bool atFrom, List<Row> rows)
    {
        foreach (var relation in View.Node(node) is PartyNode party ? MakeAt(party, atFrom) : [])
        {
            var other = relation.FromNode.Ordinal == node ? relation.ToNode.Ordinal : relation.FromNode.Ordinal;
            rows.Add(atFrom ? new(node, other, 0, relation) : new(other, node, 0, relation));
        }
    }

    public override void Between(int from, int to, List<Row> rows)
    {
        foreach (var relation in View.Node(from) is PartyNode first && View.Node(to) is PartyNode second ? MakeBetween(first, second) : [])
        {
            rows.Add(new(from, to, 0, relation));
        }
    }

    public override Relation Get(Row row) => row.Made!;
}
