using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>Parties, markets and arrangements that somebody asks about.</summary>
/// <param name="ids">Their ids, which the graph declares.</param>
/// <param name="view">What the rule matches: there a party may stand for others.</param>
internal sealed class NamedIds(IReadOnlyList<string> ids, GraphView view)
{
    private readonly (string Id, Node? StandsFor)[] asked = ids.Select(id => (id, NodeOf(id, view))).ToArray();

    /// <summary>Whether a binding holds all of them: as a node, as a relation, or in what a relation rests on.</summary>
    public bool AllIn(object?[] binding) => asked.All(one => binding.Any(bound => IsIn(one.Id, one.StandsFor, bound)));

    private static Node? NodeOf(string id, GraphView view)
    {
        var party = view.Situation.Graph.Parties.ToList().FindIndex(party => party.Id == id);
        return party < 0 ? null : view.Party(party);
    }

    private bool IsIn(string id, Node? standsFor, object? bound) => bound switch
    {
        Node node => node.Id == id || node == standsFor,
        Relation relation => RestsOn(relation, id),
        RelationChain chain => chain.Relations.Any(relation => RestsOn(relation, id)),
        _ => false,
    };

    private bool RestsOn(Relation relation, string id)
    {
        // The id of a derived relation names what it rests on, a market too.
        if (relation.Id.Split(':').Contains(id, StringComparer.Ordinal)
            || relation.Entities.Any(party => view.Situation.Graph.Parties[party].Id == id))
        {
            return true;
        }

        var evidence = new Evidence();
        relation.Explain(evidence);
        return evidence.Arrangements.Any(arrangement => arrangement.Id == id);
    }
}
