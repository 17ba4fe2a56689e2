using System.Linq.Expressions;
using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>Text to a checked pattern: labels and members exist, ends fit, each variable means one thing.</summary>
internal sealed class PatternCompiler
{
    private readonly List<(WrittenNode Written, Type? Label, HashSet<Type> Fits, int Slot)> nodes = [];
    private readonly Dictionary<string, int> nodeByName = new(StringComparer.Ordinal);
    private readonly List<EdgePattern> edges = [];
    private readonly Pattern? match;
    private readonly string text;
    private int slots;

    private PatternCompiler(string text, Pattern? match)
    {
        this.text = text;
        this.match = match;
        slots = match?.Slots ?? 0;
    }

    /// <summary>Compiles a pattern. Throws <see cref="RefusedException"/> at the first thing that does not fit.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="match">The pattern it adds to, whose variables it may name; null for a pattern of its own.</param>
    public static Pattern Compile(string text, Pattern? match = null)
    {
        var compiler = new PatternCompiler(text, match);
        foreach (var path in PatternParser.Read(text))
        {
            compiler.Path(path);
        }

        return compiler.Finish();
    }

    private void Path(WrittenPath path)
    {
        var places = path.Nodes.Select(Node).ToArray();
        for (var i = 0; i < path.Edges.Count; i++)
        {
            Edge(path.Edges[i], places[i], places[i + 1]);
        }
    }

    private int Node(WrittenNode written)
    {
        var label = written.Label is null ? null : NodeType(written.Label.Value);
        if (written.Name is { } name && nodeByName.TryGetValue(name.Text, out var place))
        {
            var known = nodes[place];
            if (label is not null && known.Label is not null && known.Label != label)
            {
                throw new RefusedException("EXR0522", written.Label!.Value, $"`{name.Text}` has another label before");
            }

            nodes[place] = known with { Label = label ?? known.Label, Written = known.Written with { Filters = [.. known.Written.Filters, .. written.Filters] } };
            return place;
        }

        var outer = written.Name is { } named ? match?.Nodes.FirstOrDefault(node => node.Name == named.Text) : null;
        if (written.Name is { } own)
        {
            Declare(own, outer is not null);
            nodeByName.Add(own.Text, nodes.Count);
        }

        nodes.Add((written, outer?.Type ?? label, [typeof(PartyNode), typeof(MarketNode)], outer?.Slot ?? slots++));
        return nodes.Count - 1;
    }

    private static Type NodeType(Token label) => label.Text switch
    {
        "Party" => typeof(PartyNode),
        "Market" => typeof(MarketNode),
        _ => throw new RefusedException(
            "EXR0523", label, $"no node label `{label.Text}`{DidYouMean.Hint(label.Text, ["Party", "Market"])}; nodes are Party or Market"),
    };

    private void Declare(Token name, bool isOuter)
    {
        if (NameCheck.Reserved.Contains(name.Text))
        {
            throw new RefusedException("EXR0524", name, $"`{name.Text}` is a reserved word and cannot name a variable");
        }

        var used = edges.Any(edge => edge.Name == name.Text) || (!isOuter && match?.Variables.Any(variable => variable.Name == name.Text) == true);
        if (used || nodeByName.ContainsKey(name.Text))
        {
            throw new RefusedException("EXR0524", name, $"`{name.Text}` already names something else in the pattern");
        }
    }

    private void Edge(WrittenEdge written, int left, int right)
    {
        if (written.Name is { } name)
        {
            Declare(name, isOuter: false);
        }

        if (written.Backwards && written.Forwards)
        {
            throw new RefusedException("EXR0525", written.At, "a relation points one way, or neither");
        }

        var types = written.Labels.Count == 0 ? RelationType.All : written.Labels.Select(RelationLabel).ToArray();
        var directed = written.Backwards || written.Forwards;
        if (directed && types.FirstOrDefault(type => !type.Directed) is { } undirected && written.Labels.Count > 0)
        {
            throw new RefusedException("EXR0525", written.At, $"`{undirected.Label}` has no direction; write `-[:{undirected.Label}]-`");
        }

        var (from, to) = written.Backwards ? (right, left) : (left, right);
        Narrow(from, directed, types.Select(type => type.From), types.Select(type => type.To), written.At);
        Narrow(to, directed, types.Select(type => type.To), types.Select(type => type.From), written.At);
        if (written.Repeat is not null && types.FirstOrDefault(type => type.To != typeof(PartyNode)) is { } ending)
        {
            throw new RefusedException("EXR0525", written.At, $"`{ending.Label}` leads to no party and cannot be repeated");
        }

        var slot = slots++;
        var filters = written.Filters.Select(filter => Filter(filter, new(written.Name?.Text ?? "", slot, EdgePattern.CommonType(types)))).ToArray();
        edges.Add(new(written.Name?.Text, slot, from, to, directed, types, written.Repeat, filters));
    }

    private void Narrow(int node, bool directed, IEnumerable<Type> ends, IEnumerable<Type> otherEnds, Token at)
    {
        var fits = nodes[node].Fits;
        fits.IntersectWith(directed ? ends : ends.Concat(otherEnds));
        if (fits.Count == 0 || (nodes[node].Label is { } label && !fits.Contains(label)))
        {
            throw new RefusedException("EXR0526", at, $"no node fits `{nodes[node].Written.Name?.Text ?? "()"}`: the relation does not go there");
        }
    }

    private static RelationType RelationLabel(Token label) => RelationType.Find(label.Text) ?? throw new RefusedException(
        "EXR0523", label, $"no relation label `{label.Text}`{DidYouMean.Hint(label.Text, RelationType.All.Select(type => type.Label))}");

    private Pattern Finish()
    {
        var finished = nodes.Select(node =>
        {
            var type = node.Label ?? (node.Fits.Contains(typeof(PartyNode)) ? typeof(PartyNode) : typeof(MarketNode));
            var variable = new Variable(node.Written.Name?.Text ?? "", node.Slot, type);
            return new NodePattern(node.Written.Name?.Text, node.Slot, type, node.Written.Filters.Select(filter => Filter(filter, variable)).ToArray());
        });
        return new(text, finished.ToArray(), edges, slots);
    }

    private static Expr<Truth> Filter(WrittenFilter filter, Variable variable)
    {
        var members = Members.Of(variable.Type);
        var name = char.ToUpperInvariant(filter.Member.Text[0]) + filter.Member.Text[1..];
        if (!members.TryGetValue(name, out var member))
        {
            var known = members.Keys.Select(EnumNames.CamelCase);
            throw new RefusedException(
                "EXR0103", filter.Member, $"no property `{filter.Member.Text}` here{DidYouMean.Hint(filter.Member.Text, known)}");
        }

        var read = NodesOf.Type(variable.Type).Property(NodesOf.Variable(variable, filter.Member), member, filter.Member);
        var same = Operator.Make(ExpressionType.Equal, read, filter.Member, Nodes.Literal(filter.Value)) as Expr<Truth>
            ?? throw new RefusedException("EXR0509", filter.Value, $"`{filter.Member.Text}` cannot be `{filter.Value.Text}`");
        UnitCheck.Run(same);
        return same;
    }
}
