using System.Security.Cryptography;
using System.Text;
using ExclusivityRules.Expressions;
using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Packs to a rule set: everything is read and checked, and everything that is wrong is reported, before anything runs.</summary>
public sealed class PackCompiler
{
    private readonly List<Problem> problems = [];
    private readonly ParameterTable parameters = new();
    private readonly List<Rule> rules = [];
    private readonly Dictionary<string, PackFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackManifest> manifests = new(StringComparer.Ordinal);
    private int disabled;

    private readonly bool atFirstUse;

    private PackCompiler(bool atFirstUse) => this.atFirstUse = atFirstUse;

    /// <summary>Compiles packs.</summary>
    /// <param name="sources">The packs and rule files.</param>
    /// <returns>The rules, or every error at once; warnings beside either.</returns>
    public static Loaded<RuleSet> Compile(IReadOnlyList<PackSource> sources) => Compile(sources, atFirstUse: false);

    /// <summary>The same; where the packs are known to be right, each rule may wait until a run needs it.</summary>
    internal static Loaded<RuleSet> Compile(IReadOnlyList<PackSource> sources, bool atFirstUse) => new PackCompiler(atFirstUse).Run(sources);

    private Loaded<RuleSet> Run(IReadOnlyList<PackSource> sources)
    {
        var packs = sources.Select(Pack).ToArray();
        foreach (var source in sources)
        {
            ParameterFile.Read(source, parameters, problems);
        }

        var parser = new RulesEngineParser(Vocabulary.Types, Functions.FunctionTable.Of(parameters));
        var compiling = new List<Task<Compiled>>();
        foreach (var (source, pack) in sources.Zip(packs))
        {
            foreach (var file in source.Files.Where(file => file.IsRules))
            {
                foreach (var entry in RuleFile.Read(file, problems))
                {
                    if (IsNew(entry, file))
                    {
                        // Rules are compiled side by side and taken in their order.
                        compiling.Add(Task.Run(() => Compile(entry, source, pack?.Id ?? file.FileName, parser)));
                    }
                }
            }
        }

        foreach (var compiled in compiling.Select(task => task.GetAwaiter().GetResult()))
        {
            Add(compiled);
        }

        CheckSupersededBy();
        var set = new RuleSet(parameters, files)
        {
            Packs = packs.OfType<Pack>().OrderBy(pack => pack.Id, StringComparer.Ordinal).ToArray(),
            Rules = rules,
            Disabled = disabled,
        };
        return new(problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : set, problems);
    }

    private sealed record Compiled(RuleEntry Entry, Rule? Rule, IReadOnlyList<Problem> Problems);

    private bool IsNew(RuleEntry entry, PackFile file)
    {
        var id = entry.RuleName;
        if (!files.TryAdd(id.Text, file))
        {
            problems.Add(id.Problem("EXR0401", 0, Math.Max(1, id.Text.Length), $"the rule id `{id.Text}` is used twice"));
            return false;
        }

        if (files.Count > RuleSet.MaxRules)
        {
            problems.Add(id.Problem("EXR0414", 0, Math.Max(1, id.Text.Length), $"a run has at most {RuleSet.MaxRules} rules"));
            return false;
        }

        return true;
    }

    private Compiled Compile(RuleEntry entry, PackSource source, string pack, RulesEngineParser parser)
    {
        var found = new List<Problem>();
        var rule = RuleCompiler.Compile(entry, parameters, parser, found, atFirstUse);
        var manifest = manifests.GetValueOrDefault(pack);
        return new(entry, rule is null ? null : rule with
        {
            Pack = pack,
            MaxWaiverDays = manifest?.MaxWaiverDays,
            Jurisdiction = manifest?.Jurisdiction,
            Page = Page(source, rule.Id),
        }, found);
    }

    private void Add(Compiled compiled)
    {
        problems.AddRange(compiled.Problems);
        if (compiled.Rule is null)
        {
            return;
        }

        disabled += compiled.Entry.Enabled == false ? 1 : 0;
        if (compiled.Entry.Enabled != false)
        {
            rules.Add(compiled.Rule);
        }
    }

    private static string? Page(PackSource source, string id) =>
        source.Files.FirstOrDefault(file => file.FileName == id + ".md") is { } page ? Encoding.UTF8.GetString(page.Utf8.Span) : null;

    private Pack? Pack(PackSource source)
    {
        var manifest = source.Files.FirstOrDefault(file => file.FileName == "pack.json");
        if (manifest is null)
        {
            // A single rule file is a pack of its own, without a version.
            return new(source.Files.First(file => file.IsRules).FileName, null, Sha256(source));
        }

        var read = JsonDocuments.Read<PackManifest>(manifest.Utf8, manifest.Name);
        problems.AddRange(read.Problems);
        if (read.Value?.Vocabulary is { Text: not "1" } other)
        {
            problems.Add(other.Problem("EXR0415", 0, Math.Max(1, other.Text.Length), "the vocabulary this tool knows is \"1\""));
        }

        if (read.Value is not { } pack)
        {
            return null;
        }

        manifests[pack.Id] = pack;
        return new(pack.Id, pack.Version, Sha256(source));
    }

    // Pages change no result.
    private static bool IsJudgedBy(PackFile file) => file.FileName.EndsWith(".json", StringComparison.Ordinal);

    private static string Sha256(PackSource source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in source.Files.Where(IsJudgedBy).OrderBy(file => file.FileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.FileName}\n{file.Utf8.Length}\n"));
            hash.AppendData(file.Utf8.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void CheckSupersededBy()
    {
        foreach (var rule in rules.Where(rule => rule.SupersededBy is { } by && !rules.Exists(other => other.Id == by)))
        {
            problems.Add(new(
                "EXR0416", ProblemSeverity.Warning, rule.File, rule.Place, $"`{rule.Id}` is superseded by `{rule.SupersededBy}`, which is not among the rules"));
        }
    }
}
