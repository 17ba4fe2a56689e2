namespace ExclusivityRules.Model;

/// <summary>How far an arrangement has come.</summary>
public enum ArrangementStatus
{
    /// <summary>Only rumoured; not judged.</summary>
    Rumoured,

    /// <summary>Announced by a party.</summary>
    Announced,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Ended early; not judged.</summary>
    Terminated,
}

/// <summary>Something two parties agreed or hold.</summary>
[CheckedBy(typeof(ArrangementCheck))]
public abstract record Arrangement
{
    /// <summary>Its id, unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the party it goes out from.</summary>
    public required string From { get; init; }

    /// <summary>The id of the party it goes to.</summary>
    public required string To { get; init; }

    /// <summary>The day it was announced; null means unknown.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>Its first day; absent means when announced, else always.</summary>
    public Day Start { get; init; }

    /// <summary>The first day after it; absent means that it is open-ended.</summary>
    public Day End { get; init; }

    /// <summary>How far it has come; null means unknown, and counts as in force.</summary>
    public ArrangementStatus? Status { get; init; }

    /// <summary>What has to happen for it to take effect; null means nothing.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Its condition, and those of its parts.</summary>
    internal virtual IEnumerable<Condition> Conditions => Condition is null ? [] : [Condition];

    /// <summary>Where its facts come from.</summary>
    public required IReadOnlyList<Citation> Sources { get; init; }

    /// <summary>Its position in the document's list of arrangements, from 0.</summary>
    [NotInFile]
    public int Index { get; init; }

    /// <summary>Where it stands in the file; <c>default</c> when it was not read from one.</summary>
    [NotInFile]
    public Place Place { get; init; }

    /// <summary>The JSON pointer of the arrangement, or of one of its members.</summary>
    /// <param name="member">The member as the file names it; null means the arrangement itself.</param>
    public string Pointer(string? member = null) => member is null ? $"/arrangements/{Index}" : $"/arrangements/{Index}/{member}";
}

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1; 0 means none.</param>
/// <param name="Column">The column in characters (UTF-16 code units, as editors count), from 1; 0 means none.</param>
public readonly record struct Place(int Line, int Column);

/// <summary>Marks a property that a document does not carry.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInFileAttribute : Attribute;

/// <summary>Marks a list that a document may give as a single value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOrManyAttribute : Attribute;
