namespace ExclusivityRules.Measures;

/// <summary>Which party stands for the undertaking each party belongs to.</summary>
public sealed class Undertakings
{
    /// <summary>Derives the undertakings of a situation.</summary>
    public static Undertakings Derive(Situation situation) => throw new NotSupportedException();

    /// <summary>The position of the ultimate party of a party's undertaking.</summary>
    public int Representative(int party) => throw new NotSupportedException();
}
