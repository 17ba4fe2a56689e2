
namespace ExclusivityRules.Output;

/// <summary>Texts and places as SARIF has them.</summary>
internal static class SarifText
{
    /// <summary>Text in which brackets make no links, ended by a period.</summary>
    public static string Sentence(string text)
    {
        var plain = Plain.Text(text).Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);
        return plain.EndsWith('.') || plain.EndsWith('?') ? plain : plain + ".";
    }

    /// <summary>The text of a link to a related location.</summary>
    public static string Link(string text, int target) => $"[{Sentence(text).TrimEnd('.')}]({target})";

    /// <summary>A file as a URI reference: relative ones stay relative to the root of the repository.</summary>
    public static string Uri(string file)
    {
        var path = file.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        var encoded = string.Join('/', Plain.Text(path).Split('/').Select(System.Uri.EscapeDataString));
        return path.StartsWith('/') ? $"file://{encoded}" : encoded;
    }

    /// <summary>A place in a file.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1; 0 means the file as a whole.</param>
    /// <param name="column">The column, from 1.</param>
    public static void Physical(JsonText json, string file, int line, int column) => json.Object("physicalLocation"u8, () =>
    {
        json.Object("artifactLocation"u8, () => json.Member("uri"u8, Uri(file)));
        if (line > 0)
        {
            json.Object("region"u8, () =>
            {
                json.Member("startLine"u8, line);
                json.Member("startColumn"u8, Math.Max(column, 1));
            });
        }
    });
}
