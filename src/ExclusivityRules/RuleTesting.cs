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
    /// <param name="options">What to do besides; null means nothing.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TestRun Run(IEnumerable<string> packs, TestOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        var problems = new List<Problem>();
        var sources = Packs.Find(packs, problems);
        var compiled = problems.Count > 0 ? new(null, []) : PackCompiler.Compile(sources);
        problems.AddRange(compiled.Problems);
        if (compiled.Value is not { } rules)
        {
            return Refused(problems);
        }

        var tests = PackTests.Read(sources, rules, problems, cancellation);
        if (problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
        {
            return Refused(problems);
        }

        var mutants = options.Mutate ? new Mutants(rules) : null;
        var seen = tests.Select(test => (Test: test, Seen: test.Runs.Select(run => run.Judge(test.Rule)).ToArray())).ToArray();
        var tested = seen.Select(test => Run(test.Test, test.Seen, options, mutants)).ToArray();
        return new()
        {
            Rules = tested,
            Problems = problems,
            Accepted = Acceptance.Rewrite(seen.SelectMany(test => test.Test.Runs.Select(run => run.Test).Zip(test.Seen))),
            Exit = ExitOf(tested),
        };
    }

    private static TestRun Refused(List<Problem> problems) => new()
    {
        Rules = [],
        Problems = problems,
        Exit = new(ExitCodes.Unusable, $"{Words.Count(problems.Count(problem => problem.Severity == ProblemSeverity.Error), "error")} in rules or tests"),
    };

    private static TestedRule Run(RuleTests tests, IReadOnlyList<CaseResults> seen, TestOptions options, Mutants? mutants)
    {
        var cases = tests.Runs.Select(run => run.Test).Zip(seen, (test, results) => new TestedCase(
            test.Name, test.File, test.Entry.Name.At(0), Comparison.Differences(test.Expected, results), results.Meant)).ToArray();
        return new(tests.Rule.Id, tests.Rule.Pack, cases)
        {
            Coverage = options.Coverage ? Coverage.Of(tests.Rule, cases.SelectMany(one => one.Seen)) : null,
            Mutation = mutants is not null && cases.All(one => one.Passed) ? Mutation.Of(tests, seen, mutants) : null,
        };
    }

    private static Exit ExitOf(IReadOnlyList<TestedRule> rules)
    {
        var cases = rules.Sum(rule => rule.Cases.Count);
        var failed = rules.Sum(rule => rule.Cases.Count(one => !one.Passed));
        var conditions = rules.SelectMany(rule => rule.Coverage ?? []).ToArray();
        var unseen = conditions.Count(condition => !condition.IsFull);
        var weak = rules.GroupBy(rule => rule.Pack, StringComparer.Ordinal).Where(IsBelowBar).Select(pack => pack.Key).ToArray();
        return cases == 0 ? new(ExitCodes.Nothing, "nothing to test: no case")
            : failed > 0 ? new(ExitCodes.TestsFailed, $"{failed} of {Words.Count(cases, "case")} failed")
            : unseen > 0 ? new(ExitCodes.TestsFailed, $"{unseen} of {Words.Count(conditions.Length, "condition")} not seen true, false and unknown")
            : weak.Length > 0 ? new(ExitCodes.TestsFailed, $"fewer than {TestOptions.Bar * 100:0} % of the mutants killed in {string.Join(", ", weak)}")
            : new(ExitCodes.Clear, $"{Words.Count(cases, "case")} passed{Also(rules, conditions.Length)}");
    }

    private static bool IsBelowBar(IEnumerable<TestedRule> rules)
    {
        var scores = rules.Select(rule => rule.Mutation).OfType<MutationScore>().ToArray();
        return scores.Sum(score => score.Killed) < TestOptions.Bar * scores.Sum(score => score.Count);
    }

    private static string Also(IReadOnlyList<TestedRule> rules, int conditions)
    {
        var scores = rules.Select(rule => rule.Mutation).OfType<MutationScore>().ToArray();
        return (conditions == 0 ? "" : $", {Words.Count(conditions, "condition")} covered")
            + (scores.Length == 0 ? "" : $", {scores.Sum(score => score.Killed)} of {Words.Count(scores.Sum(score => score.Count), "mutant")} killed");
    }
}
