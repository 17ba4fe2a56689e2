using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Linting;
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
        var files = 0;
        foreach (var word in words)
        {
            foreach (var file in IsRules(word) ? [word] : InputFiles.Find(word))
            {
                files++;
                if (IsRules(file))
                {
                    rules.AddRange(Rules(file, problems) is { } set ? [set] : []);
                }
                else
                {
                    graphs.AddRange(Graph(file, standardInput, problems) is { } graph ? [graph] : []);
                }
            }
        }

        problems.AddRange(graphs.Count > 0 ? Lint.NeverApplied(rules, graphs) : []);
        return (problems, ExitOf(files, problems));
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

    private static GraphInput? Graph(string file, Stream standardInput, List<Problem> problems)
    {
        var bytes = InputFiles.Read(file, standardInput, out var problem);
        var read = bytes is null ? new(null, [problem!]) : GraphFile.Read(bytes, file);
        problems.AddRange(read.Problems);
        return read.Value is { } graph ? new(graph, file) : null;
    }

    private static Exit ExitOf(int files, List<Problem> problems)
    {
        var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var warnings = problems.Count - errors;
        return errors > 0 ? new(ExitCodes.Unusable, $"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}")
            : files == 0 ? new(ExitCodes.Nothing, "nothing to check: no file")
            : new(ExitCodes.Clear, $"{Words.Count(files, "file")} without errors, {Words.Count(warnings, "warning")}");
    }

    private static bool IsRules(string path) =>
        path.EndsWith(".rules.json", StringComparison.Ordinal)
        || (Directory.Exists(path) && (IsPack(path) || Directory.GetDirectories(path).Any(IsPack)));

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, "pack.json"));
}
