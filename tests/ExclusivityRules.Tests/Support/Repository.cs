namespace ExclusivityRules.Tests.Support;

/// <summary>The repository's folder on this machine.</summary>
internal static class Repository
{
    /// <summary>The folder that holds ExclusivityRules.sln, found by walking up from the test's own assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a path written relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(relative, Root);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExclusivityRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no ExclusivityRules.sln above {AppContext.BaseDirectory}");
    }
}
