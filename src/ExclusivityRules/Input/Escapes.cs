using System.Buffers.Text;

namespace ExclusivityRules.Input;

/// <summary>The <c>\u</c> escapes of JSON texts.</summary>
internal static class Escapes
{
    /// <summary>How many bytes one has.</summary>
    public const int Length = 6;

    /// <summary>The offset of the first escape that is half a character without its other half; negative when there is none.</summary>
    /// <param name="raw">A text as it stands in a file, without its quotation marks.</param>
    public static int HalfCharacter(ReadOnlySpan<byte> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                continue;
            }

            if (raw[i + 1] != 'u')
            {
                i++;
                continue;
            }

            var unit = UnitAt(raw, i);
            if (char.IsSurrogate(unit) && !(char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(raw, i + Length))))
            {
                return i;
            }

            i += char.IsSurrogate(unit) ? (2 * Length) - 1 : Length - 1;
        }

        return -1;
    }

    // The character an escape stands for; \0 when there is no escape.
    private static char UnitAt(ReadOnlySpan<byte> raw, int offset) =>
        offset + Length <= raw.Length && raw[offset] == '\\' && raw[offset + 1] == 'u'
        && Utf8Parser.TryParse(raw.Slice(offset + 2, 4), out ushort unit, out _, 'X')
            ? (char)unit
            : '\0';
}
