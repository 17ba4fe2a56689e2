using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>The part of matching that binds the nodes no relation joins.</summary>
internal sealed partial class Matcher
{
    private void Alone(int next, Truth exists)
    {
        if (next == pattern.Alone.Length)
        {
            Finish(exists);
            return;
        }

        var node = pattern.Alone[next];
        if (binding[node.Slot] is not null)
        {
            Alone(next + 1, exists);
            return;
        }

        foreach (var candidate in node.Type == typeof(MarketNode) ? view.Markets : view.Parties.AsEnumerable<Node>())
        {
            budget.Count();
            if (!nodes.AsSpan().Contains(candidate.Ordinal))
            {
                (binding[node.Slot], nodes[node.Slot]) = (candidate, candidate.Ordinal);
                var fits = exists.And(Filters(node.Filters));
                if (fits != Truth.False)
                {
                    Alone(next + 1, fits);
                }

                (binding[node.Slot], nodes[node.Slot]) = (null, -1);
            }
        }
    }
}
