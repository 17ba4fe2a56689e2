using System.Globalization;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Finds where JSON pointers lead in a file, many in one pass.</summary>
internal static class Places
{
    /// <summary>Where the values stand that pointers lead to; where nothing is, the nearest value around it.</summary>
    /// <param name="utf8">A file that was read without an error of form, with or without a byte order mark.</param>
    /// <param name="pointers">JSON pointers; the empty one is the whole document.</param>
    /// <param name="firstLine">The line the document begins at, from 1.</param>
    /// <param name="arrangements">Arrangements read from the file: what is in them is found without going through all before.</param>
    public static IReadOnlyDictionary<string, Place> Find(
        ReadOnlySpan<byte> utf8, IReadOnlyCollection<string> pointers, int firstLine = 1, IReadOnlyList<Arrangement>? arrangements = null)
    {
        var text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var spans = new Dictionary<string, Span>(pointers.Count, StringComparer.Ordinal);
        var others = arrangements is null ? pointers : ArrangementPlaces.Find(text, pointers, firstLine, arrangements, spans);
        foreach (var (pointer, span) in others.Count > 0 ? Spans(text, others) : [])
        {
            spans.Add(pointer, span);
        }

        var lines = new LineCounter(firstLine);
        var places = new Dictionary<string, Place>(pointers.Count, StringComparer.Ordinal);
        foreach (var (pointer, span) in spans.OrderBy(found => found.Value.Start))
        {
            places.Add(pointer, lines.MoveTo(text, span.Start));
        }

        return places;
    }

    /// <summary>Some bytes of a text: from the offset of the first to that after the last.</summary>
    public sealed record Span(int Start, int End);

    /// <summary>The bytes pointers lead to, of an object or list only its bracket.</summary>
    /// <param name="utf8">The text, without a byte order mark.</param>
    public static Dictionary<string, Span> Spans(ReadOnlySpan<byte> utf8, IEnumerable<string> pointers)
    {
        var root = new Node();
        foreach (var pointer in pointers)
        {
            root.Add(pointer);
        }

        var spans = new Dictionary<string, Span>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8, JsonCursor.Strict);
        reader.Read();
        Visit(ref reader, root, spans);
        return spans;
    }

    /// <summary>The bytes of a member's value, or of the bracket of the object when it has no such member.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="start">The offset of the object.</param>
    /// <param name="name">The member.</param>
    public static Span Member(ReadOnlySpan<byte> utf8, int start, string name)
    {
        var (first, end) = Spans(utf8[start..], [$"/{Escape(name)}"]).Values.Single();
        return new(start + first, start + end);
    }

    /// <summary>A member's name as a part of a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A part of a pointer as a member's name.</summary>
    public static string Unescape(string part) => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private sealed class Node
    {
        private readonly Dictionary<string, Node> children = new(StringComparer.Ordinal);
        private readonly List<string> ends = [];

        public bool IsLeaf => children.Count == 0;

        public void Add(string pointer)
        {
            var node = this;
            foreach (var part in pointer.Split('/').Skip(1))
            {
                var name = Unescape(part);
                if (!node.children.TryGetValue(name, out var child))
                {
                    child = new();
                    node.children.Add(name, child);
                }

                node = child;
            }

            node.ends.Add(pointer);
        }

        public int Children => children.Count;

        public Node? Child(string name) => children.GetValueOrDefault(name);

        public Node? Child(int index)
        {
            Span<char> digits = stackalloc char[10];
            index.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
            return children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(digits[..length], out var child) ? child : null;
        }

        /// <summary>Notes the place of this value for itself and all below; those that are there move it on.</summary>
        public void Note(Span span, Dictionary<string, Span> spans)
        {
            foreach (var pointer in ends)
            {
                spans[pointer] = span;
            }

            foreach (var child in children.Values)
            {
                child.Note(span, spans);
            }
        }
    }

    private static void Visit(ref Utf8JsonReader reader, Node node, Dictionary<string, Span> spans)
    {
        node.Note(new((int)reader.TokenStartIndex, (int)reader.BytesConsumed), spans);
        if (node.IsLeaf)
        {
            reader.Skip();
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                VisitOrSkip(ref reader, node.Child(i), spans);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            // The rest of the document need not be looked through when all that is asked for was there.
            var left = reader.CurrentDepth == 0 ? node.Children : -1;
            while (left != 0 && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                // A list of one may stand as the one: the pointer through the list leads to it all the same.
                var name = reader.ValueIsEscaped && Escapes.HalfCharacter(reader.ValueSpan) >= 0 ? "" : reader.GetString()!;
                var direct = node.Child(name);
                left -= direct is null ? 0 : 1;
                var child = direct ?? node.Child(0)?.Child(name);
                reader.Read();
                VisitOrSkip(ref reader, child, spans);
            }
        }
    }

    private static void VisitOrSkip(ref Utf8JsonReader reader, Node? node, Dictionary<string, Span> spans)
    {
        if (node is null)
        {
            reader.Skip();
        }
        else
        {
            Visit(ref reader, node, spans);
        }
    }
}
