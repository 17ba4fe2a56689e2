using CsCheck;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;
using Newtonsoft.Json;

namespace ExclusivityRules.Tests.Output;

[TestClass]
public sealed class JsonTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Char, Gen.Char[' ', '~'], Gen.Char['\0', '\u00a0'], Gen.Int[0, Plain.Hidden.Length - 1].Select(place => Plain.Hidden[place]))
        .Where(character => !char.IsSurrogate(character)).Array[0, 12].Select(characters => new string(characters));

    private static readonly Gen<Action<JsonWriter>> Value = Gen.Recursive<Action<JsonWriter>>((depth, value) => depth > 4 ? Leaf : Gen.OneOf(
        Leaf,
        value.Array[0, 3].Select<Action<JsonWriter>[], Action<JsonWriter>>(items => json =>
        {
            json.WriteStartArray();
            Array.ForEach(items, item => item(json));
            json.WriteEndArray();
        }),
        Gen.Select(Text, value).Array[0, 3].Select<(string, Action<JsonWriter>)[], Action<JsonWriter>>(members => json =>
        {
            json.WriteStartObject();
            foreach (var (name, member) in members)
            {
                json.WritePropertyName(name);
                member(json);
            }

            json.WriteEndObject();
        })));

    private static Gen<Action<JsonWriter>> Leaf => Gen.OneOf<Action<JsonWriter>>(
        Text.Select<string, Action<JsonWriter>>(text => json => json.WriteValue(text)),
        Gen.Long.Select<long, Action<JsonWriter>>(number => json => json.WriteValue(number)),
        Gen.Bool.Select<bool, Action<JsonWriter>>(flag => json => json.WriteValue(flag)),
        Gen.Const<Action<JsonWriter>>(json => json.WriteNull()),
        Gen.Const<Action<JsonWriter>>(json => json.WriteValue((bool?)null)),
        Gen.Decimal.Select<decimal, Action<JsonWriter>>(number => json => Write(json, number)),
        Gen.Int.Select<int, Action<JsonWriter>>(number => json => Write(json, number)));

    /// <summary>The writer of the library that reads reports again is the measure, but for what acts on a screen.</summary>
    [TestMethod]
    public void Write_AnyDocument_IsWhatNewtonsoftWrites() => Value.Check(
        write =>
        {
            using var indented = new StringWriter();
            JsonText.Write(indented, write);
            using var line = JsonText.Line(1, write);
            return indented.ToString() == Newtonsoft(Formatting.Indented, write) && line.ToString() == Newtonsoft(Formatting.None, write);
        },
        iter: 2_000);

    [TestMethod]
    public void Write_DocumentLongerThanItsMemory_IsWhole()
    {
        using var text = new StringWriter();
        JsonText.Write(text, json =>
        {
            json.WriteStartArray();
            for (var i = 0; i < 10_000; i++)
            {
                json.WriteValue($"\u20ac\U0001f600{i}");
            }

            json.WriteEndArray();
        });
        var read = JsonConvert.DeserializeObject<string[]>(text.ToString())!;
        Assert.HasCount(10_000, read);
        Assert.IsTrue(read.Select((item, i) => item == $"\u20ac\U0001f600{i}").All(same => same));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(64)]
    [DataRow(65)]
    [DataRow(1_000)]
    public void Long_AnyNumberOfValues_IsWhatOneThreadWrites(int count)
    {
        int[] values = [.. Enumerable.Range(0, count)];
        string Written(Action<JsonText> list)
        {
            using var text = new StringWriter();
            JsonText.Write(text, json =>
            {
                json.WriteStartObject();
                json.Name("before"u8);
                list(json);
                json.Member("after"u8, true);
                json.WriteEndObject();
            });
            return text.ToString();
        }

        static void Value(JsonText json, int value)
        {
            json.WriteStartObject();
            json.Member("value"u8, value);
            json.WriteEndObject();
        }

        Assert.AreEqual(Written(json => json.Each(values, Value)), Written(json => json.Long(values, 64, Value)));
    }

    // Newtonsoft's writer gives every decimal a point.
    private static void Write(JsonWriter json, decimal number)
    {
        if (json is JsonText)
        {
            json.WriteValue(number);
        }
        else
        {
            json.WriteRawValue(Interval.Digits(number));
        }
    }

    private static string Newtonsoft(Formatting formatting, Action<JsonWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var json = new JsonTextWriter(text) { Formatting = formatting };
        write(json);
        json.Flush();
        return string.Concat(text.ToString().Select(character => Plain.Hidden.Contains(character) ? Plain.Escaped(character) : character.ToString())) + "\n";
    }
}
