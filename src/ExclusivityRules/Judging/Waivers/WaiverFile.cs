using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Judging;

/// <summary>A waiver file: findings that were looked at and accepted for a time.</summary>
[CheckedBy(typeof(WaiverFileCheck))]
public sealed record WaiverFile
{
    /// <summary>The version of the format; always <c>1</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The waivers.</summary>
    public required IReadOnlyList<Waiver> Waivers { get; init; }

    /// <summary>The file, as the user named it.</summary>
    [NotInFile]
    public string File { get; init; } = "";

    /// <summary>Reads a waiver file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The waivers, or every error at once.</returns>
    public static Loaded<WaiverFile> Read(string path) => FileBytes.Then(FileBytes.Read(path), bytes => Read(bytes, path));

    /// <summary>Reads a waiver file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="file">The file, as the user named it.</param>
    public static Loaded<WaiverFile> Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var read = JsonDocuments.Read<WaiverFile>(utf8, file);
        return read.Value is null ? read : new(read.Value with { File = file }, read.Problems);
    }
}

/// <summary>Why a finding is accepted, by whom, and how long.</summary>
[CheckedBy(typeof(WaiverCheck))]
public sealed record Waiver
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The finding meant: ids by variable of the rule's pattern, at least one.</summary>
    public required IReadOnlyDictionary<string, string> Match { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it was discussed; null when that is nowhere.</summary>
    public string? Ticket { get; init; }

    /// <summary>Who accepted it; at least one.</summary>
    public required IReadOnlyList<string> ApprovedBy { get; init; }

    /// <summary>The first day it holds; the days are those a graph is judged at.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where it stands in its file.</summary>
    [NotInFile]
    public Place Place { get; init; }

    /// <summary>Whether a finding is one it speaks of, in force or not.</summary>
    internal bool Means(Finding finding) =>
        finding.Rule == Rule && finding.Outcome != Outcome.Clear && Match.All(pair => Fits(pair, finding));

    /// <summary>The id that was probably meant, where a finding differs in one that is near; null otherwise.</summary>
    internal string? MeansButFor(Finding finding)
    {
        if (finding.Rule != Rule || finding.Outcome == Outcome.Clear || Match.Where(pair => !Fits(pair, finding)).Take(2).ToArray() is not [var (variable, written)])
        {
            return null;
        }

        return finding.Bindings.TryGetValue(variable, out var id) && DidYouMean.Nearest(written, [id]) is not null ? $"for `{variable}`, did you mean `{id}`?" : null;
    }

    private static bool Fits(KeyValuePair<string, string> pair, Finding finding) => finding.Bindings.TryGetValue(pair.Key, out var id) && id == pair.Value;
}
