using System.Reflection;
using System.Text;

namespace ExclusivityRules.Input.Values;

/// <summary>A member of a record in a file.</summary>
internal abstract class Member<TRecord>(string name, string property, bool isRequired)
{
    /// <summary>The name of its property.</summary>
    public string Property { get; } = property;

    /// <summary>Its name in the file.</summary>
    public string Name { get; } = name;

    /// <summary>The same, as UTF-8.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether every record has it.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>Reads its value, which begins at the cursor's token, into a record.</summary>
    public abstract bool TryRead(ref JsonCursor cursor, TRecord record);
}

internal sealed class Member<TRecord, TValue>(PropertyInfo property, ValueReader<TValue> values)
    : Member<TRecord>(MemberNames.Of(property), property.Name, MemberNames.IsRequired(property))
{
    private readonly Action<TRecord, TValue> set = property.SetMethod!.CreateDelegate<Action<TRecord, TValue>>();

    public override bool TryRead(ref JsonCursor cursor, TRecord record)
    {
        // A list that is wrong is not the empty one that it is by default.
        var right = values.TryRead(ref cursor, out var value);
        if (right || !typeof(TValue).IsValueType)
        {
            set(record, value!);
        }

        return right;
    }
}

/// <summary>A member that is read elsewhere.</summary>
internal sealed class IgnoredMember<TRecord>(string name) : Member<TRecord>(name, "", isRequired: false)
{
    public override bool TryRead(ref JsonCursor cursor, TRecord record)
    {
        cursor.Skip();
        return true;
    }
}
