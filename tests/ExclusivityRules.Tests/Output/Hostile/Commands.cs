using System.Text;

namespace ExclusivityRules.Tests.Output.Hostile;

/// <summary>What the runners of pipelines, and viewers of SARIF, take out of a line.</summary>
internal static class Commands
{
    /// <summary>A line as the runner of GitHub reads it: <c>::name key=value,..::data</c> at its start, <c>##[name]data</c> anywhere.</summary>
    public static Piece GitHub(Piece line)
    {
        var text = line.Text.TrimStart();
        if (text.Contains("##[", StringComparison.Ordinal))
        {
            return new("older command", text);
        }

        if (!text.StartsWith("::", StringComparison.Ordinal) || text.IndexOf("::", 2, StringComparison.Ordinal) is not (var end and > 0))
        {
            return line with { Text = line.Text.Replace("##\\[", "##[", StringComparison.Ordinal) };
        }

        var (name, properties) = Split(text[2..end], ' ');
        var parts = properties.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => Split(part, '=')).ToArray();
        var values = parts.Select(part => Decoded(part.Item2, ("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")));
        return new($"command {name} {string.Join(',', parts.Select(part => part.Item1))}", $"{string.Join('|', values)}|{Decoded(text[(end + 2)..], ("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))}".Replace("##\\[", "##[", StringComparison.Ordinal));
    }

    /// <summary>A line as the agent of Azure reads it: <c>##vso[area.event key=value;..]data</c> anywhere.</summary>
    public static Piece Azure(Piece line)
    {
        var start = line.Text.IndexOf("##vso[", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : line.Text.IndexOf(']', start);
        if (end < 0)
        {
            return line with { Text = Whole(line.Text) };
        }

        var (name, properties) = Split(line.Text[(start + 6)..end], ' ');
        var parts = properties.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => Split(part, '=')).ToArray();
        var values = parts.Select(part => Decoded(part.Item2, ("%3B", ";"), ("%5D", "]"), ("%0D", "\r"), ("%0A", "\n"), ("%AZP25", "%")));
        return new(
            $"command at {start} {name} {string.Join(',', parts.Select(part => part.Item1))}",
            $"{string.Join('|', values)}|{Whole(Decoded(line.Text[(end + 1)..], ("%0D", "\r"), ("%0A", "\n"), ("%AZP25", "%")))}");

        static string Whole(string text) => text.Replace("##vso\\[", "##vso[", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A message of SARIF: the text shown, and at its place how many links it has.</summary>
    public static Piece Links(Piece message)
    {
        var shown = new StringBuilder();
        var links = 0;
        for (var i = 0; i < message.Text.Length; i++)
        {
            switch (message.Text[i])
            {
                case '\\':
                    shown.Append(message.Text[++i]);
                    break;
                case '[':
                    links++;
                    break;
                case ']':
                    i = message.Text.IndexOf(')', i);
                    break;
                default:
                    shown.Append(message.Text[i]);
                    break;
            }
        }

        return new($"{message.Place}, {links} links", shown.ToString());
    }

    private static (string, string) Split(string text, char at) => text.IndexOf(at, StringComparison.Ordinal) is var i and >= 0 ? (text[..i], text[(i + 1)..]) : (text, "");

    private static string Decoded(string text, params (string Written, string Meant)[] codes) => codes.Aggregate(text, (now, code) => now.Replace(code.Written, code.Meant, StringComparison.Ordinal));
}
