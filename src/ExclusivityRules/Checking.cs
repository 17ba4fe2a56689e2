using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules;

/// <summary>Reads graphs, rule files and packs, and says what is wrong with them; runs nothing.</summary>
public static class Checking
{
    /// <summary>Everything wrong with what some words name.</summary>
    /// <param name="words">Graphs (files, folders, patterns, <c>-</c>), rule files and packs.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <returns>The problems in the order of the words, and the exit code.</returns>
    public static (IReadOnlyList<Problem> Problems, Exit Exit) Of(IEnumerable<string> words, Stream standardInput)
    {
        var problems = new List<Problem>();
        var files = 0;
        foreach (var word in words)
        {
            if (IsRules(word))
            {
                files++;
                problems.AddRange(Packs.Read([word]).Problems);
                continue;
            }

            foreach (var file in InputFiles.Find(word))
            {
                files++;
                var bytes = InputFiles.Read(file, standardInput, out var problem);
                problems.AddRange(
                    bytes is null ? [problem!] : IsRules(file) ? Packs.Read([file]).Problems : GraphFile.Read(bytes, file).Problems);
            }
        }

        return (problems, ExitOf(files, problems));
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
