using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>The kinds of the arrangements of a graph, a byte each.</summary>
internal sealed class Kinds
{
    private static readonly Dictionary<Type, byte> Numbers = ArrangementKind.All.Select((kind, i) => (kind.Type, i)).ToDictionary(kind => kind.Type, kind => (byte)kind.i);

    private readonly byte[] kinds;
    private readonly int[] counts = new int[Numbers.Count];

    /// <summary>Looks at each arrangement once.</summary>
    public Kinds(IReadOnlyList<Arrangement> arrangements)
    {
        kinds = new byte[arrangements.Count];
        var (type, kind) = (default(Type), default(byte));
        for (var i = 0; i < kinds.Length; i++)
        {
            if (arrangements[i].GetType() is var found && found != type)
            {
                (type, kind) = (found, Numbers[found]);
            }

            kinds[i] = kind;
            counts[kind]++;
        }
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
