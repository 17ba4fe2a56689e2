using ExclusivityRules.Measures;

namespace ExclusivityRules.Matching;

/// <summary>What a relation of a pattern leads to from one node. Many candidates in a row are asked about the same: then it is looked up once.</summary>
internal sealed class NodesBeside(GraphView view)
{
    // Looking a candidate up takes about as long as marking so many nodes.
    private const int MarksForOneLook = 8;

    private NodeMarks? marks;
    private (int Node, bool AtFrom) of = (-1, false);
    private long looks;
    private bool isKnown;
    private bool cannotTell;

    /// <summary>The nodes it leads to; null while it is less work to look the candidates up, or when only the relations tell.</summary>
    /// <param name="join">The relation.</param>
    /// <param name="node">The ordinal of the node.</param>
    /// <param name="atFrom">Whether it is the node the relation goes out from.</param>
    /// <param name="candidates">How many candidates are to be asked for now.</param>
    public NodeMarks? Of(Join join, int node, bool atFrom, int candidates)
    {
        if (of != (node, atFrom))
        {
            (of, looks, isKnown) = ((node, atFrom), 0, false);
        }

        looks += candidates;
        if (!isKnown && !cannotTell && join.Count(atFrom ? node : -1, atFrom ? -1 : node) <= MarksForOneLook * looks)
        {
            marks ??= new(view.NodeCount);
            marks.Clear();
            isKnown = Array.TrueForAll(join.Sets, sets =>
                sets.Set.MarkBeside(node, atFrom, marks) && (!sets.Turned || sets.Set.MarkBeside(node, !atFrom, marks)));
            cannotTell = !isKnown;
        }

        return isKnown ? marks : null;
    }
}
