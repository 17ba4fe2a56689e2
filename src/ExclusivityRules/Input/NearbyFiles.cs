using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Finds the file or folder that was probably meant by a path that leads nowhere.</summary>
internal static class NearbyFiles
{
    private const int MostLookedAt = 10_000;

    /// <summary>The end of a sentence: <c>; did you mean `rules/core`?</c>, or nothing.</summary>
    public static string Hint(string path)
    {
        try
        {
            return Meant(path.TrimEnd('/', '\\')) is { } meant ? $"; did you mean `{meant.Replace('\\', '/')}`?" : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }

    // The first part that is not there is taken for the one beside it that is nearest; the rest must be there as written.
    private static string? Meant(string path)
    {
        var folder = Path.GetDirectoryName(path);
        var name = Path.GetFileName(path);
        if (folder is null || name.Length == 0)
        {
            return null;
        }

        if (folder.Length == 0 || Directory.Exists(folder))
        {
            var beside = Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder).Take(MostLookedAt)
                .Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);
            return DidYouMean.Nearest(name, beside) is { } nearest ? Path.Combine(folder, nearest) : null;
        }

        return Meant(folder) is { } meant && Path.Combine(meant, name) is var whole && Path.Exists(whole) ? whole : null;
    }
}
