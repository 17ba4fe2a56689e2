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
            var bytes = InputFiles.Read(name, streams.Input, out var problem);
            using var text = new StreamReader(new MemoryStream(bytes ?? []));
            var report = bytes is null ? new(null, [problem!]) : JsonReport.Read(text, name);
            streams.Show(report.Problems);
            return report.Value is null ? streams.Leave(new(ExitCodes.Unusable, "the report cannot be used"))
                : Reports.Write(report.Value, parsed.GetValue(outputs), streams)
                ? streams.Leave(new(ExitCodes.Clear, $"converted; the run itself came to exit {report.Value.ExitCode}: {report.Value.ExitReason}"))
                : streams.Leave(new(ExitCodes.Unusable, "a report could not be written"));
        });
        return command;
    }
}
