using System.Globalization;
using System.Text;
using ExclusivityRules.Input;
using ExclusivityRules.Model;
using ExclusivityRules.Output;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Scaffolding;

/// <summary>Begins a new rule: a rule file, its page and its tests, which pass every check as they are and are there to be changed.</summary>
public static class RuleScaffold
{
    private const int Width = 100;

    /// <summary>The files of a new rule, and of its pack when there is none yet. Nothing is written.</summary>
    /// <param name="id">The id of the rule: letters, digits, hyphens, dots and underscores.</param>
    /// <param name="folder">The folder of the pack; one that is not there or is no pack becomes one.</param>
    /// <returns>The files with their paths; only problems when the id is none, or is taken.</returns>
    public static Loaded<IReadOnlyList<PackFile>> Of(string id, string folder)
    {
        var at = folder.Replace('\\', '/').TrimEnd('/');
        var problems = new List<Problem>();
        var isPack = File.Exists($"{at}/pack.json");
        var rule = Text($"{at}/{id.ToLowerInvariant()}.rules.json", ScaffoldText.Rule, id);
        var old = isPack ? Packs.Find([at], problems) : [];
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        // The whole pack with the new rule, so that an id that is taken shows.
        var compiled = PackCompiler.Compile(old.Count == 0 ? [new(rule.Name, [rule])] : [old[0] with { Files = [.. old[0].Files, rule] }]);
        if (compiled.Value is not { } rules)
        {
            return new(null, compiled.Problems);
        }

        List<PackFile> files =
        [
            rule,
            Text($"{at}/{id}.md", ScaffoldText.Page, id, ("FLAGGED", Report(rules, id, ScaffoldText.Graph)), ("CLEAR", Report(rules, id, ScaffoldText.ClearGraph))),
            Text($"{at}/tests/{id}.json", ScaffoldText.Tests, id),
        ];
        if (!isPack)
        {
            files.Insert(0, Text($"{at}/pack.json", Manifest(at), id));
        }

        problems.AddRange(files.Where(file => File.Exists(file.Name)).Select(file =>
            new Problem("EXR0808", ProblemSeverity.Error, file.Name, default, "the file is there already")));
        return problems.Count > 0 ? new(null, problems) : new(files, []);
    }

    private static string Manifest(string folder) => $$"""
        { "id": "{{new string([.. folder[(folder.LastIndexOf('/') + 1)..].Where(c => char.IsAsciiLetterOrDigit(c) || c is '-')])}}", "title": "Say what the rules are about", "version": "0.1.0", "vocabulary": "1" }

        """;

    private static string Report(RuleSet rules, string id, string graph)
    {
        var bytes = Encoding.UTF8.GetBytes(graph);
        var alone = new RuleSet(rules.Parameters, rules.Files) { Packs = rules.Packs, Rules = rules.Rules.Where(rule => rule.Id == id).ToArray(), Disabled = 0 };
        var report = Analysis.Run(new(GraphFile.Read(bytes, "graph.json").Value!, "graph.json", bytes), alone, new() { IncludeClear = true }).Value!;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TextFinding(new TextPage(text, Width), report).Write(report.Findings[0]);
        return text.ToString();
    }

    private static PackFile Text(string name, string text, string id, params (string Hole, string Value)[] values)
    {
        var written = values.Aggregate(text.ReplaceLineEndings("\n"), (page, value) => page.Replace($"\n{value.Hole}`", $"\n{value.Value}`", StringComparison.Ordinal));
        return new(name, Encoding.UTF8.GetBytes(written.Replace("RULE-ID", id, StringComparison.Ordinal)));
    }
}
