using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A relation between two parties that follows from what others hold and appoint.</summary>
public abstract class DerivedRelation : PartyRelation
{
    private readonly string label;

    private protected DerivedRelation(GraphView view, string label, int from, int to)
    {
        (View, this.label, Source, Target) = (view, label, from, to);
    }

    internal GraphView View { get; }

    internal Situation Situation => View.Situation;

    /// <summary>The position of the party it goes out from, before lifting.</summary>
    internal int Source { get; }

    /// <summary>The position of the party it goes to, before lifting.</summary>
    internal int Target { get; }

    /// <summary>What decides between relations of several parties of one undertaking: the largest stands for it.</summary>
    internal virtual Interval Weight => Interval.Unknown;

    /// <summary>The label and the ids of both parties, joined by colons.</summary>
    public override string Id => $"{label}:{From.Id}:{To.Id}";

    /// <summary>The party it goes out from.</summary>
    public override PartyNode From => View.Party(Source);

    /// <summary>The party it goes to.</summary>
    public override PartyNode To => View.Party(Target);

    internal override IEnumerable<int> Entities => [Source, Target];

    /// <summary>Explains, and leaves out what has been said before.</summary>
    private protected static void Once(Evidence evidence, Action<Evidence> explain)
    {
        var full = new Evidence();
        explain(full);
        foreach (var link in full.Chain.DistinctBy(link => link.Text))
        {
            evidence.Says(link.Text, link.Arrangements);
        }

        foreach (var arrangement in full.Arrangements)
        {
            evidence.Uses(arrangement);
        }

        foreach (var pointer in full.Pointers)
        {
            evidence.Uses(pointer);
        }

        foreach (var fact in full.Missing)
        {
            evidence.Lacks(fact.What, fact.Pointer);
        }
    }

    /// <summary>The parties of the document that the party at one end stands for.</summary>
    internal static ReadOnlySpan<int> Seed(GraphView view, int party) =>
        view.Members(view.Representative(party));
}
