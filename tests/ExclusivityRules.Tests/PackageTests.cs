using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Judging;
using ExclusivityRules.Tests.Support;
using PublicApiGenerator;

namespace ExclusivityRules.Tests;

/// <summary>What others build on: the public types of the library, and the packages it brings with it.</summary>
[TestClass]
public sealed class PackageTests
{
    [TestMethod]
    public void PublicApi_IsAsListed() =>
        Snapshot.Match(typeof(Analysis).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n", "src/ExclusivityRules/PublicApi.txt");

    /// <summary>The bill of materials, CycloneDX 1.6, is what the tool loads when it runs, with the hashes of the locked packages.</summary>
    [TestMethod]
    public void BillOfMaterials_ListsEveryPackageOfTheTool()
    {
        var loaded = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "exclusivity.deps.json")))!;
        var packages = loaded["libraries"]!.AsObject().Where(library => (string)library.Value!["type"]! == "package").Select(library => library.Key).Order(StringComparer.Ordinal).ToArray();
        var needs = loaded["targets"]!.AsObject().Single().Value!.AsObject();
        Assert.IsNotEmpty(packages);
        var own = new JsonObject { ["type"] = "application", ["bom-ref"] = Reference($"exclusivity/{GraphAnalysis.Version}"), ["name"] = "exclusivity", ["version"] = GraphAnalysis.Version, ["purl"] = Reference($"exclusivity/{GraphAnalysis.Version}") };
        var bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = own },
            ["components"] = new JsonArray([.. packages.Select(Component)]),
            ["dependencies"] = new JsonArray(
            [
                Dependency((string)own["bom-ref"]!, [.. needs.Where(one => !packages.Contains(one.Key, StringComparer.Ordinal)).SelectMany(one => Needs(one.Value!)).Intersect(packages.Select(Reference))]),
                .. packages.Select(package => Dependency(Reference(package), Needs(needs[package]!))),
            ]),
        };
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Snapshot.Match(bill.ToJsonString(options) + "\n", "sbom.cdx.json");
    }

    private static JsonObject Component(string package)
    {
        var (name, version) = package.Split('/') is [var first, var second] ? (first, second) : throw new AssertFailedException(package);
        return new()
        {
            ["type"] = "library",
            ["bom-ref"] = Reference(package),
            ["name"] = name,
            ["version"] = version,
            ["purl"] = Reference(package),
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(LockedHash(name, version))) }),
        };
    }

    private static string LockedHash(string name, string version)
    {
        var locked = JsonNode.Parse(File.ReadAllText(Repository.PathOf("src/ExclusivityRules.Cli/packages.lock.json")))!["dependencies"]!["net10.0"]![name];
        Assert.AreEqual(version, (string?)locked?["resolved"], $"{name} is not locked at the version in use");
        return (string)locked!["contentHash"]!;
    }

    private static IEnumerable<string> Needs(JsonNode library) =>
        library["dependencies"]?.AsObject().Select(one => Reference($"{one.Key}/{(string)one.Value!}")) ?? [];

    private static JsonObject Dependency(string of, IEnumerable<string> on) =>
        new() { ["ref"] = of, ["dependsOn"] = new JsonArray([.. on.Distinct().Order(StringComparer.Ordinal).Select(one => JsonValue.Create(one))]) };

    private static string Reference(string package) => $"pkg:nuget/{package.Replace('/', '@')}";
}
