using System.Reflection;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>The analysis of one graph: judge, explain, report.</summary>
internal sealed class GraphAnalysis(GraphInput input, RuleSet rules, AnalysisOptions options, DateOnly asOf, CancellationToken cancellation)
{
    // Below it a second thread would take longer to begin than it saves.
    private const int Large = 50_000;

    private readonly GraphIndex index = new(input.Graph);

    public Report Run(IReadOnlyList<string> scenario, List<Problem> problems)
    {
        var judge = new Judge(rules, index, asOf, options, cancellation);
        var crossCheck = options.CrossCheck ? new CrossCheck(rules) : null;
        var results = Judged(judge, scenario, crossCheck, problems);
        var holdsWhen = HoldsWhen.Of(judge, index, asOf, results, File, problems);
        var findings = Explained(results, holdsWhen, PointerLines.OnlyLine(input))
            .OrderBy(finding => finding.Outcome == Outcome.Clear)
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => string.Join('\n', finding.Bindings.Values), StringComparer.Ordinal)
            .ToArray();
        if (options.Counterfactuals)
        {
            findings = [.. new Counterfactuals(input, rules, asOf, options, cancellation).AddTo(findings)];
        }

        if (options.Waivers is { } waivers)
        {
            findings = [.. new Waiving(waivers, rules, asOf).Apply(findings, problems).OrderBy(Place)];
        }

        problems.AddRange(WithoutValue(results));
        if (crossCheck is not null)
        {
            problems.Add(new("EXR0606", ProblemSeverity.Warning, File, default, $"{crossCheck.Compared} answers were compared with plain RulesEngine; {crossCheck.Differences} differ"));
        }

        return Finish(results, findings, scenario, problems, crossCheck is { Differences: > 0 });
    }

    private static IEnumerable<Finding> Explained(JudgeResults results, Func<Judged, IReadOnlyList<IReadOnlyList<string>>>? holdsWhen, int? onlyLine = null) => results.Rules
        .SelectMany(rule => rule.Results)
        .Select(judged => results.Explainer(judged.Rule).Explain(judged, holdsWhen?.Invoke(judged), onlyLine))
        .Concat(results.Rules.Where(rule => rule.Limit is not null).Select(Cut));

    // Each day is judged as a run of its own would judge it.
    private Timeline? Timeline() => options.Timeline is not { } period ? null
        : TimelineMaker.Make(period, ChangeDays.In(period, index.Graph, rules), day =>
        {
            var judge = new Judge(rules, index, day, options with { IncludeClear = false }, cancellation);
            return Explained(judge.Run(Scenarios.Read(options.Scenario, index.Graph, day, File, [])!), holdsWhen: null);
        });

    private string File => input.File ?? "";

    // What asks for a decision comes first.
    private static int Place(Finding finding) => finding.Outcome switch { Outcome.Waived => 1, Outcome.Clear => 2, _ => 0 };

    private Report Finish(JudgeResults results, IReadOnlyList<Finding> findings, IReadOnlyList<string> scenario, IReadOnlyList<Problem> problems, bool differs)
    {
        var waived = findings.Where(finding => finding.Outcome == Outcome.Waived).CountBy(finding => finding.Rule, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var report = new Report
        {
            Tool = Tool,
            Graph = ReportGraph.Of(input),
            Parties = Parties(results.Situation),
            Arrangements = results.Situation.Graph.Arrangements.Where(results.Situation.InForce)
                .Select(arrangement => new ReportArrangement(arrangement.Id, index.Kinds.NameOf(arrangement.Index), arrangement.From, arrangement.To)).ToArray(),
            Sources = input.Graph.Sources.Select(source => new ReportSource(source.Id, source.Title, source.Url)).ToArray(),
            Triggers = input.Graph.Triggers.Select(trigger => new ReportTrigger(trigger.Id, trigger.Name)).ToArray(),
            Packs = rules.Packs,
            AsOf = asOf,
            Scenario = scenario,
            Complete = findings.All(finding => finding.Outcome is Outcome.Flagged or Outcome.Waived or Outcome.Clear),
            ExitCode = 0,
            ExitReason = "",
            Summary = new(
                findings.Count(finding => finding.Outcome == Outcome.Flagged), findings.Count(finding => finding.Outcome == Outcome.Undetermined),
                findings.Count(finding => finding.Outcome == Outcome.Failed), results.Rules.Sum(rule => rule.Clear), findings.Count(finding => finding.Outcome == Outcome.Waived),
                results.Rules.Count(rule => rule.Applies), results.Rules.Count(rule => !rule.Applies)),
            Rules = results.Rules.Select(rule => RuleLine(rule, waived.GetValueOrDefault(rule.Rule.Id))).ToArray(),
            Findings = PointerLines.Add(findings, input),
            Timeline = Timeline(),
            Problems = problems,
        };
        report = options.Baseline is { } baseline ? BaselineComparison.Compare(report, baseline) : report;
        var exit = ExitCodes.Of(report, options.FailOn, differs);
        return report with { ExitCode = exit.Code, ExitReason = exit.Reason };
    }

    private static ReportParty[] Parties(Situation situation)
    {
        var (parties, undertakings) = (situation.Graph.Parties, situation.Derived(Undertakings.Derive));
        return [.. parties.Select((party, i) => new ReportParty(party.Id, party.Name)
        {
            Undertaking = undertakings.Representative(i) is var ultimate && ultimate != i ? parties[ultimate].Id : null,
        })];
    }

    private static ReportRule RuleLine(RuleResults results, int waived) => new()
    {
        Id = results.Rule.Id,
        Pack = results.Rule.Pack,
        File = results.Rule.File,
        Line = results.Rule.Place.Line,
        Title = results.Rule.Title,
        Severity = results.Rule.Severity,
        Flagged = results.Results.Count(judged => judged.Outcome == Outcome.Flagged) - waived,
        Undetermined = results.Results.Count(judged => judged.Outcome == Outcome.Undetermined),
        Failed = results.Results.Count(judged => judged.Outcome == Outcome.Failed) + (results.Limit is null ? 0 : 1),
        Clear = results.Clear,
        Waived = waived,
        Help = results.Results.Count > 0 ? results.Rule.Help : null,
    };

    // A rule that a budget cut off is a failed result without a binding.
    private static Finding Cut(RuleResults results) => new()
    {
        Fingerprint = Fingerprint.OfRule(results.Rule),
        Rule = results.Rule.Id,
        Pack = results.Rule.Pack,
        Outcome = Outcome.Failed,
        Severity = results.Rule.Severity,
        Concern = EnumNames.Of(results.Rule.Concern),
        Title = results.Rule.Title,
        Sentence = $"The rule {results.Rule.Id} was not judged to the end.",
        Bindings = new Dictionary<string, string>(StringComparer.Ordinal),
        Parties = [],
        Arrangements = [],
        Evidence = [],
        Conditions = [],
        Facts = [],
        Missing = [],
        LegalBasis = results.Rule.LegalBasis,
        Error = results.Limit,
    };

    // What is wrong with the facts is reported also where judging is cut short.
    private JudgeResults Judged(Judge judge, IReadOnlyList<string> scenario, CrossCheck? crossCheck, List<Problem> problems)
    {
        var before = BeforeJudging(judge, scenario);
        try
        {
            return judge.Run(scenario, crossCheck);
        }
        finally
        {
            problems.AddRange(before.GetAwaiter().GetResult());
        }
    }

    // Of a large graph it is found while the rules are judged, in a situation of its own.
    private Task<Problem[]> BeforeJudging(Judge judge, IReadOnlyList<string> scenario) => input.Graph.Arrangements.Count < Large
        ? Task.FromResult(BeforeJudging(judge.In(scenario)).ToArray())
        : Task.Run(() => BeforeJudging(new Situation(index, asOf, scenario)).ToArray(), CancellationToken.None);

    // What holds whatever the rules come to.
    private IEnumerable<Problem> BeforeJudging(Situation situation)
    {
        if (situation.LeftOut is > 0 and var leftOut)
        {
            yield return new("EXR0602", ProblemSeverity.Warning, File, default, $"{leftOut} of {input.Graph.Arrangements.Count} arrangements are not in force on {asOf:yyyy-MM-dd} and were left out");
        }

        foreach (var problem in DataProblems.Find(situation, File))
        {
            yield return problem;
        }

        if (rules.Disabled > 0)
        {
            yield return new("EXR0603", ProblemSeverity.Warning, "", default, $"{rules.Disabled} rules are disabled and were left out");
        }
    }

    // Only what a rule asks for that found something to judge.
    private IEnumerable<Problem> WithoutValue(JudgeResults results) => rules.AllParameters
        .Where(parameter => parameter.On(asOf) is null && results.Rules.Any(rule => rule.Applies && rule.Rule.Logic.Parameters.Contains(parameter.Id)))
        .Select(parameter => new Problem(
            "EXR0604", ProblemSeverity.Warning, "", default, $"the parameter `{parameter.Id}` has no value on {asOf:yyyy-MM-dd}; conditions that use its value of that day are unknown"));

    /// <summary>What writes the reports.</summary>
    internal static ReportTool Tool => new("exclusivity", Version);

    /// <summary>The version of the library.</summary>
    public static string Version { get; } =
        typeof(GraphAnalysis).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
