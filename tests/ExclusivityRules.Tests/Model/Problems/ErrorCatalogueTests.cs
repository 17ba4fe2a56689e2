using System.Text.RegularExpressions;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Model.Problems;

[TestClass]
public sealed partial class ErrorCatalogueTests
{
    [TestMethod]
    public void All_EveryCodeInTheSource_IsThere()
    {
        var codes = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();

        CollectionAssert.AreEqual(codes, ErrorCatalogue.All.Select(entry => entry.Code).ToArray());
    }

    [TestMethod]
    public void All_EveryEntry_SaysWhatToDo()
    {
        foreach (var entry in ErrorCatalogue.All)
        {
            foreach (var text in new[] { entry.Title, entry.Cause, entry.Fix })
            {
                Assert.IsFalse(string.IsNullOrWhiteSpace(text) || text.EndsWith('.') || char.IsUpper(text[0]) && !char.IsUpper(text[1]), $"{entry.Code}: {text}");
            }
        }
    }

    [TestMethod]
    public void Find_Code_CapitalsDoNotCount()
    {
        Assert.AreEqual("missing member", ErrorCatalogue.Find("exr0111")!.Title);
        Assert.IsNull(ErrorCatalogue.Find("EXR9999"));
    }

    [GeneratedRegex("EXR[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
