using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Control of one party by another: it, with all it controls, has more than half of the votes, appoints more than half of the
/// board, or the other is a part of it. Exists possibly when facts that are not known decide.
/// </summary>
public sealed class Controls : DerivedRelation
{
    private readonly Control control;

    internal Controls(GraphView view, Control control, int from, int to)
        : base(view, "Controls", from, to)
    {
        this.control = control;
        Exists = control.Majority.Exists(to);
    }

    internal static RelationSet Derive(GraphView view)
    {
        var derived = view.Situation.Derived(Control.Derive);
        return new MajorityRelations<Controls>(
            view, derived.Majority, (from, to) => new(view, derived, from, to), wholeUndertaking: false);
    }

    internal override Truth Exists { get; }

    internal override Interval Weight => VotesValue();

    /// <summary>The share of the votes that the controlling party, with all it controls, has; 0 where it has none.</summary>
    [Unit(Unit.Share)]
    public decimal Votes => Fact.Known(VotesValue());

    internal Interval VotesValue(Evidence? evidence = null)
    {
        control.Majority.Walk(Source);
        if (evidence is not null)
        {
            foreach (var pair in control.Holdings.Into(Target))
            {
                if (control.Majority.Exists(control.Holdings.Holders[pair]) != Truth.False)
                {
                    control.Holdings.Note(Situation, pair, votes: true, evidence);
                }
            }
        }

        return control.Majority.Share(Target);
    }

    /// <summary>What gives control; the first of them where several do, unknown where it is only possible in several ways.</summary>
    [OneOf(typeof(ControlMeans))]
    public string By => Fact.Known(ByValue());

    internal string? ByValue(Evidence? evidence = null)
    {
        control.Majority.Walk(Source);
        var means = control.By(Target);
        if (means is { } known)
        {
            return EnumNames.Of(known);
        }

        var explanation = new Evidence();
        Explain(explanation);
        foreach (var fact in evidence is null ? [] : explanation.Missing)
        {
            evidence!.Lacks(fact.What, fact.Pointer);
        }

        return null;
    }

    internal override void Explain(Evidence evidence) =>
        MajorityWords.Tell(Situation, control.Majority, [Source], Target, evidence);
}
