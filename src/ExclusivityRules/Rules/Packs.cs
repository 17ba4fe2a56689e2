using System.Reflection;
using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Finds the files of packs: those built in, and those in folders.</summary>
public static class Packs
{
    private const string Root = "rules/";

    /// <summary>The packs built into the library.</summary>
    public static IReadOnlyList<PackSource> BuiltInSources()
    {
        var assembly = typeof(Packs).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.LastIndexOf('/') > Root.Length)
            .GroupBy(name => name[..name.LastIndexOf('/')], StringComparer.Ordinal)
            .Where(folder => folder.Contains(folder.Key + "/pack.json", StringComparer.Ordinal))
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => new PackSource(folder.Key, folder.Order(StringComparer.Ordinal).Select(name => new PackFile(name, Resource(assembly, name))).ToArray()))
            .ToArray();
    }

    /// <summary>The rules of the packs built into the library.</summary>
    public static Loaded<RuleSet> BuiltIn() => PackCompiler.Compile(BuiltInSources(), atFirstUse: true);

    /// <summary>A text that the library carries; null when there is none of that name.</summary>
    /// <param name="name">Its path in the repository, as <c>rules/core/pack.json</c>.</param>
    public static ReadOnlyMemory<byte>? Resource(string name)
    {
        var assembly = typeof(Packs).Assembly;
        return assembly.GetManifestResourceInfo(name) is null ? null : Resource(assembly, name);
    }

    /// <summary>The rules of packs (folders with a <c>pack.json</c>), of folders of packs, and of rule files.</summary>
    /// <param name="paths">The folders and files.</param>
    public static Loaded<RuleSet> Read(IEnumerable<string> paths)
    {
        var problems = new List<Problem>();
        var sources = Find(paths, problems);
        return problems.Count > 0 ? new(null, problems) : PackCompiler.Compile(sources);
    }

    /// <summary>The files of packs, of folders of packs, and of rule files.</summary>
    internal static IReadOnlyList<PackSource> Find(IEnumerable<string> paths, List<Problem> problems) =>
        paths.SelectMany(path => Sources(path, problems)).ToArray();

    private static IEnumerable<PackSource> Sources(string path, List<Problem> problems)
    {
        try
        {
            if (File.Exists(path))
            {
                var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", "parameters.json");
                PackFile[] parameters = beside != path && File.Exists(beside) ? [ReadFile(beside)] : [];
                return [new(path, [ReadFile(path) with { IsRules = true }, .. parameters])];
            }

            if (Directory.Exists(path))
            {
                var folders = File.Exists(Path.Combine(path, "pack.json"))
                    ? [path]
                    : Directory.GetDirectories(path).Where(folder => File.Exists(Path.Combine(folder, "pack.json"))).Order(StringComparer.Ordinal).ToArray();
                if (folders.Length > 0)
                {
                    return folders.Select(Folder).ToArray();
                }
            }

            problems.Add(new("EXR0440", ProblemSeverity.Error, path, default, "there is no rule file or pack here; a pack is a folder with a `pack.json`" + (Path.Exists(path) ? "" : NearbyFiles.Hint(path))));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new("EXR0441", ProblemSeverity.Error, path, default, "the file cannot be read"));
        }

        return [];
    }

    private static PackSource Folder(string folder) => new(folder, Directory.GetFiles(folder)
        .Where(file => file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(ReadFile).ToArray());

    private static PackFile ReadFile(string path) => new(path.Replace('\\', '/'), File.ReadAllBytes(path));

    private static byte[] Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
