using System.Diagnostics;

namespace ExclusivityRules.Tests.Support;

/// <summary>Programs that some tests need beyond the SDK: without them a test fails in CI, and elsewhere says what it left out.</summary>
internal static class TestTools
{
    private const string HowTo = "install it with: npm ci --ignore-scripts --prefix tests/tools; apt-get install chromium";

    /// <summary>The SARIF validator.</summary>
    public static string SarifMultitool => Needed(Repository.PathOf("tests/tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"));

    /// <summary>The script that opens pages in a browser.</summary>
    public static string Browse
    {
        get
        {
            Needed(Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium");
            Needed(Repository.PathOf("tests/tools/node_modules/playwright-core/package.json"));
            return Repository.PathOf("tests/tools/browse.mjs");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static string Needed(string file)
    {
        if (File.Exists(file))
        {
            return file;
        }

        var message = $"left out, for {Path.GetFileName(file)} is not installed; {HowTo}";
        throw Environment.GetEnvironmentVariable("CI") == "true" ? new AssertFailedException(message) : new AssertInconclusiveException(message);
    }
}
