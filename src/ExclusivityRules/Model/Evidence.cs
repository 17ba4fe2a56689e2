namespace ExclusivityRules.Model;

/// <summary>A fact that is not known and could change an answer.</summary>
/// <param name="What">What is not known, in words.</param>
/// <param name="Pointer">The JSON pointer of the place in the graph document where it would stand.</param>
public sealed record MissingFact(string What, string Pointer);

/// <summary>One step of an explanation of a derived relation.</summary>
/// <param name="Text">The step in words ("Alpha holds 60 % of Beta").</param>
/// <param name="Arrangements">The arrangements it rests on.</param>
public sealed record ChainLink(string Text, IReadOnlyList<Arrangement> Arrangements);

/// <summary>
/// Collects what a value or a relation rests on. Values are computed without it; for the results that are reported they are
/// computed once more with one, so that the fast path stores nothing.
/// </summary>
public sealed class Evidence
{
    private static readonly Comparer<Arrangement> InOrder = Comparer<Arrangement>.Create(static (one, other) => one.Index.CompareTo(other.Index));

    // Most hold one thing or none; all are made when needed, and for one.
    private List<Arrangement>? arrangements;
    private List<string>? pointers;
    private List<MissingFact>? missing;
    private List<ChainLink>? chain;

    /// <summary>The arrangements used, in the order of the document.</summary>
    public IReadOnlyList<Arrangement> Arrangements => arrangements ?? (IReadOnlyList<Arrangement>)[];

    /// <summary>The JSON pointers of the values used, in ordinal order.</summary>
    public IReadOnlyList<string> Pointers => pointers ?? (IReadOnlyList<string>)[];

    /// <summary>The facts that are not known, in the order met, each once.</summary>
    public IReadOnlyList<MissingFact> Missing => missing ?? (IReadOnlyList<MissingFact>)[];

    /// <summary>The steps of the explanation, in order.</summary>
    public IReadOnlyList<ChainLink> Chain => chain ?? (IReadOnlyList<ChainLink>)[];

    /// <summary>Notes that an arrangement was used, or one of its members (as the file names it).</summary>
    public void Uses(Arrangement arrangement, string? member = null)
    {
        (arrangements ??= new(1)).AddOnce(arrangement, InOrder);
        Uses(arrangement.Pointer(member));
    }

    /// <summary>Notes that the value at a JSON pointer was used.</summary>
    public void Uses(string pointer) => (pointers ??= new(1)).AddOnce(pointer, StringComparer.Ordinal);

    /// <summary>Notes a fact that is not known.</summary>
    public void Lacks(string what, string pointer)
    {
        var fact = new MissingFact(what, pointer);
        if (missing?.Contains(fact) != true)
        {
            (missing ??= new(1)).Add(fact);
        }
    }

    /// <summary>Adds a step to the explanation, and the arrangements it rests on.</summary>
    public void Says(string text, params IReadOnlyList<Arrangement> restsOn)
    {
        (chain ??= new(1)).Add(new(text, restsOn));
        foreach (var arrangement in restsOn)
        {
            Uses(arrangement);
        }
    }

    /// <summary>Adds the arrangements of something this rests on, and the steps of its explanation that are not there yet.</summary>
    internal void RestsOn(Evidence other)
    {
        foreach (var arrangement in other.Arrangements)
        {
            Uses(arrangement);
        }

        var said = Chain.Select(step => step.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var step in other.Chain.Where(step => said.Add(step.Text)))
        {
            Says(step.Text, step.Arrangements);
        }
    }
}
