using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Tests.Support;

/// <summary>Graphs and rules as users have them: files and built-in packs.</summary>
internal static class Packed
{
    private static readonly Lazy<RuleSet> Core = new(() => Good(PackCompiler.Compile([Packs.BuiltInSources().Single(pack => pack.Name == "rules/core")])));
    private static readonly Lazy<RuleSet> All = new(() => Good(Packs.BuiltIn()));

    /// <summary>The core pack, as it stands in the repository.</summary>
    public static RuleSet CorePack => Core.Value;

    /// <summary>All packs that are built in.</summary>
    public static RuleSet Everything => All.Value;

    /// <summary>What was read; the test fails when there is an error.</summary>
    public static T Good<T>(Loaded<T> loaded) where T : class => loaded.Value
        ?? throw new AssertFailedException(string.Join('\n', loaded.Problems.Select(problem => $"{problem.File}:{problem.Place.Line}:{problem.Place.Column}: {problem.Code}: {problem.Message}")));

    /// <summary>A graph document.</summary>
    public static GraphInput Graph(string json, string file = "graph.json")
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return new(Good(GraphFile.Read(bytes, file)), file, bytes);
    }

    /// <summary>A fixture, by its folder.</summary>
    public static GraphInput Fixture(string name)
    {
        var file = $"fixtures/{name}/graph.json";
        return Graph(File.ReadAllText(Repository.PathOf(file)), file);
    }

    /// <summary>The names of the fixtures, in ordinal order.</summary>
    public static IReadOnlyList<string> Fixtures { get; } = Directory.GetDirectories(Repository.PathOf("fixtures"))
        .Where(folder => File.Exists(Path.Combine(folder, "graph.json"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal).ToArray();

    /// <summary>The rules of a rule file.</summary>
    public static Loaded<RuleSet> ReadRules(string json, string file = "my.rules.json", string? parameters = null)
    {
        List<PackFile> files = [new(file, Encoding.UTF8.GetBytes(json))];
        if (parameters is not null)
        {
            files.Add(new("parameters.json", Encoding.UTF8.GetBytes(parameters)));
        }

        return PackCompiler.Compile([new(file, files)]);
    }

    /// <summary>One built-in rule alone.</summary>
    public static RuleSet Only(Rule rule) => new(Everything.Parameters, Everything.Files) { Packs = Everything.Packs, Rules = [rule], Disabled = 0 };

    /// <summary>The report of a graph; the test fails when there is none.</summary>
    public static Report Judge(GraphInput graph, RuleSet rules, AnalysisOptions? options = null) => Good(Analysis.Run(graph, rules, options));
}
