using System.CommandLine;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using ExclusivityRules.Output;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>convert REPORT</c>: write a saved JSON report in other formats.</summary>
internal static class ConvertVerb
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("REPORT") { Description = "a JSON report, or - for standard input" };
        var outputs = Shared.Outputs(NdjsonReport.AmongFormats);
        var command = new Command("convert", "write a saved JSON report in other formats") { file, outputs };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            using var stream = InputFiles.Open(name, streams.Input, out var problem);
            using var text = new StreamReader(stream ?? Stream.Null);
            var report = problem is null ? JsonReport.Read(text, name) : new(null, [problem]);
            streams.Show(report.Problems);
            return report.Value is null ? streams.Leave(new(ExitCodes.Unusable, "the report cannot be used"))
                : Reports.Write(report.Value, parsed.GetValue(outputs), streams)
                ? streams.Leave(new(ExitCodes.Clear, $"converted; the run itself came to exit {report.Value.ExitCode}: {report.Value.ExitReason}"))
                : streams.Leave(new(ExitCodes.Unusable, "a report could not be written"));
        });
        return command;
    }
}
