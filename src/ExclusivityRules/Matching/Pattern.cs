using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Matching;

/// <summary>A checked pattern: nodes, and the relations that have to be there between them.</summary>
/// <param name="Text">As written.</param>
/// <param name="Nodes">The nodes, in the order they are first written.</param>
/// <param name="Edges">The relations, in the order written.</param>
/// <param name="Slots">How many slots a binding has: one for each node and relation, of <c>match</c> before <c>unless</c>.</param>
internal sealed record Pattern(string Text, IReadOnlyList<NodePattern> Nodes, IReadOnlyList<EdgePattern> Edges, int Slots)
{
    /// <summary>The named nodes and relations, in the order of their slots.</summary>
    public IReadOnlyList<Variable> Variables { get; } = Nodes
        .Where(node => node.Name is not null).Select(node => new Variable(node.Name!, node.Slot, node.Type))
        .Concat(Edges.Where(edge => edge.Name is not null).Select(edge => new Variable(edge.Name!, edge.Slot, edge.Type)))
        .OrderBy(variable => variable.Slot)
        .ToArray();

    /// <summary>The same, in ordinal order of their names.</summary>
    public IReadOnlyList<Variable> ByName => field ??= [.. Variables.OrderBy(variable => variable.Name, StringComparer.Ordinal)];

    /// <summary>The nodes that no relation joins.</summary>
    public NodePattern[] Alone { get; } = Nodes.Where((_, node) => !Edges.Any(edge => edge.From == node || edge.To == node)).ToArray();

    /// <summary>What its nodes and unrepeated relations must be.</summary>
    public IEnumerable<Expr<Truth>> Filters => Nodes.SelectMany(node => node.Filters)
        .Concat(Edges.Where(edge => edge.Repeat is null).SelectMany(edge => edge.Filters));
}

/// <summary>A node of a pattern.</summary>
/// <param name="Name">Its variable; null when it has none.</param>
/// <param name="Slot">Its place in a binding.</param>
/// <param name="Type">The type of node.</param>
/// <param name="Filters">What its properties must be.</param>
internal sealed record NodePattern(string? Name, int Slot, Type Type, IReadOnlyList<Expr<Truth>> Filters);

/// <summary>A relation of a pattern.</summary>
/// <param name="Name">Its variable; null when it has none.</param>
/// <param name="Slot">Its place in a binding.</param>
/// <param name="From">The node it goes out from, by its place in the pattern.</param>
/// <param name="To">The node it goes to.</param>
/// <param name="IsDirected">Whether the direction matters.</param>
/// <param name="Types">The relation types that fit.</param>
/// <param name="Repeat">How often it may be repeated; null means it stands for one relation.</param>
/// <param name="Filters">What its properties must be.</param>
internal sealed record EdgePattern(
    string? Name, int Slot, int From, int To, bool IsDirected, IReadOnlyList<RelationType> Types, Repetition? Repeat,
    IReadOnlyList<Expr<Truth>> Filters)
{
    /// <summary>The type of its variable: the class of the relation, what several have in common, or a list of ids.</summary>
    public Type Type => Repeat is null ? CommonType(Types) : typeof(IEnumerable<string>);

    /// <summary>The class that relations of all the types are.</summary>
    public static Type CommonType(IReadOnlyList<RelationType> types)
    {
        var common = types[0].Type;
        while (!types.All(type => type.Type.IsAssignableTo(common)) || common.IsGenericType)
        {
            common = common.BaseType!;
        }

        return common;
    }
}

/// <summary>How often a relation may be repeated.</summary>
/// <param name="Min">At least; 1 or more.</param>
/// <param name="Max">At most.</param>
internal sealed record Repetition(int Min, int Max)
{
    public const int Limit = 10;
}
