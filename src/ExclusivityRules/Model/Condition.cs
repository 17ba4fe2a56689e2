namespace ExclusivityRules.Model;

/// <summary>What has to happen for an arrangement to take effect: a trigger, any of several, or all of several.</summary>
public abstract record Condition
{
    /// <summary>A single trigger.</summary>
    /// <param name="Id">The id of the trigger.</param>
    public sealed record Of(string Id) : Condition;

    /// <summary>At least one of the parts.</summary>
    /// <param name="Parts">The parts; at least one.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>All of the parts.</summary>
    /// <param name="Parts">The parts; at least one.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Whether the condition holds when exactly the triggers for which <paramref name="happened"/> says so have happened.</summary>
    public bool Holds(Func<string, bool> happened) => this switch
    {
        Of trigger => happened(trigger.Id),
        Any any => any.Parts.Any(part => part.Holds(happened)),
        All all => all.Parts.All(part => part.Holds(happened)),
        _ => throw new InvalidOperationException("a condition is a trigger, any of some, or all of some"),
    };

    /// <summary>The ids of the triggers it names, each as often as it is named.</summary>
    public IEnumerable<string> Triggers() => this switch
    {
        Of trigger => [trigger.Id],
        Any any => any.Parts.SelectMany(part => part.Triggers()),
        All all => all.Parts.SelectMany(part => part.Triggers()),
        _ => [],
    };
}
