using System.Text.RegularExpressions;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests;

/// <summary>Which folder of the library may know which: a rule engine stays one that can be changed as long as this holds.</summary>
[TestClass]
public sealed partial class DirectionTests
{
    /// <summary>What each folder may use, beside itself. Only the front doors, which stand in no folder, may use everything.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Input"] = ["Model"],
        ["Expressions"] = ["Model"],
        ["Measures"] = ["Model"],
        ["Matching"] = ["Model", "Measures", "Expressions"],
        ["Rules"] = ["Model", "Input", "Measures", "Expressions", "Matching"],
        ["Judging"] = ["Model", "Input", "Measures", "Expressions", "Matching", "Rules"],
        ["Testing"] = ["Model", "Input", "Measures", "Expressions", "Rules", "Judging"],
        ["Linting"] = ["Model", "Expressions", "Rules", "Judging", "Testing"],
        ["Output"] = ["Model", "Input", "Rules", "Judging", "Testing"],
        ["Scaffolding"] = ["Model", "Input", "Rules", "Output"],
        ["Generating"] = [],
    };

    private static readonly string Library = Repository.PathOf("src/ExclusivityRules");

    /// <summary>Every file of a folder, with what it names of the library.</summary>
    private static IEnumerable<(string File, string Folder, string Used)> Uses() =>
        from file in Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)
        where parts.Length > 1 && parts[0] is not ("obj" or "bin")
        from use in Using().Matches(File.ReadAllText(file)).Select(match => match.Groups["folder"].Value).Distinct(StringComparer.Ordinal)
        where use != parts[0]
        select (string.Join('/', parts), parts[0], use);

    [TestMethod]
    public void Folders_UseOnly_WhatTheDesignAllows() =>
        Assert.AreEqual("", string.Join('\n', Uses().Where(use => !Allowed[use.Folder].Contains(use.Used)).Select(use => $"{use.File} uses {use.Used}")));

    /// <summary>An edge nobody needs any more is taken out of the table.</summary>
    [TestMethod]
    public void AllowedUses_AreAllNeeded() => CollectionAssert.AreEquivalent(
        Allowed.SelectMany(row => row.Value.Select(used => $"{row.Key} uses {used}")).ToArray(),
        Uses().Select(use => $"{use.Folder} uses {use.Used}").Distinct(StringComparer.Ordinal).ToArray());

    [TestMethod]
    public void AllowedUses_FormNoCircle()
    {
        var left = Allowed.ToDictionary(StringComparer.Ordinal);
        while (left.FirstOrDefault(row => !row.Value.Any(left.ContainsKey)).Key is { } next)
        {
            left.Remove(next);
        }

        Assert.IsEmpty(left);
    }

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?ExclusivityRules\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Using();
}
