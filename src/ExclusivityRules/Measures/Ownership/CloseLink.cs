using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// A close link of two parties: one has at least 20 % of the other, or a third party has of both, of the capital or the votes, directly, through
/// others or by control (after Regulation (EU) No 575/2013, art. 4(1)(38)). Possible when shares that are not known decide.
/// </summary>
public sealed class CloseLink : DerivedRelation
{
    private readonly Links links;
    private readonly IReadOnlyList<(int Party, Truth Exists)> thirds;

    internal CloseLink(GraphView view, int from, int to, Links links, IReadOnlyList<(int Party, Truth Exists)> thirds)
        : base(view, "CloseLink", from, to) => (this.links, this.thirds) = (links, thirds);

    internal static RelationSet Derive(GraphView view) => new CloseLinkRelations(view);

    internal override Truth Exists => thirds.Aggregate(links.Exists, (truth, third) => truth.Or(third.Exists));

    /// <summary>
    /// All ways that certainly give 20 %, in this order, joined by a comma and a space: <c>capital</c>, <c>votes</c>, <c>products</c>, <c>control</c>, and
    /// <c>common</c> with the id of each third party. Unknown when none is certain.
    /// </summary>
    public string Reason => Fact.Known(ReasonValue());

    internal string? ReasonValue(Evidence? evidence = null)
    {
        if (Exists == Truth.True)
        {
            var ways = Enum.GetValues<LinkMeans>().Where(means => links.Has(means) == Truth.True).Select(EnumNames.Of);
            var common = thirds.Where(third => third.Exists == Truth.True).Select(third => $"common {Situation.Graph.Parties[third.Party].Id}");
            return string.Join(", ", ways.Concat(common));
        }

        var explanation = new Evidence();
        Explain(explanation);
        foreach (var fact in evidence is null ? [] : explanation.Missing)
        {
            evidence!.Lacks(fact.What, fact.Pointer);
        }

        return null;
    }

    internal override void Explain(Evidence evidence) => Once(evidence, all =>
    {
        var words = new CloseLinkWords(View, all, certain: Exists == Truth.True);
        words.Tell(Source, Target);
        words.Tell(Target, Source);
        foreach (var third in thirds.Where(third => third.Exists == Exists))
        {
            words.Tell(third.Party, Source);
            words.Tell(third.Party, Target);
        }
    });
}
