using ExclusivityRules.Cli;

namespace ExclusivityRules.Tests.Support;

/// <summary>A run of the tool inside the test's process, with redirected streams.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public string LastError => Errors.TrimEnd('\n').Split('\n')[^1];

    public static ToolRun Of(params string[] arguments) => With(Stream.Null, arguments);

    public static ToolRun With(Stream input, params string[] arguments) => With(input, CancellationToken.None, arguments);

    public static ToolRun With(Stream input, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Tool.Run(arguments, new(input, output, errors), cancellation);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
