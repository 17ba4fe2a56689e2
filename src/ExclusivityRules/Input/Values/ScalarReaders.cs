using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <param name="repeats">Whether the same text is likely to come again.</param>
internal sealed class StringReader(bool repeats) : ValueReader<string>
{
    public override bool TryRead(ref JsonCursor cursor, out string? value)
    {
        value = cursor.Expect(JsonTokenType.String, "a text") ? cursor.Text(repeats) : null;
        return value is not null;
    }
}

internal sealed class TextInFileReader : ValueReader<TextInFile>
{
    public override bool TryRead(ref JsonCursor cursor, out TextInFile? value)
    {
        value = cursor.Expect(JsonTokenType.String, "a text") ? cursor.TextInFile() : null;
        return value is not null;
    }
}

internal sealed class RawJsonReader : ValueReader<RawJson>
{
    public override bool TryRead(ref JsonCursor cursor, out RawJson value)
    {
        value = cursor.RawJson();
        return true;
    }
}

internal sealed class BoolReader : ValueReader<bool>
{
    public override bool TryRead(ref JsonCursor cursor, out bool value)
    {
        value = cursor.Token == JsonTokenType.True;
        return value || cursor.Expect(JsonTokenType.False, "true or false");
    }
}

/// <summary>Reads a value that may be the word null, which only the entries of lists and objects of free names may be.</summary>
internal sealed class NullableReader<T>(ValueReader<T> values, bool nullAllowed) : ValueReader<T?> where T : struct
{
    public override bool TryRead(ref JsonCursor cursor, out T? value)
    {
        value = null;
        if (nullAllowed && cursor.Token == JsonTokenType.Null)
        {
            return true;
        }

        if (!values.TryRead(ref cursor, out var stated))
        {
            return false;
        }

        value = stated;
        return true;
    }
}
