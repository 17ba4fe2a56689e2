using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ExclusivityRules.Input;

/// <summary>Gives the same string for the same short text, most of the time: ids and codes repeat all over a document.</summary>
internal sealed class StringCache
{
    private const int Longest = 32;
    private readonly string?[] slots;

    /// <param name="fileLength">How many bytes the document has.</param>
    public StringCache(int fileLength) =>
        slots = new string?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(fileLength / 64, 64, 1 << 17))];

    /// <summary>The string of some UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref slots[Hash(utf8) & (uint)(slots.Length - 1)];
        return slot is not null && Ascii.Equals(utf8, slot) ? slot : slot = Encoding.UTF8.GetString(utf8);
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        unchecked
        {
            if (utf8.Length >= sizeof(ulong))
            {
                var first = MemoryMarshal.Read<ulong>(utf8);
                var last = MemoryMarshal.Read<ulong>(utf8[^sizeof(ulong)..]);
                return (uint)(((first * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F)) >> 32);
            }

            var hash = (uint)utf8.Length;
            foreach (var unit in utf8)
            {
                hash = (hash ^ unit) * 0x01000193;
            }

            return hash ^ (hash >> 15);
        }
    }
}
