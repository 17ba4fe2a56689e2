using System.Diagnostics;
using System.Security.Cryptography;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests;

/// <summary>The same bytes on every machine: whatever its language, its time zone and its number of processors.</summary>
[TestClass]
public sealed class DeterminismTests
{
    [TestMethod]
    public void Analyze_InAnyPlace_GivesTheSameBytes()
    {
        (string Language, string Zone, string Jobs)[] places =
            [("C", "UTC", "1"), ("tr_TR.UTF-8", "Asia/Tokyo", "2"), ("ar_SA.UTF-8", "America/New_York", "8"), ("de_DE.UTF-8", "Pacific/Auckland", "3")];
        var hashes = places.Select(place => string.Join(' ', new[] { "json", "html" }.Select(format => Hash(place, format)))).ToArray();
        Assert.HasCount(1, hashes.Distinct().ToArray(), string.Join('\n', hashes));
    }

    /// <summary>The order in which a folder was filled does not matter.</summary>
    [TestMethod]
    public void Analyze_FilesMadeInAnyOrder_GivesTheSameBytes()
    {
        string[] names = ["b.json", "a.json", "Z.json", "ä.json", "10.json", "9.json"];
        var reports = new[] { names, [.. names.Reverse()] }.Select(order =>
        {
            using var folder = new TemporaryFolder();
            var graph = SomeBatch.Lines(1)[0];
            foreach (var name in order)
            {
                File.WriteAllText(folder.PathOf(name), graph);
            }

            File.WriteAllText(folder.PathOf("x.rules.json"), SomeBatch.RuleFile);
            return ToolRun.Of("analyze", folder.PathOf("*.json"), "--rules", folder.PathOf("x.rules.json"), "--output", "csv", "--output", $"text:{folder.PathOf("t")}").Errors.Replace(folder.Path, "", StringComparison.Ordinal);
        }).ToArray();
        Assert.AreEqual(reports[0], reports[1]);
    }

    private static string Hash((string Language, string Zone, string Jobs) place, string format)
    {
        var start = new ProcessStartInfo("dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "exclusivity.dll"), "analyze", "fixtures/amazon-openai/graph.json", "fixtures/openai-2026-05/graph.json",
                "--rules", "rules/core", "--output", format, "--jobs", place.Jobs])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (place.Language, place.Language, place.Zone);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(process.StandardOutput.BaseStream));
        process.WaitForExit();
        Assert.AreEqual(1, process.ExitCode, errors.GetAwaiter().GetResult());
        return hash;
    }
}
