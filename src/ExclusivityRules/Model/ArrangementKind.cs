namespace ExclusivityRules.Model;

/// <summary>A kind of arrangement: its name in files and its record.</summary>
/// <param name="Name">The name in files.</param>
/// <param name="Type">The record.</param>
public sealed record ArrangementKind(string Name, Type Type)
{
    /// <summary>All kinds, in the order of the documentation.</summary>
    public static IReadOnlyList<ArrangementKind> All { get; } =
    [
        new("investment", typeof(Investment)),
        new("holding", typeof(Holding)),
        new("grant", typeof(Grant)),
        new("commitment", typeof(Commitment)),
        new("covenant", typeof(Covenant)),
        new("seat", typeof(Seat)),
        new("collaboration", typeof(Collaboration)),
        new("option", typeof(Option)),
        new("dependency", typeof(Dependency)),
        new("proceeding", typeof(Proceeding)),
    ];

    /// <summary>The kind of an arrangement.</summary>
    public static ArrangementKind Of(Arrangement arrangement) => All.First(kind => kind.Type == arrangement.GetType());
}
