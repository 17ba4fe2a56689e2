using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The kinds of the arrangements of a graph, a byte each.</summary>
/// <param name="arrangements">How many arrangements there are.</param>
internal sealed class Kinds(int arrangements)
{
    private static readonly Dictionary<Type, byte> Numbers = ArrangementKind.All.Select((kind, i) => (kind.Type, i)).ToDictionary(kind => kind.Type, kind => (byte)kind.i);

    // Most have the kind of the one before.
    private Type? lastType;
    private byte lastKind;

    private readonly byte[] kinds = new byte[arrangements];
    private readonly int[] counts = new int[Numbers.Count];

    /// <summary>Takes in an arrangement.</summary>
    /// <param name="position">Its position in the document.</param>
    /// <param name="arrangement">The arrangement.</param>
    public void Add(int position, Arrangement arrangement)
    {
        if (arrangement.GetType() is var found && found != lastType)
        {
            (lastType, lastKind) = (found, Numbers[found]);
        }

        kinds[position] = lastKind;
        counts[lastKind]++;
    }

    /// <summary>The number of a kind.</summary>
    public static byte Of<T>() where T : Arrangement => Numbers[typeof(T)];

    /// <summary>The number of the kind of the arrangement at a position.</summary>
    public byte this[int position] => kinds[position];

    /// <summary>The name in files of the kind of the arrangement at a position.</summary>
    public string NameOf(int position) => ArrangementKind.All[kinds[position]].Name;

    /// <summary>The positions of the arrangements of one kind that count, in the order of the document.</summary>
    /// <param name="counts">Whether the arrangement at a position counts.</param>
    public int[] Positions<T>(Func<int, bool> counts) where T : Arrangement
    {
        var kind = Of<T>();
        var (positions, found) = (new int[this.counts[kind]], 0);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == kind && counts(i))
            {
                positions[found++] = i;
            }
        }

        return found == positions.Length ? positions : positions[..found];
    }
}
