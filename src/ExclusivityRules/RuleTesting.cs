using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;
using ExclusivityRules.Testing;

namespace ExclusivityRules;

/// <summary>Runs the tests of rules.</summary>
public static class RuleTesting
{
    /// <summary>Runs the tests that stand beside the rules of packs.</summary>
    /// <param name="packs">Packs, folders of packs, and rule files.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TestRun Run(IEnumerable<string> packs, CancellationToken cancellation = default)
    {
        var problems = new List<Problem>();
        var sources = Packs.Find(packs, problems);
        var compiled = problems.Count > 0 ? new(null, []) : PackCompiler.Compile(sources);
        problems.AddRange(compiled.Problems);
        var tests = compiled.Value is { } rules ? PackTests.Read(sources, rules, problems, cancellation) : [];
        var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var tested = errors > 0 ? [] : tests.Select(Run).ToArray();
        return new() { Rules = tested, Problems = problems, Exit = ExitOf(errors, tested) };
    }

    private static TestedRule Run(RuleTests tests) => new(tests.Rule.Id, tests.Rule.Pack, tests.Runs.Select(run =>
    {
        var seen = run.Judge(tests.Rule);
        return new TestedCase(run.Test.Name, run.Test.File, run.Test.Entry.Name.At(0), Comparison.Differences(run.Test.Expected, seen), seen.Meant);
    }).ToArray());

    private static Exit ExitOf(int errors, IReadOnlyList<TestedRule> rules)
    {
        var cases = rules.Sum(rule => rule.Cases.Count);
        var failed = rules.Sum(rule => rule.Cases.Count(one => !one.Passed));
        return errors > 0 ? new(ExitCodes.Unusable, $"{Words.Count(errors, "error")} in rules or tests")
            : cases == 0 ? new(ExitCodes.Nothing, "nothing to test: no case")
            : failed > 0 ? new(ExitCodes.TestsFailed, $"{failed} of {Words.Count(cases, "case")} failed")
            : new(ExitCodes.Clear, $"{Words.Count(cases, "case")} passed");
    }
}
