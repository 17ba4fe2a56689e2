using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Model.Problems.Raised;

/// <summary>Every code of the error catalogue comes out of the tool, alone, where it should.</summary>
[TestClass]
public sealed class RaisedTests
{
    private static readonly Raising[] All = [.. RaisedByGraphs.All, .. RaisedByRules.All, .. RaisedByTests.All, .. RaisedByRuns.All];

    public static IEnumerable<string> Codes => All.Select(raising => raising.Code);

    [TestMethod]
    public void All_Catalogue_HasACommandForEachCode() =>
        CollectionAssert.AreEqual(ErrorCatalogue.All.Select(entry => entry.Code).ToArray(), Codes.Order(StringComparer.Ordinal).ToArray());

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void Run_Command_RaisesTheCodeAlone(string code)
    {
        var raising = All.Single(one => one.Code == code);
        var problems = raising.Run();
        var seen = string.Join('\n', problems.DistinctBy(problem => problem.Code));
        var (file, place) = raising.Expected;
        CollectionAssert.AreEquivalent(raising.Beside.Append(code).ToArray(), problems.Select(problem => problem.Code).Distinct().ToArray(), $"expected {code} at {file}:{place}, but\n{seen}");
        Assert.IsTrue(problems.Any(problem => problem.Code == code && problem.Place == place && (file is null || problem.File == $"~/{file}")), $"expected {code} at {file}:{place}, but\n{seen}");
    }
}
