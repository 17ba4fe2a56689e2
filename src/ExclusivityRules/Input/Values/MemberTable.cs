using System.Runtime.InteropServices;

namespace ExclusivityRules.Input.Values;

/// <summary>The members of a record, to be found by their names.</summary>
internal sealed class MemberTable<T>
{
    private readonly ulong[] keys;

    public MemberTable(Member<T>[] members)
    {
        Members = members;
        keys = Array.ConvertAll(members, member => Key(member.Utf8Name));
        for (var i = 0; i < members.Length; i++)
        {
            Required |= members[i].IsRequired ? 1UL << i : 0;
        }
    }

    /// <summary>The members.</summary>
    public Member<T>[] Members { get; }

    /// <summary>A bit for each that every record has.</summary>
    public ulong Required { get; }

    /// <summary>The member that the cursor's token names; negative when there is none.</summary>
    /// <param name="next">Where to begin: members mostly stand in the order of the record.</param>
    public int Find(ref JsonCursor cursor, int next)
    {
        var key = cursor.IsEscaped ? 0 : Key(cursor.Raw);
        for (var i = 0; i < keys.Length; i++)
        {
            var candidate = next + i < keys.Length ? next + i : next + i - keys.Length;
            if ((keys[candidate] == key || cursor.IsEscaped) && cursor.Is(Members[candidate].Utf8Name))
            {
                return candidate;
            }
        }

        return -1;
    }

    // Tells most names apart: their first eight bytes and their length.
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            return MemoryMarshal.Read<ulong>(name) ^ ((ulong)name.Length << 56);
        }

        var key = 0UL;
        foreach (var unit in name)
        {
            key = (key << 8) | unit;
        }

        return key;
    }
}
