namespace ExclusivityRules.Input.Values;

/// <summary>Reads the values of one type. It keeps no state: one serves all files and threads.</summary>
internal abstract class ValueReader<T>
{
    /// <summary>
    /// Reads the value that begins at the cursor's token and leaves the cursor at its last token. False, beside a problem,
    /// when it is wrong; what could be read of it is in <paramref name="value"/> even so.
    /// </summary>
    public abstract bool TryRead(ref JsonCursor cursor, out T? value);
}
