using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Linting;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>Reads graphs, rule files and packs, and says what is wrong with them and what deserves a look; reports no finding.</summary>
public static class Checking
{
    /// <summary>Everything wrong with what some words name.</summary>
    /// <param name="words">Graphs (files, folders, patterns, <c>-</c>), rule files and packs.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <returns>The problems in the order of the words, and the exit code.</returns>
    public static (IReadOnlyList<Problem> Problems, Exit Exit) Of(IEnumerable<string> words, Stream standardInput)
    {
        var problems = new List<Problem>();
        var rules = new List<RuleSet>();
        var graphs = new List<GraphInput>();
        var empty = 0;
        GraphSource[] files = [.. words.SelectMany(word => IsRules(word) ? [new(word)] : GraphSources.Find([word]))];
        var needsGraphs = files.Any(file => IsRules(file.File));
        foreach (var source in files)
        {
            if (IsRules(source.File))
            {
                var set = Rules(source.File, problems);
                rules.AddRange(set is null ? [] : [set]);
                empty += set is { Rules.Count: 0 } ? 1 : 0;
                continue;
            }

            foreach (var graph in GraphSources.Open([source], standardInput))
            {
                graphs.AddRange(Graph(graph, problems) is { } read && needsGraphs ? [read] : []);
                empty += graph.IsMissing ? 1 : 0;
            }
        }

        problems.AddRange(graphs.Count > 0 ? Lint.NeverApplied(rules, graphs) : []);
        return (problems, ExitOf(files.Length, empty, problems));
    }

    private static RuleSet? Rules(string path, List<Problem> problems)
    {
        var wrong = new List<Problem>();
        var sources = Packs.Find([path], wrong);
        var compiled = wrong.Count > 0 ? new(null, wrong) : PackCompiler.Compile(sources);
        problems.AddRange(compiled.Problems);
        problems.AddRange(compiled.Value is { } rules ? Lint.Of(sources, rules) : []);
        return compiled.Value;
    }

    private static GraphInput? Graph(GraphSource source, List<Problem> problems)
    {
        if (source.Problem is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        var bytes = source.Utf8 is not null ? null : FileBytes.Read(source.File);
        if (bytes is { Value: null })
        {
            problems.AddRange(bytes.Problems);
            return null;
        }

        ReadOnlyMemory<byte> utf8 = source.Utf8 ?? bytes!.Value;
        var first = source.Line ?? 1;
        var read = GraphFile.Read(utf8, source.File, first);
        problems.AddRange(read.Problems);
        problems.AddRange(read.Value is null ? [] : Excerpts.Add(DataProblems.Find(new(new(read.Value), read.Value.AsOf, []), source.File), utf8, first));
        return read.Value is { } graph ? new(graph, source.File) { Line = source.Line } : null;
    }

    private static Exit ExitOf(int files, int empty, List<Problem> problems)
    {
        var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var warnings = Words.Count(problems.Count - errors, "warning");
        return errors > 0 ? new(ExitCodes.Unusable, $"{Words.Count(errors, "error")}, {warnings}")
            : files == empty ? new(ExitCodes.Nothing, "nothing to check: no graph and no rule")
            : empty > 0 ? new(ExitCodes.Incomplete, $"incomplete: nothing to check in {empty} of {Words.Count(files, "file")}, {warnings}")
            : new(ExitCodes.Clear, $"{Words.Count(files, "file")} without errors, {warnings}");
    }

    private static bool IsRules(string path) =>
        path.EndsWith(".rules.json", StringComparison.Ordinal)
        || (Directory.Exists(path) && (IsPack(path) || Directory.GetDirectories(path).Any(IsPack)));

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, "pack.json"));
}
