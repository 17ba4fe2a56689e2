using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>What a binding consists of, as findings name it.</summary>
internal static class BindingParts
{
    /// <summary>The ids that the variables of a pattern are bound to.</summary>
    public static Dictionary<string, string> Ids(Pattern match, object?[] binding)
    {
        var bindings = new Dictionary<string, string>(match.Variables.Count, StringComparer.Ordinal);
        foreach (var variable in match.Variables)
        {
            bindings.Add(variable.Name, Symmetry.IdOf(binding[variable.Slot]));
        }

        return bindings;
    }

    /// <summary>The relations of a pattern, in its order; those of a chain one after another.</summary>
    public static List<Relation> Relations(Pattern pattern, object?[] binding)
    {
        var relations = new List<Relation>(pattern.Edges.Count);
        foreach (var edge in pattern.Edges)
        {
            if (edge.Slot < binding.Length)
            {
                relations.AddRange(binding[edge.Slot] is RelationChain chain ? chain.Relations : [(Relation)binding[edge.Slot]!]);
            }
        }

        return relations;
    }

    /// <summary>The legal entities that relations name, by position, in the order of the document.</summary>
    public static List<int> Entities(List<Relation> relations)
    {
        var entities = new List<int>();
        foreach (var relation in relations)
        {
            foreach (var entity in relation.Entities)
            {
                entities.AddOnce(entity, Comparer<int>.Default);
            }
        }

        return entities;
    }

    /// <summary>The ids of the parties bound and of legal entities, in ordinal order.</summary>
    public static List<string> Parties(object?[] binding, List<int> entities, PartnershipGraph graph)
    {
        var parties = new List<string>(entities.Count + 2);
        foreach (var bound in binding)
        {
            if (bound is PartyNode party)
            {
                parties.AddOnce(party.Id, StringComparer.Ordinal);
            }
        }

        foreach (var entity in entities)
        {
            parties.AddOnce(graph.Parties[entity].Id, StringComparer.Ordinal);
        }

        return parties;
    }
}
