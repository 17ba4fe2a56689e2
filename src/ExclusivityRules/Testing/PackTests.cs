using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>The tests of one rule, ready to run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Runs">Its cases.</param>
internal sealed record RuleTests(Rule Rule, IReadOnlyList<CaseRun> Runs);

/// <summary>Reads the tests that stand beside the rules of packs, in <c>tests/*.json</c>.</summary>
internal static class PackTests
{
    /// <summary>The test files of a pack, in ordinal order; none when it has no folder <c>tests</c>.</summary>
    /// <param name="source">The folder of the pack, or a rule file.</param>
    public static IReadOnlyList<string> Files(PackSource source)
    {
        var folder = Path.Combine(Directory.Exists(source.Name) ? source.Name : Path.GetDirectoryName(source.Name) ?? "", "tests");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Select(file => file.Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray()
            : [];
    }

    /// <summary>The ids of the rules that have a test file, as far as the files can be read.</summary>
    public static IEnumerable<string> RuleIds(PackSource source) => Files(source)
        .Select(file => FileBytes.Read(file) is { Value: { } bytes } ? JsonDocuments.Read<RuleTestFile>(bytes, file).Value?.Rule.Text : null).OfType<string>();

    /// <summary>The tests of every rule; of a rule without a test file no case.</summary>
    /// <param name="sources">The packs.</param>
    /// <param name="rules">Their rules.</param>
    /// <param name="problems">Receives what is wrong with the test files.</param>
    /// <param name="cancellation">Stops a run of a case.</param>
    public static IReadOnlyList<RuleTests> Read(
        IEnumerable<PackSource> sources, RuleSet rules, List<Problem> problems, CancellationToken cancellation)
    {
        var runs = rules.Rules.ToDictionary(rule => rule.Id, _ => new List<CaseRun>(), StringComparer.Ordinal);
        foreach (var file in sources.SelectMany(Files).Distinct(StringComparer.Ordinal))
        {
            var bytes = FileBytes.Read(file);
            var read = bytes.Value is null ? new(null, bytes.Problems) : JsonDocuments.Read<RuleTestFile>(bytes.Value, file);
            problems.AddRange(read.Problems);
            if (read.Value is not { } tests)
            {
                continue;
            }

            var id = tests.Rule.Text;
            if (rules.Rules.FirstOrDefault(rule => rule.Id == id) is not { } rule)
            {
                problems.Add(tests.Rule.Problem("EXR0801", 0, Math.Max(1, id.Length), $"no rule `{id}`{DidYouMean.IdHint(id, runs.Keys)}"));
                continue;
            }

            var graphs = new TestGraphs(tests, rules, problems);
            runs[id].AddRange(new CaseReader(rule, tests, problems).Read()
                .Select(test => (test, situation: graphs.Of(test)))
                .Where(ready => ready.situation is not null)
                .Select(ready => new CaseRun(ready.test, graphs, ready.situation!, rules, cancellation)));
        }

        return rules.Rules.Select(rule => new RuleTests(rule, runs[rule.Id])).ToArray();
    }
}
