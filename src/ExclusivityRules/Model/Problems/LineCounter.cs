using System.Text;

namespace ExclusivityRules.Model;

/// <summary>Counts lines and columns from the start of a text on; each byte is looked at once.</summary>
/// <param name="firstLine">The line the text begins at, from 1.</param>
internal struct LineCounter(int firstLine)
{
    private int offset;
    private int lines = firstLine - 1;
    private int characters;

    /// <summary>Where a byte stands.</summary>
    /// <param name="utf8">The text; the same at every call.</param>
    /// <param name="target">The byte; not before the one asked for last.</param>
    public Place MoveTo(ReadOnlySpan<byte> utf8, int target)
    {
        var passed = utf8[offset..target];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            lines += passed.Count((byte)'\n');
            characters = 0;
            passed = passed[(lastBreak + 1)..];
        }

        characters += Encoding.UTF8.GetCharCount(passed);
        offset = target;
        return new(lines + 1, characters + 1);
    }
}
