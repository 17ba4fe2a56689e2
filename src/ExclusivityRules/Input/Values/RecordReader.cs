using System.Reflection;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>
/// Reads an object as a record, by the record's init properties, and runs the record's validators. A property <c>Place</c>
/// or <c>Index</c> that is not in the file receives where the object stands, and its position in its list.
/// </summary>
/// <param name="ignored">A member that is read elsewhere; null means none.</param>
internal sealed class RecordReader<T>(string? ignored = null) : ValueReader<T> where T : class
{
    private static readonly string Noun = MemberNames.Noun(typeof(T));

    // Fields of the reader, for those of a generic class that all records share are slow to find.
    private readonly Action<T, Place>? setPlace = Setter<Place>("Place");
    private readonly Action<T, int>? setIndex = Setter<int>("Index");
    private readonly RecordChecks<T> checks = new();

    // Built at the first use, for a record may hold records of its own type.
    private readonly Lazy<MemberTable<T>> members = new(() => new(Members(ignored)));

    public override bool TryRead(ref JsonCursor cursor, out T? value)
    {
        value = null;
        if (!cursor.Expect(JsonTokenType.StartObject, "an object"))
        {
            return false;
        }

        value = Activator.CreateInstance<T>();
        setPlace?.Invoke(value, cursor.Place());
        setIndex?.Invoke(value, cursor.Index);
        var start = cursor.Start;
        var all = members.Value;
        var right = TryReadMembers(ref cursor, all, value, out var seen, out var wrong);
        right &= (all.Required & ~seen) == 0 || HasAll(ref cursor, start, all.Members, seen);
        return checks.Satisfies(ref cursor, start, value, all.Members, seen & ~wrong) && right;
    }

    /// <param name="seen">A bit for each member that is there.</param>
    /// <param name="wrong">A bit for each member that could not be read.</param>
    private static bool TryReadMembers(ref JsonCursor cursor, MemberTable<T> table, T record, out ulong seen, out ulong wrong)
    {
        var (right, next, members) = (true, 0, table.Members);
        seen = wrong = 0;
        while (cursor.Read() && cursor.Token == JsonTokenType.PropertyName)
        {
            var found = table.Find(ref cursor, next);
            if (found < 0)
            {
                right &= SkipUnknown(ref cursor, members);
                continue;
            }

            var bit = 1UL << found;
            var isNew = cursor.IsNew(members[found].Name, (seen & bit) != 0);
            seen |= bit;
            next = found + 1;
            cursor.Read();
            if (!isNew)
            {
                cursor.Skip();
                right = false;
            }
            else if (!members[found].TryRead(ref cursor, record))
            {
                wrong |= bit;
            }
        }

        return right && wrong == 0;
    }

    private static bool SkipUnknown(ref JsonCursor cursor, Member<T>[] members)
    {
        var isSchema = cursor.Depth == 1 && cursor.Is("$schema"u8);
        if (!isSchema)
        {
            var (name, known) = (cursor.Text(), members.Select(member => member.Name));
            var hint = DidYouMean.Nearest(name, known) is null ? $"; it has {Quoted.List(known)}" : DidYouMean.Hint(name, known);
            cursor.Error(FormatErrors.UnknownMember, $"no member {Quoted.Of(name)} in {Noun}{hint}");
        }

        cursor.Read();
        if (isSchema)
        {
            return cursor.Expect(JsonTokenType.String, "a text");
        }

        cursor.Skip();
        return false;
    }

    private static bool HasAll(ref JsonCursor cursor, int start, Member<T>[] members, ulong seen)
    {
        var right = true;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].IsRequired && (seen & (1UL << i)) == 0)
            {
                right = false;
                cursor.ErrorAt(start, FormatErrors.MissingMember, $"every {Noun} needs `{members[i].Name}`");
            }
        }

        return right;
    }

    private static Member<T>[] Members(string? ignored)
    {
        var all = MemberNames.InFile(typeof(T)).Select(ValueReaders.MemberOf<T>)
            .Concat(ignored is null ? [] : [new IgnoredMember<T>(ignored)])
            .ToArray();
        return all.Length <= 64 ? all : throw new InvalidOperationException($"{typeof(T).Name} has more than 64 members");
    }

    private static Action<T, TValue>? Setter<TValue>(string property) =>
        typeof(T).GetProperty(property) is { SetMethod: { } set } found && found.PropertyType == typeof(TValue)
            && found.IsDefined(typeof(NotInFileAttribute))
            ? set.CreateDelegate<Action<T, TValue>>()
            : null;
}
