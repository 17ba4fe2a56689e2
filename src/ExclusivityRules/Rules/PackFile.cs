using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>The manifest of a pack.</summary>
internal sealed record PackManifest
{
    /// <summary>Its id, which the report names.</summary>
    public required string Id { get; init; }

    /// <summary>What its rules are about.</summary>
    public required string Title { get; init; }

    /// <summary>Its version, as 1.0.0.</summary>
    public required string Version { get; init; }

    /// <summary>Whose law it is about, as a territory; its rules are not applied to markets elsewhere. Absent means none in particular.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The version of the vocabulary its rules use; always <c>1</c>.</summary>
    public required TextInFile Vocabulary { get; init; }

    /// <summary>How many days a waiver of its findings may last; absent means no limit.</summary>
    public int? MaxWaiverDays { get; init; }
}

/// <summary>A file of a pack.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Utf8">Its bytes.</param>
public sealed record PackFile(string Name, ReadOnlyMemory<byte> Utf8)
{
    internal string FileName => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Whether it has rules: by its name, or because it was named as a rule file.</summary>
    internal bool IsRules { get => field || FileName.EndsWith(".rules.json", StringComparison.Ordinal); init; }
}

/// <summary>The files of one pack, or a single rule file with the parameters beside it.</summary>
/// <param name="Name">The folder, or the rule file, as the user named it.</param>
/// <param name="Files">The files, in ordinal order of their names.</param>
public sealed record PackSource(string Name, IReadOnlyList<PackFile> Files);
