using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class AxisTests
{
    private static readonly ScopeTree Products = Tree("openai", "openai>frontier", "openai>api", "openai>chat", "chat>chat-pro", "robots!", "robots>arm", "robots>leg");

    private static readonly ScopeTree World = Territory.Tree(
        [
            new() { Id = "bavaria", Name = "Bavaria", PartOf = "DE" }, new() { Id = "DACH", Name = "German-speaking countries" },
            new() { Id = "alps", Name = "The Alps", PartOf = "DACH" },
        ],
        Some.Day);

    // "whole>part"; a name that ends in "!" is closed.
    private static ScopeTree Tree(params string[] entries) => new(entries.Select(text =>
    {
        var parts = text.TrimEnd('!').Split('>');
        return new ScopeEntry(parts[^1], parts[^1], parts.Length > 1 ? parts[0] : null, text.EndsWith('!'));
    }));

    // "a b - c": a and b except c; "*" is everything.
    private static Axis Parse(string text)
    {
        var parts = text.Split(" - ", 2);
        string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(parts[0] == "*" ? null : Words(parts[0]), parts.Length > 1 ? Words(parts[1]) : []);
    }

    [TestMethod]
    [DataRow("frontier", "api", Truth.False, null)]
    [DataRow("frontier", "openai", Truth.True, "frontier")]
    [DataRow("openai", "openai", Truth.True, "openai")]
    [DataRow("openai", "robots", Truth.False, null)]
    [DataRow("*", "*", Truth.True, null)]
    [DataRow("*", "frontier", Truth.True, "frontier")]
    [DataRow("", "*", Truth.False, null)]
    [DataRow("", "", Truth.False, null)]
    [DataRow("openai - chat", "chat", Truth.False, null)]
    [DataRow("openai - chat", "chatx", Truth.Unknown, null)]
    [DataRow("openai - api", "openai", Truth.True, "chat")]
    [DataRow("openai - api chat", "openai - frontier", Truth.Unknown, null)]
    [DataRow("robots - arm", "robots - leg", Truth.False, null)]
    [DataRow("* - openai", "*", Truth.True, "robots")]
    [DataRow("* - openai robots", "*", Truth.Unknown, null)]
    [DataRow("* - openai", "frontier", Truth.False, null)]
    [DataRow("chat api", "chat-pro robots", Truth.True, "chat-pro")]
    public void Meets_OfProducts_IsDecidedOverTheTree(string one, string other, Truth expected, string? witness)
    {
        Assert.AreEqual(new Meeting(expected, witness), Parse(one).Meets(Parse(other), Products));
        Assert.AreEqual(new Meeting(expected, witness), Parse(other).Meets(Parse(one), Products));
    }

    [TestMethod]
    [DataRow("EU - FR", "FR", Truth.False, null)]
    [DataRow("EU - FR", "FR DE", Truth.True, "DE")]
    [DataRow("EU", "EEA", Truth.True, "EU")]
    [DataRow("EU", "GB", Truth.False, null)]
    [DataRow("WORLD - EU", "DE", Truth.False, null)]
    [DataRow("WORLD - EEA", "NO", Truth.False, null)]
    [DataRow("bavaria", "EU", Truth.True, "Bavaria")]
    [DataRow("DE - bavaria", "DE", Truth.Unknown, null)]
    [DataRow("DACH", "DE", Truth.Unknown, null)]
    [DataRow("DACH", "WORLD", Truth.True, "German-speaking countries")]
    [DataRow("alps", "DACH", Truth.True, "The Alps")]
    [DataRow("DE - DACH", "DE", Truth.Unknown, null)]
    [DataRow("DACH - alps", "alps", Truth.False, null)]
    [DataRow("Atlantis", "Atlantis", Truth.True, "Atlantis")]
    [DataRow("Atlantis", "WORLD", Truth.Unknown, null)]
    [DataRow("Atlantis", "*", Truth.True, "Atlantis")]
    [DataRow("US - Atlantis", "US", Truth.Unknown, null)]
    [DataRow("Atlantis - Mu", "Atlantis", Truth.Unknown, null)]
    [DataRow("RE", "FR", Truth.True, "RE")]
    public void Meets_OfTerritories_IsDecidedOverTheMapOfTheDay(string one, string other, Truth expected, string? witness)
    {
        Assert.AreEqual(new Meeting(expected, witness), Parse(one).Meets(Parse(other), World));
        Assert.AreEqual(new Meeting(expected, witness), Parse(other).Meets(Parse(one), World));
    }

    [TestMethod]
    [DataRow("schools", "schools", Truth.True)]
    [DataRow("schools", "hospitals", Truth.Unknown)]
    [DataRow("schools", "*", Truth.True)]
    [DataRow("* - schools", "schools", Truth.False)]
    [DataRow("* - schools", "hospitals", Truth.Unknown)]
    public void Meets_OfFreeWords_IsCertainOnlyOfTheSame(string one, string other, Truth expected) =>
        Assert.AreEqual(expected, Parse(one).Meets(Parse(other), ScopeTrees.FreeWords).Holds);

    [TestMethod]
    [DataRow("GB", "2020-01-31", true)]
    [DataRow("GB", "2020-02-01", false)]
    [DataRow("HR", "2013-06-30", false)]
    [DataRow("HR", "2013-07-01", true)]
    [DataRow("FR", "1990-01-01", true)]
    [DataRow("NO", "2026-01-01", false)]
    public void IsInUnion_OnADay_FollowsMembership(string country, string day, bool expected)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.AreEqual(expected, Territory.IsInUnion(country, date));
        Assert.AreEqual(
            expected ? Truth.True : Truth.False, Parse(country).Meets(Parse("EU"), Territory.Tree([], date)).Holds);
    }

    [TestMethod]
    public void Union_OnTheDay_HasTwentySevenMembers()
    {
        Assert.HasCount(249, TerritoryCodes.Countries);
        Assert.AreEqual(27, TerritoryCodes.Countries.Count(code => Territory.IsInUnion(code, Some.Day)));
    }

    [TestMethod]
    public void Tree_PartsInACircle_AreStillNumbered()
    {
        var tree = Tree("c>a", "a>b", "b>c", "c>d");
        Assert.HasCount(4, tree.Order);
        Assert.AreEqual(Truth.True, Parse("d").Meets(Parse("c"), tree).Holds);
    }

    /// <summary>
    /// A tree is open where it may have parts that are not known: over every way the world may be, two sets meet always, never,
    /// or it is not known.
    /// </summary>
    [TestMethod]
    public void Meets_OfAnySets_IsWhatAllWorldsAgreeOn()
    {
        var seen = new Tally();
        Gen.Select(
            Gen.Int[-1, 5].Array[6], Gen.Bool.Array[6], Gen.Int[0, 5].Array[0, 3], Gen.Int[0, 5].Array[0, 2], Gen.Int[-1, 5].Array[1, 3],
            Gen.Int[0, 5].Array[0, 2])
        .Check((parents, closed, one, oneCuts, other, otherCuts) =>
        {
            // A parent has a smaller number, so that there is no circle.
            var above = parents.Select((parent, entry) => parent < entry ? parent : -1).ToArray();
            var tree = new ScopeTree(above.Select((parent, entry) => new ScopeEntry($"{entry}", $"{entry}", parent < 0 ? null : $"{parent}", closed[entry])));
            var whole = other.Contains(-1);
            var left = new Axis(one.Select(entry => $"{entry}").ToArray(), oneCuts.Select(entry => $"{entry}").ToArray());
            var right = new Axis(whole ? null : other.Select(entry => $"{entry}").ToArray(), otherCuts.Select(entry => $"{entry}").ToArray());
            var worlds = Worlds(above, closed).Select(leaves => leaves.Any(leaf =>
                Covers(above, one, oneCuts, leaf) && Covers(above, whole ? null : other, otherCuts, leaf))).ToArray();
            var expected = worlds.All(meets => meets) ? Truth.True : worlds.Any(meets => meets) ? Truth.Unknown : Truth.False;
            seen.Add($"{expected}");
            seen.AddIf(oneCuts.Length + otherCuts.Length > 0, $"{expected} with cuts");
            return left.Meets(right, tree).Holds == expected;
        }, iter: 1_000);
        seen.HasAtLeast(10, "True", "False", "Unknown", "True with cuts", "False with cuts", "Unknown with cuts");
    }

    // A leaf is an entry without parts, or a part not known of an open entry that has some: then its number is that of the entry.
    private static IEnumerable<List<int>> Worlds(int[] above, bool[] closed)
    {
        var entries = Enumerable.Range(0, above.Length).ToArray();
        var known = entries.Where(entry => !above.Contains(entry)).ToArray();
        var open = entries.Where(entry => above.Contains(entry) && !closed[entry]).ToArray();
        for (var chosen = 0; chosen < 1 << open.Length; chosen++)
        {
            yield return [.. known, .. open.Where((_, i) => (chosen & (1 << i)) != 0)];
        }
    }

    private static bool Covers(int[] above, int[]? include, int[] cuts, int leaf)
    {
        var line = new List<int>();
        for (var entry = leaf; entry >= 0; entry = above[entry])
        {
            line.Add(entry);
        }

        return (include is null || line.Exists(include.Contains)) && !line.Exists(cuts.Contains);
    }
}
