using System.CommandLine;
using ExclusivityRules.Judging;

namespace ExclusivityRules.Cli.Verbs;

/// <summary>What each rule may look at.</summary>
internal sealed class BudgetArguments
{
    private static readonly AnalysisLimits Usual = new();

    private readonly Option<long> bindings = Budget("--binding-budget", "how many candidate bindings each rule may look at", Usual.BindingsPerRule, long.MaxValue);
    private readonly Option<long> steps = Budget("--step-budget", "how many elements of lists each rule may look at", Usual.StepsPerRule, long.MaxValue);
    private readonly Option<int> findings = Budget("--finding-budget", "how many findings each rule may have", Usual.FindingsPerRule, int.MaxValue);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(bindings);
        command.Options.Add(steps);
        command.Options.Add(findings);
    }

    /// <summary>The limits asked for.</summary>
    public AnalysisLimits Read(ParseResult parsed) => new()
    {
        BindingsPerRule = parsed.GetValue(bindings),
        StepsPerRule = parsed.GetValue(steps),
        FindingsPerRule = parsed.GetValue(findings),
    };

    private static Option<T> Budget<T>(string name, string description, T usual, long most) where T : struct => new(name)
    {
        Description = description,
        HelpName = "COUNT",
        DefaultValueFactory = _ => usual,
        Validators = { result => Shared.CheckRange(result, 1, most) },
    };
}
