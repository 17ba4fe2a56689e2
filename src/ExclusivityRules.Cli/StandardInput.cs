namespace ExclusivityRules.Cli;

/// <summary>Standard input, which whoever started the tool may have closed.</summary>
internal static class StandardInput
{
    private const string About = "/proc/self/fdinfo/0";
    private const string Flags = "flags:";
    private const int CloseOnExec = 0x80000;

    /// <summary>Opens it; one that is closed has nothing in it.</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : Console.OpenStandardInput();

    // What the runtime opens first takes the number of a closed standard input: a pipe of its own, which never ends. It is marked
    // to be closed when a program is started, so that nobody can have handed it on. Only Linux tells.
    private static bool IsClosed() => File.Exists(About)
        && File.ReadLines(About).FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal)) is { } line
        && (Convert.ToInt32(line[Flags.Length..].Trim(), fromBase: 8) & CloseOnExec) != 0;
}
