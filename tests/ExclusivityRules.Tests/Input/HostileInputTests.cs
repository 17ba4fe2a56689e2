using System.Text;
using System.Text.Json;
using CsCheck;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class HostileInputTests
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(GraphText.Valid);
    private static readonly (int Start, int Length)[] Tokens = TokensOf(Valid);

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "1e99", "30", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u202e\"", "[]", "{}", "[[]]", "{\"x\":1}", "\"a1\"", "\"openai\"",
        "", ",", "}", "]", "\"", "//", "\0", "\u00e9", "{\"anyOf\":[]}", "{\"min\":1,\"max\":0}",
    ];

    [TestMethod]
    public void Read_AnyBytes_GivesProblemsWithPlaces() => Gen.Byte.Array.Check(AssertReads);

    [TestMethod]
    public void Read_BytesChanged_GivesProblemsWithPlaces() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Byte, Gen.Int[0, Valid.Length]).Check((at, value, length) =>
        {
            var changed = Valid[..length];
            if (at < length)
            {
                changed[at] = value;
            }

            AssertReads(changed);
        });

    [TestMethod]
    public void Read_TokensReplaced_GivesProblemsWithPlaces() =>
        Gen.Select(Gen.Int[0, Tokens.Length - 1], Gen.Int[0, Replacements.Length - 1].Select(i => Replacements[i])).Array[1, 3].Check(changes =>
        {
            var text = Valid;
            foreach (var (token, replacement) in changes.DistinctBy(change => change.Item1).OrderByDescending(change => change.Item1))
            {
                var (start, length) = Tokens[token];
                text = [.. text[..start], .. Encoding.UTF8.GetBytes(replacement), .. text[(start + length)..]];
            }

            AssertReads(text);
        });

    private static void AssertReads(byte[] utf8)
    {
        var loaded = GraphFile.Read(utf8, "g.json");

        Assert.AreEqual(loaded.Value is null, loaded.Problems.Any(problem => problem.Severity == ProblemSeverity.Error));
        var lines = Encoding.UTF8.GetString(utf8).Split('\n');
        foreach (var problem in loaded.Problems)
        {
            Assert.IsNotNull(ErrorCatalogue.Find(problem.Code), problem.Code);
            Assert.IsTrue(problem.Place.Line > 0 || problem.Code is "EXR0104", ProblemText.Of(problem));
            Assert.IsTrue(problem.Place.Line <= lines.Length && problem.Length > 0, ProblemText.Of(problem));
        }
    }

    private static (int Start, int Length)[] TokensOf(byte[] utf8)
    {
        var tokens = new List<(int, int)>();
        for (var reader = new Utf8JsonReader(utf8); reader.Read();)
        {
            tokens.Add(((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        }

        return tokens.ToArray();
    }
}
