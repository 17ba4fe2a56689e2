using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>
/// How many ways a pattern matches beside the binding of a rule. Ways that differ only in what has no name are one; one that is
/// there only possibly makes the number a range.
/// </summary>
internal sealed class CountExpr(Pattern pattern) : Expr<Interval>
{
    public override IReadOnlyList<Expr> Parts => [];

    public override Interval Evaluate(Frame frame) => Number(Find(frame));

    public override Trace Trace(Frame frame)
    {
        var found = Find(frame);
        var evidence = new Evidence();
        foreach (var (binding, exists) in found)
        {
            Explain(binding, exists, evidence);
        }

        return new(this, Number(found), []) { Evidence = evidence };
    }

    public override string Print(Printing how) => how.Canonical ? PatternText.Canonical(pattern, how.Rename) : pattern.Text;

    private static Interval Number(IReadOnlyCollection<(object?[] Binding, Truth Exists)> found)
    {
        var certain = 0;
        foreach (var (_, exists) in found)
        {
            certain += exists == Truth.True ? 1 : 0;
        }

        return Interval.Between(certain, found.Count);
    }

    private IReadOnlyCollection<(object?[] Binding, Truth Exists)> Find(Frame frame)
    {
        if (!frame.Kept.TryGetValue(this, out var kept))
        {
            kept = new Ways(pattern, frame);
            frame.Kept.Add(this, kept);
        }

        return ((Ways)kept).Find();
    }

    /// <summary>The ways a pattern matches beside one binding of a frame after another.</summary>
    private sealed class Ways
    {
        private readonly Pattern pattern;
        private readonly Frame frame;
        private readonly Budget budget;
        private readonly Matcher matcher;
        private readonly Dictionary<string, (object?[] Binding, Truth Exists)> found = new(StringComparer.Ordinal);

        public Ways(Pattern pattern, Frame frame)
        {
            this.pattern = pattern;
            this.frame = frame;
            budget = new(frame.StepsLeft, frame.Cancellation);
            matcher = new(pattern, frame.Complete().OfType<Node>().First().View, budget, Found);
        }

        public IReadOnlyCollection<(object?[] Binding, Truth Exists)> Find()
        {
            found.Clear();
            budget.Restart(frame.StepsLeft);
            matcher.Match(frame.Complete());
            return found.Values;
        }

        private void Found(object?[] binding, Truth exists)
        {
            frame.Step();
            var key = Symmetry.KeyOf(pattern, binding);
            if (!found.TryGetValue(key, out var known) || known.Exists < exists)
            {
                found[key] = ((object?[])binding.Clone(), exists);
            }
        }
    }

    private void Explain(object?[] binding, Truth exists, Evidence evidence)
    {
        foreach (var bound in pattern.Edges.Select(edge => binding[edge.Slot]))
        {
            foreach (var relation in bound is RelationChain chain ? chain.Relations : [(Relation)bound!])
            {
                relation.Explain(evidence);
            }
        }

        if (exists == Truth.Unknown)
        {
            var frame = new Frame(facts: 0) { Binding = binding, Parameters = [] };
            foreach (var fact in pattern.Filters.SelectMany(filter => filter.Trace(frame).Missing()))
            {
                evidence.Lacks(fact.What, fact.Pointer);
            }
        }
    }
}
