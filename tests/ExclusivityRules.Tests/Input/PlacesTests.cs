using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class PlacesTests
{
    [TestMethod]
    [DataRow("", "1:1")]
    [DataRow("/a", "1:8")]
    [DataRow("/a/1/b~1c", "2:16")]
    [DataRow("/a/1/m~0n", "2:28")]
    [DataRow("/a/2", "1:8", DisplayName = "no such entry: the list around it")]
    [DataRow("/a/1/none/x", "2:8", DisplayName = "no such member: the object around it")]
    [DataRow("/a/1/list/0/one", "3:17", DisplayName = "a list of one that stands as the one")]
    public void Find_Pointer_GivesThePlace(string pointer, string expected)
    {
        var text = "{ \"a\": [0,\n       {\"b/c\": \"é\", \"m~n\": 2,\n\"list\": {\"one\": 1}}] }"u8;

        var place = Places.Find(text, [pointer])[pointer];

        Assert.AreEqual(expected, $"{place.Line}:{place.Column}");
    }

    [TestMethod]
    public void Find_PointersOfWrittenDocument_GivesWhereTheyWereWritten() =>
        Gen.Int[0, int.MaxValue].Check(seed =>
        {
            var written = new Written(seed);

            var found = Places.Find(Encoding.UTF8.GetBytes(written.Text), written.Places.Keys);

            foreach (var (pointer, place) in written.Places)
            {
                Assert.AreEqual(place, found[pointer], $"{pointer} in\n{written.Text}");
            }
        });

    /// <summary>What is found from where arrangements stand is what is found from the start of the file, however it is broken into lines.</summary>
    [TestMethod]
    [DataRow("\n", false)]
    [DataRow("\r\n", false)]
    [DataRow("", false, DisplayName = "all on one line")]
    [DataRow("\n", true, DisplayName = "one on a line")]
    public void Find_FromKnownArrangements_GivesWhatTheWholeFileGives(string lineBreak, bool oneOnALine)
    {
        foreach (var fixture in Packed.Fixtures)
        {
            // A name with characters of two, three and four bytes, and something after the arrangements.
            var root = JsonNode.Parse(File.ReadAllText(Repository.PathOf($"fixtures/{fixture}/graph.json")))!.AsObject();
            root["name"] = "é€#";
            var parties = root["parties"]!.DeepClone();
            root.Remove("parties");
            root.Add("parties", parties);
            var text = oneOnALine ? root.ToJsonString(Plain).Replace("},{", "},\n{", StringComparison.Ordinal)
                : string.Join(lineBreak, root.ToJsonString(new(Plain) { WriteIndented = true }).Split('\n'));
            var bytes = Encoding.UTF8.GetBytes(text.Replace("é€#", "é€😀", StringComparison.Ordinal));
            Arrangement[] arrangements = [.. Packed.Good(GraphFile.Read(bytes, "g.json")).Arrangements.Select(AtLaterLine)];
            string[] elsewhere = ["/arrangements", "/arrangements/100000/id", "/arrangements/x", "/none/x", .. Pointers("", root).Where(pointer => !pointer.StartsWith("/arrangements", StringComparison.Ordinal))];
            string[] pointers = ["/arrangements/0/none", .. Pointers("/arrangements", root["arrangements"]).Skip(1), .. elsewhere];

            var expected = Places.Find(bytes, pointers, firstLine: 3);
            var found = Places.Find(bytes, pointers, firstLine: 3, arrangements);

            foreach (var pointer in pointers)
            {
                Assert.AreEqual(expected[pointer], found[pointer], $"{pointer} in {fixture}");
            }

            CollectionAssert.AreEquivalent(elsewhere, ArrangementPlaces.Find(bytes, pointers, firstLine: 3, arrangements, []).ToArray());
        }

        static Arrangement AtLaterLine(Arrangement arrangement) => arrangement with { Place = arrangement.Place with { Line = arrangement.Place.Line + 2 } };
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Pointers(string pointer, JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(member => Pointers($"{pointer}/{Places.Escape(member.Key)}", member.Value)).Prepend(pointer),
        JsonArray all => all.SelectMany((item, i) => Pointers($"{pointer}/{i}", item)).Prepend(pointer),
        _ => [pointer],
    };

    /// <summary>A JSON text made up from a number, which notes where each value was written.</summary>
    private sealed class Written
    {
        private static readonly string[] Names = ["a", "b/c", "m~n", "0", "é", "😀", "~1", ""];
        private readonly StringBuilder text = new();
        private uint state;

        public Written(int seed)
        {
            state = (uint)seed;
            Value("", 0);
        }

        public Dictionary<string, Place> Places { get; } = [];

        public string Text => text.ToString();

        private int Draw(int below)
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (int)((state >> 8) % (uint)below);
        }

        private void Blank() => text.Append(Draw(4) switch { 0 => "\n", 1 => "\t", 2 => "\r\n", _ => "" });

        private void Value(string pointer, int depth)
        {
            Blank();
            var soFar = text.ToString();
            Places.Add(pointer, new(soFar.Count(c => c == '\n') + 1, soFar.Length - soFar.LastIndexOf('\n')));
            switch (Draw(depth > 3 ? 3 : 6))
            {
                case 0:
                    text.Append(CultureInfo.InvariantCulture, $"{Draw(1000)}");
                    break;
                case 1:
                    text.Append("\"é😀\\n\"");
                    break;
                case 2:
                    text.Append("true");
                    break;
                case 3:
                    List(pointer, depth);
                    break;
                default:
                    Object(pointer, depth);
                    break;
            }

            Blank();
        }

        private void List(string pointer, int depth)
        {
            text.Append('[');
            for (int i = 0, count = Draw(4); i < count; i++)
            {
                text.Append(i > 0 ? "," : "");
                Value($"{pointer}/{i}", depth + 1);
            }

            text.Append(']');
        }

        private void Object(string pointer, int depth)
        {
            text.Append('{');
            var first = Draw(Names.Length);
            for (int i = 0, count = Draw(4); i < count; i++)
            {
                var name = Names[(first + i) % Names.Length];
                text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}\"{name}\":");
                Value($"{pointer}/{ExclusivityRules.Input.Places.Escape(name)}", depth + 1);
            }

            text.Append('}');
        }
    }
}
