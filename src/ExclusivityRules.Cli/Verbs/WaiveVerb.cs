using System.CommandLine;
using ExclusivityRules.Judging;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Cli.Verbs;

/// <summary><c>waive RULE GRAPH</c>: accept one finding for a time.</summary>
internal static class WaiveVerb
{
    private static readonly Argument<string> Rule = new("RULE") { Description = "the id of the rule" };
    private static readonly Argument<string> Graph = new("GRAPH") { Description = "the graph with the finding" };
    private static readonly Option<string[]> On = new("--on") { Description = "ids of the finding, where the rule has several", HelpName = "ID" };
    private static readonly Option<string> Reason = new("--reason") { Description = "why it is accepted; shown in every report", HelpName = "TEXT", Required = true };
    private static readonly Option<string[]> By = new("--approved-by") { Description = "who accepted it; may be given several times", HelpName = "NAME", Required = true };
    private static readonly Option<string?> Ticket = new("--ticket") { Description = "where it was discussed, if anywhere", HelpName = "TICKET" };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "the first day it holds; the day judged when left out", HelpName = "DAY", CustomParser = AnalysisArguments.ReadDay };
    private static readonly Option<DateOnly?> Until = new("--until") { Description = "the first day it no longer holds; packs limit how long a waiver may last", HelpName = "DAY", Required = true, CustomParser = AnalysisArguments.ReadDay };
    private static readonly Option<string> File = new("--file") { Description = "the waiver file to add to; begun when there is none", HelpName = "FILE", DefaultValueFactory = static _ => "waivers.json" };

    public static Command Create(Streams streams, CancellationToken cancellation)
    {
        var arguments = new AnalysisArguments();
        var command = new Command("waive", "accept one finding for a time, in a waiver file") { Rule, Graph, On, Reason, By, Ticket, From, Until, File };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            if (arguments.Read(parsed, streams) is not var (rules, options))
            {
                return streams.Leave(new(ExitCodes.Unusable, Shared.UnusableFile));
            }

            var batch = Batch.Run([parsed.GetValue(Graph)!], streams.Input, rules, options, cancellation);
            streams.Show(batch.Problems);
            if (batch.Reports is not [var report] || batch.ExitCode is ExitCodes.Unusable or ExitCodes.Cancelled)
            {
                return streams.Leave(new(batch.ExitCode == ExitCodes.Cancelled ? batch.ExitCode : ExitCodes.Unusable, "a waiver is for a finding of one graph"));
            }

            var (finding, error) = NewWaiver.For(report, parsed.GetValue(Rule)!, parsed.GetValue(On) ?? []);
            return finding is null ? streams.Refuse(error!) : Waive(finding, report, rules, parsed, streams);
        });
        return command;
    }

    private static int Waive(Finding finding, Report report, RuleSet rules, ParseResult parsed, Streams streams)
    {
        var file = parsed.GetValue(File)!;
        var added = NewWaiver.AddTo(file, rules, finding, new()
        {
            Rule = finding.Rule,
            Match = NewWaiver.Match(finding),
            Reason = parsed.GetValue(Reason)!,
            Ticket = parsed.GetValue(Ticket),
            ApprovedBy = parsed.GetValue(By)!,
            From = parsed.GetValue(From) ?? report.AsOf,
            Until = parsed.GetValue(Until)!.Value,
        }, report.AsOf);
        streams.Show(added.Problems);
        return added.Value is { } text && Reports.Save(file, output => output.Write(text), streams)
            ? streams.Leave(new(ExitCodes.Clear, $"waived in {file}: {finding.Sentence}"))
            : streams.Leave(new(ExitCodes.Unusable, "no waiver was written"));
    }
}
