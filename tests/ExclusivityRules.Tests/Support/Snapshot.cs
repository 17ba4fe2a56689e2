namespace ExclusivityRules.Tests.Support;

/// <summary>Compares text with a file in the repository; UPDATE_SNAPSHOTS=1 rewrites the file instead.</summary>
internal static class Snapshot
{
    /// <param name="actual">The text, lines ended by \n.</param>
    /// <param name="path">The file, relative to the repository's root.</param>
    public static void Match(string actual, string path)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.IsTrue(File.Exists(file), $"{path} is missing; UPDATE_SNAPSHOTS=1 dotnet test writes it");
        var difference = FirstDifference(File.ReadAllText(file), actual);
        Assert.IsNull(difference, $"{path}:{difference}\nUPDATE_SNAPSHOTS=1 dotnet test rewrites it");
    }

    /// <summary>The number of the first line that differs and both its texts, or null when the texts are the same.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        string[] before = expected.Split('\n'), after = actual.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{line + 1}\nexpected: {LineOf(before, line)}\nactual:   {LineOf(after, line)}";
    }

    private static string LineOf(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of text)";
}
