using System.Collections;
using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>What a repeated relation is bound to: the relations of a chain, which rules see as the list of their ids.</summary>
internal sealed class RelationChain : IReadOnlyList<string>
{
    private readonly Relation[] relations;

    public RelationChain(IEnumerable<Relation> relations) => this.relations = relations.ToArray();

    /// <summary>The relations, from the first node to the last.</summary>
    public IReadOnlyList<Relation> Relations => relations;

    public int Count => relations.Length;

    public string this[int index] => relations[index].Id;

    public IEnumerator<string> GetEnumerator() => relations.Select(relation => relation.Id).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
