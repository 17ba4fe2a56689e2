using ExclusivityRules.Expressions;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Linting;

/// <summary>Finds what deserves a look in rules that can be used: warnings, each at its rule.</summary>
internal sealed class Lint(RuleSet rules)
{
    private readonly List<Problem> problems = [];

    /// <summary>The warnings about a pack or a rule file.</summary>
    /// <param name="sources">The files the rules came from.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<PackSource> sources, RuleSet rules)
    {
        var lint = new Lint(rules);
        var tested = sources.SelectMany(PackTests.RuleIds).ToHashSet(StringComparer.Ordinal);
        var inPacks = sources.Where(source => source.Files.Any(file => file.FileName == "pack.json"))
            .SelectMany(source => source.Files).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Rules)
        {
            lint.Look(rule, inPacks.Contains(rule.File) ? tested.Contains(rule.Id) : null);
        }

        return lint.problems;
    }

    /// <summary>The warnings about rules that match nothing in any of some graphs.</summary>
    public static IEnumerable<Problem> NeverApplied(IEnumerable<RuleSet> sets, IReadOnlyList<GraphInput> graphs)
    {
        foreach (var rules in sets)
        {
            var applied = graphs.SelectMany(graph => Analysis.Run(graph, rules).Value!.Rules)
                .Where(rule => rule.Flagged + rule.Undetermined + rule.Failed + rule.Clear > 0).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var rule in rules.Rules.Where(rule => !applied.Contains(rule.Id)))
            {
                yield return About(rule, "EXR0828", $"`{rule.Id}` matches nothing in any of the graphs given");
            }
        }
    }

    // Whether the rule has a test; null for a rule file without a pack, which has no place for pages and tests.
    private void Look(Rule rule, bool? isTested)
    {
        Warn(rule, rule.LegalBasis.Count == 0, "EXR0821", $"`{rule.Id}` names no law, guideline or decision in `legalBasis`");
        Warn(rule, string.IsNullOrWhiteSpace(rule.Clears), "EXR0822", $"`{rule.Id}` does not say in `clears` what would clear a finding");
        Warn(rule, isTested is not null && rule.Page is null, "EXR0823", $"`{rule.Id}` has no page `{rule.Id}.md`");
        Warn(rule, isTested == false, "EXR0824", $"`{rule.Id}` has no test in `tests`");
        var used = RuleParts.Of(rule.Logic).SelectMany(part => part.All()).Select(RuleParts.FactOf).OfType<NamedFact>().ToHashSet();
        foreach (var fact in rule.Logic.Facts.Where(fact => !used.Contains(fact)))
        {
            Warn(rule, true, "EXR0825", $"the fact `{fact.Name}` of `{rule.Id}` is used nowhere");
        }

        foreach (var compare in RuleParts.Comparisons(rule).Where(SharesAbove1.Has))
        {
            Warn(rule, true, "EXR0826", $"`{compare}` in `{rule.Id}` compares a share, a fraction from 0 to 1, with a number above 1");
        }

        foreach (var message in ThresholdWords.Check(rule, rules.Parameters))
        {
            Warn(rule, true, "EXR0827", message);
        }

        foreach (var figure in Figures(rule).Where(figure => !figure.Values[^1].Verified && !SaysUnverified(rule.Page)))
        {
            Warn(rule, true, "EXR0829", $"the page of `{rule.Id}` does not say that the figure `{figure.Id}` is not verified");
        }
    }

    private IEnumerable<Parameter> Figures(Rule rule) => rule.Logic.Parameters.Select(id => rules.Parameters[id]);

    private static bool SaysUnverified(string? page) => page is null
        || new[] { "unverified", "not verified", "not checked" }.Any(words => page.Contains(words, StringComparison.OrdinalIgnoreCase));

    private void Warn(Rule rule, bool applies, string code, string message)
    {
        if (applies)
        {
            problems.Add(About(rule, code, message));
        }
    }

    private static Problem About(Rule rule, string code, string message) => new(code, ProblemSeverity.Warning, rule.File, rule.Place, message);
}
