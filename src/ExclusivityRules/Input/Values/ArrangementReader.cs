using System.Text;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

/// <summary>Reads an arrangement as the record its <c>kind</c> names, wherever in the object that stands.</summary>
internal sealed class ArrangementReader : ValueReader<Arrangement>
{
    /// <summary>The member that names the kind.</summary>
    public const string KindMember = "kind";

    private static readonly (byte[] Name, AnyReader Reader)[] Kinds = ArrangementKind.All
        .Select(kind => (Encoding.UTF8.GetBytes(kind.Name), (AnyReader)Activator.CreateInstance(typeof(Of<>).MakeGenericType(kind.Type))!))
        .ToArray();

    private static readonly string[] Names = ArrangementKind.All.Select(kind => kind.Name).ToArray();

    private abstract class AnyReader
    {
        public abstract bool TryRead(ref JsonCursor cursor, out Arrangement? value);
    }

    private sealed class Of<T> : AnyReader where T : Arrangement
    {
        private readonly RecordReader<T> records = new(ignored: KindMember);

        public override bool TryRead(ref JsonCursor cursor, out Arrangement? value)
        {
            var right = records.TryRead(ref cursor, out var record);
            value = record;
            return right;
        }
    }

    public override bool TryRead(ref JsonCursor cursor, out Arrangement? value)
    {
        value = null;
        if (!cursor.Expect(JsonTokenType.StartObject, "an arrangement"))
        {
            return false;
        }

        var ahead = cursor;
        while (ahead.Read() && ahead.Token == JsonTokenType.PropertyName)
        {
            var isKind = ahead.Is("kind"u8);
            ahead.Read();
            if (isKind)
            {
                return TryReadKind(ref cursor, ref ahead, out value);
            }

            ahead.Skip();
        }

        cursor.Wrong(FormatErrors.MissingMember, $"every arrangement needs `{KindMember}`, one of {Quoted.List(Names)}");
        return false;
    }

    private static bool TryReadKind(ref JsonCursor cursor, ref JsonCursor kind, out Arrangement? value)
    {
        value = null;
        if (kind.Token == JsonTokenType.String)
        {
            foreach (var (name, reader) in Kinds)
            {
                if (kind.Is(name))
                {
                    return reader.TryRead(ref cursor, out value);
                }
            }
        }

        if (kind.Expect(JsonTokenType.String, $"one of {Quoted.List(Names)}"))
        {
            var word = kind.Text();
            kind.Error(FormatErrors.NotListed, $"{Quoted.Of(word)} is not one of {Quoted.List(Names)}{DidYouMean.Hint(word, Names)}");
        }

        cursor.Skip();
        return false;
    }
}
