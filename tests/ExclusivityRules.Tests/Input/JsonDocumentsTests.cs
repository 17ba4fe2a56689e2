using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class JsonDocumentsTests
{
    public enum Colour
    {
        Red,
        DarkBlue,
    }

    public sealed record Thing
    {
        public required string Id { get; init; }

        public int? Count { get; init; }

        public decimal? Price { get; init; }

        public bool? Flag { get; init; }

        public Colour? Colour { get; init; }

        public DateOnly? Date { get; init; }

        public Day End { get; init; }

        [Unit(Unit.Share)]
        public Interval Share { get; init; }

        public Interval Amount { get; init; }

        public Condition? When { get; init; }

        public IReadOnlyList<string> Words { get; init; } = [];

        [OneOrMany]
        public IReadOnlyList<Thing>? Parts { get; init; }

        public IReadOnlyDictionary<string, bool?>? Expected { get; init; }

        public TextInFile? Expression { get; init; }

        public RawJson? Value { get; init; }

        [FileName("odd name")]
        public string? Renamed { get; init; }

        [NotInFile]
        public Place Place { get; init; }

        [NotInFile]
        public int Index { get; init; }
    }

    [TestMethod]
    public void Read_EveryType_FillsTheRecord()
    {
        const string Text =
            """
            { "id": "t", "count": -3, "price": 1.50, "flag": false, "colour": "darkBlue", "date": "2024-02-29", "end": "unknown",
              "share": 0.25, "amount": { "max": 7, "maxInclusive": false }, "when": { "anyOf": ["a", { "allOf": ["b", "c"] }] },
              "words": ["x", "y"], "parts": { "id": "p" }, "expected": { "first": true, "second": null }, "expression": "a \"b\"",
              "value": [1, { "x": null }], "odd name": "r" }
            """;

        var loaded = JsonDocuments.Read<Thing>(Encoding.UTF8.GetBytes(Text), "t.json");

        Assert.IsEmpty(loaded.Problems);
        var thing = loaded.Value!;
        Assert.AreEqual((-3, 1.5m, false, Colour.DarkBlue), (thing.Count, thing.Price, thing.Flag, thing.Colour));
        Assert.AreEqual((new DateOnly(2024, 2, 29), Day.Unknown), (thing.Date, thing.End));
        Assert.AreEqual((Interval.Exactly(0.25m), Interval.Between(null, 7, true, false)), (thing.Share, thing.Amount));
        Assert.AreEqual("a b c", string.Join(' ', thing.When!.Triggers()));
        Assert.AreEqual("x y", string.Join(' ', thing.Words));
        Assert.AreEqual("p", thing.Parts!.Single().Id);
        Assert.AreEqual("[first, True] [second, ]", string.Join(' ', thing.Expected!));
        Assert.AreEqual("a \"b\"", thing.Expression!.Text);
        Assert.AreEqual("[1, { \"x\": null }]", thing.Value!.ToString());
        Assert.AreEqual("r", thing.Renamed);
    }

    // The mark |> stands where the problem is expected.
    [TestMethod]
    [DataRow("""{ "id": |>1 }""", "EXR0113 expected a text, found the number `1`")]
    [DataRow("""{ "id": |>null }""", "EXR0113 expected a text, found `null`; what is not known is left out")]
    [DataRow("""{ "id": |>["t"] }""", "EXR0113 expected a text, found a list")]
    [DataRow("""|>{ "count": 1 }""", "EXR0111 every thing needs `id`")]
    [DataRow("""{ "id": "t", "words": [{}], |>"idd": { "x": [] } }""", "EXR0110 no member `idd` in thing; did you mean `id`?", "EXR0113")]
    [DataRow("""{ "id": "t", |>"\u0069dd": 1 }""", "EXR0110 no member `idd` in thing; did you mean `id`?")]
    [DataRow("""{ "id": "t", "\u0063ount": |>"1" }""", "EXR0113 expected a whole number, found the text `1`")]
    [DataRow("""{ "id": "t", |>"id": "u" }""", "EXR0112 `id` stands here for the second time")]
    [DataRow("""{ "id": "t", "expected": { "a": true, |>"a": true } }""", "EXR0112 `a` stands here for the second time")]
    [DataRow("""{ "id": "t", "count": |>1.5 }""", "EXR0116 expected a whole number of at most 2147483647, found 1.5")]
    [DataRow("""{ "id": "t", "count": |>3000000000 }""", "EXR0116 expected a whole number of at most 2147483647, found 3000000000")]
    [DataRow("""{ "id": "t", "price": |>"1" }""", "EXR0113 expected a number, found the text `1`")]
    [DataRow("""{ "id": "t", "price": |>1e40 }""", "EXR0116 the number is too large; it may have 28 digits before the point")]
    [DataRow("""{ "id": "t", "flag": |>"true" }""", "EXR0113 expected true or false, found the text `true`")]
    [DataRow("""{ "id": "t", "colour": |>"darkblue" }""", "EXR0114 `darkblue` is not one of `red`, `darkBlue`; did you mean `darkBlue`?")]
    [DataRow("""{ "id": "t", "colour": |>0 }""", "EXR0113 expected one of `red`, `darkBlue`, found the number `0`")]
    [DataRow("""{ "id": "t", "date": |>"2026-02-29" }""", "EXR0115 `2026-02-29` is not a date; dates are written yyyy-MM-dd")]
    [DataRow("""{ "id": "t", "date": |>"2026-2-9" }""", "EXR0115 `2026-2-9` is not a date; dates are written yyyy-MM-dd")]
    [DataRow("""{ "id": "t", "date": |>"0000-01-01" }""", "EXR0115 `0000-01-01` is not a date; dates are written yyyy-MM-dd")]
    [DataRow("""{ "id": "t", "date": |>"unknown" }""", "EXR0115 `unknown` is not a date; dates are written yyyy-MM-dd")]
    [DataRow("""{ "id": "t", "end": |>"never" }""", "EXR0115 `never` is neither a date (yyyy-MM-dd) nor `unknown`")]
    [DataRow("""{ "id": "t", "share": |>30 }""", "EXR0117 a share is a fraction from 0 to 1; did you mean 0.3?")]
    [DataRow("""{ "id": "t", "share": |>1000 }""", "EXR0117 a share is a fraction from 0 to 1")]
    [DataRow("""{ "id": "t", "share": |>{ "min": 0.1, "max": 20 } }""", "EXR0117 a share is a fraction from 0 to 1; did you mean 0.2?")]
    [DataRow("""{ "id": "t", "share": |>-0.1 }""", "EXR0118 a share cannot be below 0")]
    [DataRow("""{ "id": "t", "amount": |>-5 }""", "EXR0118 the number cannot be below 0")]
    [DataRow("""{ "id": "t", "amount": |>"5" }""", "EXR0113 expected a number, or an object with `min` or `max`, found the text `5`")]
    [DataRow("""{ "id": "t", "amount": |>{} }""", "EXR0119 neither `min` nor `max` is given; leave out what is not known")]
    [DataRow("""{ "id": "t", "amount": |>{ "min": 2, "max": 1 } }""", "EXR0119 `min` is above `max`")]
    [DataRow("""{ "id": "t", "amount": |>{ "min": 2, "max": 2, "minInclusive": false } }""", "EXR0119 `min` and `max` are equal, and one of them is left out")]
    [DataRow("""{ "id": "t", "amount": |>{ "max": 2, "minInclusive": false } }""", "EXR0119 `minInclusive` is given without `min`")]
    [DataRow("""{ "id": "t", "amount": { |>"mim": 2 } }""", "EXR0110 no member `mim` in bounds; did you mean `min`?")]
    [DataRow("""{ "id": "t", "when": |>{ "anyOf": [] } }""", "EXR0120 a condition has either `anyOf` or `allOf`, with at least one part")]
    [DataRow("""{ "id": "t", "when": |>{ "anyOf": ["a"], "allOf": ["a"] } }""", "EXR0120 a condition has either `anyOf` or `allOf`, with at least one part")]
    [DataRow("""{ "id": "t", "when": |>5 }""", "EXR0113 expected a trigger's id, or an object with `anyOf` or `allOf`, found the number `5`")]
    [DataRow("""{ "id": "t", "words": |>"x" }""", "EXR0113 expected a list, found the text `x`")]
    [DataRow("""{ "id": "t", "words": ["x", |>2, "z"] }""", "EXR0113 expected a text, found the number `2`")]
    [DataRow("""{ "id": "t", "parts": [{ "id": "a" }, |>{}] }""", "EXR0111 every thing needs `id`")]
    [DataRow("""{ "id": "t", "expected": { "a": |>1 } }""", "EXR0113 expected true or false, found the number `1`")]
    [DataRow("""|>[]""", "EXR0113 expected an object, found a list")]
    [DataRow("""{ "id": "half |>\ud800 character" }""", "EXR0102 an escape that is half a character, without its other half")]
    [DataRow("""{ "id": "half |>\udc00\ud800 character" }""", "EXR0102 an escape that is half a character, without its other half")]
    [DataRow("""{ "$schema": |>1, "id": "t" }""", "EXR0113 expected a text, found the number `1`")]
    [DataRow("""{ "id": "t", "parts": { |>"$schema": "s", "id": "u" } }""", "EXR0110 no member `$schema` in thing; it has `id`, `count`, `price`, `flag`, `colour`, `date`, `end`, `share`, `amount`, `when`, `words`, `parts`, `expected`, `expression`, `value`, `odd name`")]
    public void Read_WrongValue_SaysWhatAndWhere(string document, params string[] expected) => AssertProblem(document, expected);

    [TestMethod]
    [DataRow("""{ "id": "t", |>}""", "EXR0101 not valid JSON: a comma before a closing bracket is one too many")]
    [DataRow("""{ "id": "t" |>// no""" + "\n}", "EXR0101 not valid JSON: comments are not allowed")]
    [DataRow("""{ "id": "t" |>"count": 1 }""", "EXR0101 not valid JSON: a comma or colon is missing before this")]
    [DataRow("""{ |>'id': "t" }""", "EXR0101 not valid JSON: texts stand in double quotation marks")]
    [DataRow("{ \"id\": \"t|>\n\" }", "EXR0101 not valid JSON: a line break, tab or other control character inside a text; it is written as an escape, such as `\\n`")]
    [DataRow("""{ "id": |>NaN }""", "EXR0101 not valid JSON: unexpected `N`")]
    [DataRow("""{ "count": 0|>1 }""", "EXR0101 not valid JSON: unexpected `1`")]
    [DataRow("""{ "id": "t" } |>{}""", "EXR0101 not valid JSON: the document ends before this; a file holds one value")]
    [DataRow("""{ "id": "t"|>""", "EXR0101 not valid JSON: the file ends too early; an object, a list or a text is not closed")]
    [DataRow("""{ "id": "t""" + "|>", "EXR0101 not valid JSON: the file ends too early; an object, a list or a text is not closed")]
    [DataRow("{ \"idd\": 1,\n\n  \"count\": |>,", "EXR0101 not valid JSON: unexpected `,`", "EXR0110")]
    public void Read_BrokenJson_StopsThere(string document, params string[] expected) => AssertProblem(document, expected);

    [TestMethod]
    public void Read_TooDeep_SaysSo()
    {
        var deep = "{ \"id\": \"t\", \"value\": " + new string('[', 63) + "|>[" + new string(']', 64) + " }";
        AssertProblem(deep, ["EXR0106 objects and lists are nested more than 64 deep"]);

        var inArrangement = GraphText.With("\"id\": \"a2\"", "\"x\": " + new string('[', 61) + "|>[" + new string(']', 62) + ", \"id\": \"a2\"");
        var (utf8, places) = GraphText.Unmark(inArrangement);
        var problem = GraphFile.Read(utf8, "g.json").Problems.Single();
        Assert.AreEqual($"EXR0106 {places[0]}", $"{problem.Code} {problem.Place.Line}:{problem.Place.Column}");

        var fits = "{ \"id\": \"t\", \"value\": " + new string('[', 63) + new string(']', 63) + " }";
        Assert.IsEmpty(JsonDocuments.Read<Thing>(Encoding.UTF8.GetBytes(fits), "t.json").Problems);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" \r\n\t")]
    [DataRow("\uFEFF\n")]
    public void Read_NothingThere_SaysSo(string text)
    {
        var problem = JsonDocuments.Read<Thing>(Encoding.UTF8.GetBytes(text), "t.json").Problems.Single();

        Assert.AreEqual(("EXR0104", default(Place), "the file is empty"), (problem.Code, problem.Place, problem.Message));
    }

    [TestMethod]
    public void Read_NotUtf8_SaysWhere()
    {
        byte[] utf8 = [.. "{ \"id\": \"\u00e4"u8, 0xC3, .. "\",\n \"count\": 1 }"u8];

        var problem = JsonDocuments.Read<Thing>(utf8, "t.json").Problems.Single();

        Assert.AreEqual(("EXR0102", new Place(1, 11), "not valid UTF-8: the byte 0xC3 begins no character here"), (problem.Code, problem.Place, problem.Message));
    }

    [TestMethod]
    public void Read_ByteOrderMark_CountsForNothing()
    {
        var (utf8, places) = GraphText.Unmark("{ \"id\": |>1 }");

        var problem = JsonDocuments.Read<Thing>(Encoding.UTF8.GetPreamble().Concat(utf8).ToArray(), "t.json").Problems.Single();

        Assert.AreEqual(places[0], $"{problem.Place.Line}:{problem.Place.Column}");
    }

    [TestMethod]
    public void Read_TooManyErrors_Stops()
    {
        var many = $"{{ \"id\": \"t\", \"words\": [{string.Join(",\n", Enumerable.Repeat("1", 5000))}] }}";

        var problems = JsonDocuments.Read<Thing>(Encoding.UTF8.GetBytes(many), "t.json").Problems;

        Assert.HasCount(ProblemList.Limit + 1, problems);
        Assert.AreEqual(new Place(ProblemList.Limit, 1), problems[^2].Place);
        Assert.AreEqual("EXR0108", problems[^1].Code);
    }

    [TestMethod]
    public void ReadOneOrMany_OneOrMany_GivesAList()
    {
        Assert.HasCount(1, JsonDocuments.ReadOneOrMany<Thing>("{ \"id\": \"t\" }"u8.ToArray(), "t.json").Value!);
        var many = JsonDocuments.ReadOneOrMany<Thing>("[{ \"id\": \"t\" },\n { \"id\": \"u\" }]"u8.ToArray(), "t.json").Value!;
        Assert.AreEqual((1, new Place(2, 2)), (many[1].Index, many[1].Place));
    }

    [TestMethod]
    public void Read_RawJson_KnowsItsPlaceInTheFile()
    {
        var raw = JsonDocuments.Read<Thing>("{ \"id\": \"t\",\n \"value\": { \"id\": \"u\", \"share\": 7 } }"u8.ToArray(), "t.json").Value!.Value!;
        Assert.AreEqual((new Place(2, 11), true), (raw.Place, raw.IsObject));

        var problem = JsonDocuments.Read<Thing>(raw).Problems.Single();

        Assert.AreEqual(("t.json", new Place(2, 33), "EXR0117"), (problem.File, problem.Place, problem.Code));
    }

    private static void AssertProblem(string document, string[] expected)
    {
        var (utf8, places) = GraphText.Unmark(document);

        var loaded = JsonDocuments.Read<Thing>(utf8, "t.json");

        var text = string.Concat(loaded.Problems.Select(ProblemText.Of));
        var found = loaded.Problems.FirstOrDefault(problem => $"{problem.Code} {problem.Message}" == expected[0]);
        Assert.IsNotNull(found, $"expected {expected[0]}, found\n{text}");
        Assert.HasCount(expected.Length, loaded.Problems, text);
        Assert.AreEqual(places[0], $"{found.Place.Line}:{found.Place.Column}", text);
        Assert.IsNull(loaded.Value);
    }
}
