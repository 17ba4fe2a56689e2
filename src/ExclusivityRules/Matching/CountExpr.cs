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

    private static Interval Number(IReadOnlyCollection<(object?[] Binding, Truth Exists)> found) =>
        Interval.Between(found.Count(way => way.Exists == Truth.True), found.Count);

    private IReadOnlyCollection<(object?[] Binding, Truth Exists)> Find(Frame frame)
    {
        var view = frame.Binding.OfType<Node>().First().View;
        var found = new Dictionary<string, (object?[] Binding, Truth Exists)>(StringComparer.Ordinal);
        new Matcher(pattern, view, new(frame.StepsLeft, frame.Cancellation), (binding, exists) =>
        {
            frame.Step();
            var key = string.Join('\n', pattern.Variables.Select(variable => Symmetry.IdOf(binding[variable.Slot])));
            if (!found.TryGetValue(key, out var known) || known.Exists < exists)
            {
                found[key] = ((object?[])binding.Clone(), exists);
            }
        }).Match(frame.Binding);
        return found.Values;
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
