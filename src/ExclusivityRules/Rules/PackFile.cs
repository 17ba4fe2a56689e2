namespace ExclusivityRules.Rules;

/// <summary>The manifest of a pack.</summary>
internal sealed record PackManifest
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public string? Jurisdiction { get; init; }

    public required string Vocabulary { get; init; }

    public int? MaxWaiverDays { get; init; }
}

/// <summary>A file of a pack.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Utf8">Its bytes.</param>
public sealed record PackFile(string Name, ReadOnlyMemory<byte> Utf8)
{
    internal string FileName => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];

    internal bool IsRules => FileName.EndsWith(".rules.json", StringComparison.Ordinal);
}

/// <summary>The files of one pack, or a single rule file with the parameters beside it.</summary>
/// <param name="Name">The folder, or the rule file, as the user named it.</param>
/// <param name="Files">The files, in ordinal order of their names.</param>
public sealed record PackSource(string Name, IReadOnlyList<PackFile> Files);
