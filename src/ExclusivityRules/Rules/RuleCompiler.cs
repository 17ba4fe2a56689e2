using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Checks a rule as a rule file states it and makes it ready to judge with. Reports everything that is wrong at once.</summary>
internal sealed class RuleCompiler
{
    private readonly RuleEntry entry;
    private readonly ParameterTable parameters;
    private readonly RulesEngineParser parser;
    private readonly List<Problem> problems;

    private RuleCompiler(RuleEntry entry, ParameterTable parameters, RulesEngineParser parser, List<Problem> problems)
    {
        this.entry = entry;
        this.parameters = parameters;
        this.parser = parser;
        this.problems = problems;
    }

    /// <summary>Compiles a rule.</summary>
    /// <param name="entry">The rule.</param>
    /// <param name="parameters">The parameters it may name.</param>
    /// <param name="parser">RulesEngine's parser.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="atFirstUse">Whether all but the pattern waits until a run needs it: for rules that are known to be right.</param>
    /// <returns>The rule; null when something is wrong.</returns>
    public static Rule? Compile(RuleEntry entry, ParameterTable parameters, RulesEngineParser parser, List<Problem> problems, bool atFirstUse = false)
    {
        var before = problems.Count;
        var rule = new RuleCompiler(entry, parameters, parser, problems).Run(atFirstUse);
        return problems.Count == before ? rule : null;
    }

    private Rule? Run(bool atFirstUse)
    {
        RuleFormChecks.Run(entry, problems);
        var properties = entry.Properties;
        var match = properties.Match.Try(text => PatternCompiler.Compile(text), problems);
        if (match is null)
        {
            return null;
        }

        if (atFirstUse)
        {
            return Rule(match, new(() => Logic(match) ?? throw new InvalidOperationException($"{entry.RuleName.Text}: {problems[0].Message}")));
        }

        return Logic(match) is { } logic ? Rule(match, new(logic)) : null;
    }

    private RuleLogic? Logic(Pattern match) => RuleLogicCompiler.Compile(entry, match, parameters, parser, problems);

    private Rule Rule(Pattern match, Lazy<RuleLogic> logic)
    {
        var properties = entry.Properties;
        return new(match, logic)
        {
            Severity = properties.Severity.IsList
                ? SeverityFile.ReadBands(properties.Severity, []).Select(band => band.Level).DefaultIfEmpty().Max()
                : SeverityFile.ReadLevel(properties.Severity, []) ?? default,
            Id = entry.RuleName.Text,
            Pack = "",
            File = entry.RuleName.File,
            Place = entry.Place,
            Title = properties.Title,
            Concern = properties.Concern,
            Clears = properties.Clears,
            LegalBasis = properties.LegalBasis.Select(basis => new LegalBasis(basis.Citation, EnumNames.Of(basis.Status))).ToArray(),
            Tags = properties.Tags,
            From = properties.From,
            To = properties.To,
            Waivable = properties.Waivable ?? true,
            SupersededBy = properties.SupersededBy,
            Parties = properties.Parties ?? PartyLevel.Undertaking,
        };
    }
}
