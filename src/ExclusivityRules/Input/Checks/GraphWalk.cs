using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Checks;

/// <summary>
/// A walk through a graph document that knows where it is: the pointer is written only when there is a problem. The document
/// may be read partly: entries and members are null where they were wrong.
/// </summary>
internal sealed class GraphWalk(PartnershipGraph graph, ProblemList problems)
{
    private readonly List<(string? Member, int Position)> path = [];

    /// <summary>The document.</summary>
    public PartnershipGraph Graph { get; } = graph;

    /// <summary>Whether all of it could be read.</summary>
    public bool IsWhole { get; } = problems.Errors == 0;

    /// <summary>The ids it declares.</summary>
    public DeclaredIds Ids { get; } = new(graph, problems);

    /// <summary>Visits the entries of a list.</summary>
    public void Each<T>(string member, IReadOnlyList<T>? entries, Action<GraphWalk, T> visit)
    {
        path.Add((member, 0));
        for (var i = 0; i < entries?.Count; i++)
        {
            if (entries[i] is { } entry)
            {
                path.Add((null, i));
                visit(this, entry);
                path.RemoveAt(path.Count - 1);
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    /// <summary>Visits a single value.</summary>
    public void One<T>(string member, T? value, Action<GraphWalk, T> visit) where T : class
    {
        if (value is not null)
        {
            path.Add((member, 0));
            visit(this, value);
            path.RemoveAt(path.Count - 1);
        }
    }

    /// <summary>Demands that a member names something of a kind, unless it is not there.</summary>
    public void Id(string member, string? id, IdKind kind)
    {
        if (!Ids.Has(id, kind))
        {
            Error(member, GraphErrors.NoSuchId, $"no {EnumNames.Of(kind)} {Quoted.Of(id!)}{Ids.Hint(id!, kind)}");
        }
    }

    /// <summary>Demands that the entries of a list name something of a kind.</summary>
    public void EachId(string member, IReadOnlyList<string>? list, IdKind kind)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (!Ids.Has(list[i], kind))
            {
                path.Add((member, 0));
                path.Add((null, i));
                Id("", list[i], kind);
                path.RemoveRange(path.Count - 2, 2);
            }
        }
    }

    /// <summary>Warns when a member names no territory that is built in or declared.</summary>
    public void Territory(string member, string? code)
    {
        if (code is not null && !TerritoryCodes.IsBuiltIn(code) && !Ids.Has(code, IdKind.Territory))
        {
            Warning(member, GraphErrors.UnknownTerritory,
                $"the territory {Quoted.Of(code)} is neither built in nor declared, and is compared only with itself");
        }
    }

    /// <summary>Adds an error about a member.</summary>
    public void Error(string member, string code, string message) =>
        problems.Add(code, ProblemSeverity.Error, message, Pointer(member));

    /// <summary>Adds a warning about a member.</summary>
    public void Warning(string member, string code, string message) =>
        problems.Add(code, ProblemSeverity.Warning, message, Pointer(member));

    private string Pointer(string member)
    {
        var parts = path.Select(part => part.Member ?? $"{part.Position}");
        return "/" + string.Join('/', member.Length == 0 ? parts : parts.Append(member));
    }
}
