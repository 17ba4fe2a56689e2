using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>The bill of materials, CycloneDX 1.6, is written from the locked packages.</summary>
    [TestMethod]
    public void BillOfMaterials_ListsEveryLockedPackage()
    {
        var packages = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var file in new[] { "src/ExclusivityRules/packages.lock.json", "src/ExclusivityRules.Cli/packages.lock.json" })
        {
            var targets = JsonNode.Parse(File.ReadAllText(Repository.PathOf(file)))!["dependencies"]!.AsObject();
            foreach (var (name, package) in targets.SelectMany(target => target.Value!.AsObject()).Where(package => package.Value!["resolved"] is not null))
            {
                packages.TryAdd(name, Component(name, (string)package!["resolved"]!, (string)package["contentHash"]!));
            }
        }

        Assert.IsNotEmpty(packages);
        var bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "library", ["name"] = "ExclusivityRules" } },
            ["components"] = new JsonArray([.. packages.Values]),
        };
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Snapshot.Match(bill.ToJsonString(options) + "\n", "sbom.cdx.json");
    }

    private static JsonObject Component(string name, string version, string hash) => new()
    {
        ["type"] = "library",
        ["name"] = name,
        ["version"] = version,
        ["purl"] = $"pkg:nuget/{name}@{version}",
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) }),
    };
}
