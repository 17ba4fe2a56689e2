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
    private readonly List<NamedFact> facts = [];
    private Pattern? match;
    private ExpressionCompiler? expressions;

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
        match = Try(properties.Match, text => PatternCompiler.Compile(text));
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

    private RuleLogic? Logic(Pattern match)
    {
        var properties = entry.Properties;
        expressions = new ExpressionCompiler(Vocabulary.Of(parameters, match.Variables), parser);
        var unless = properties.Unless is null ? null : Try(properties.Unless, text => PatternCompiler.Compile(text, match));
        ReadCounts();
        ReadFacts();
        var conditions = Conditions();
        var bands = Bands();
        var because = Try(properties.Because, text => Template.Compile(text, hole => expressions.Value(hole, facts).Value));
        if (conditions is null || bands is null || because is null || conditions.Count == 0)
        {
            return null;
        }

        return new()
        {
            Match = match,
            Unless = unless,
            Symmetry = Symmetry.Of(match, rename => Keeps(rename, conditions, bands, unless)),
            Facts = facts,
            Conditions = conditions,
            NeedsAll = entry.Operator?.Text != "Or",
            Bands = bands,
            Because = because,
        };
    }

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

    private T? Try<T>(TextInFile text, Func<string, T> compile) where T : class
    {
        try
        {
            return compile(text.Text);
        }
        catch (RefusedException refused)
        {
            var problem = refused.Problem;
            problems.Add(text.Problem(problem.Code, problem.Start, problem.Length, problem.Message));
            return null;
        }
    }

    private void ReadCounts()
    {
        foreach (var count in entry.Properties.Counts)
        {
            if (IsFree(count.Name) && Try(count.Pattern, text => PatternCompiler.Compile(text, match)) is { } pattern)
            {
                facts.Add(new(count.Name.Text, new CountExpr(pattern) { At = new(TokenKind.Name, count.Name.Text, 0), Unit = Unit.Number }, typeof(decimal)));
            }
        }
    }

    private void ReadFacts()
    {
        foreach (var fact in entry.LocalParams)
        {
            if (IsFree(fact.Name) && Try(fact.Expression, text => new Compiled(expressions!.Value(text, facts))) is { } value)
            {
                facts.Add(new(fact.Name.Text, value.Result.Value, value.Result.Shown));
            }
        }
    }

    // Whether a word can name a fact, and names nothing yet; a problem when not.
    private bool IsFree(TextInFile word)
    {
        var name = word.Text;
        if (!RuleFormChecks.IsName(name) || NameCheck.Reserved.Contains(name))
        {
            problems.Add(word.Problem("EXR0410", 0, name.Length, $"`{name}` cannot name a fact: use letters, digits and `_`, and no reserved word"));
            return false;
        }

        if (facts.Exists(other => other.Name == name) || match!.Variables.Any(variable => variable.Name == name)
            || Functions.FunctionTable.Of(parameters).ContainsKey(name))
        {
            problems.Add(word.Problem("EXR0411", 0, name.Length, $"`{name}` already names something else in this rule"));
            return false;
        }

        return true;
    }

    private sealed record Compiled((Expr Value, Type Shown) Result);

    private IReadOnlyList<NamedCondition>? Conditions()
    {
        if (entry.Rules is null && entry.Expression is { } single)
        {
            return Try(single, text => expressions!.Condition(text, facts)) is { } test ? [new(entry.RuleName.Text, single.Text, test)] : null;
        }

        var conditions = new List<NamedCondition>();
        foreach (var child in entry.Rules ?? [])
        {
            if (Try(child.Expression, text => expressions!.Condition(text, facts)) is { } test)
            {
                conditions.Add(new(child.RuleName.Text, child.Expression.Text, test));
            }
        }

        return conditions;
    }

    private IReadOnlyList<SeverityBand>? Bands()
    {
        var severity = entry.Properties.Severity;
        if (!severity.IsList)
        {
            return SeverityFile.ReadLevel(severity, problems) is { } level ? [new(null, level)] : null;
        }

        var entries = SeverityFile.ReadBands(severity, problems);
        var bands = new List<SeverityBand>();
        foreach (var band in entries)
        {
            if (band.If is null)
            {
                bands.Add(new(null, band.Level));
            }
            else if (Try(band.If, text => expressions!.Condition(text, facts)) is { } test)
            {
                bands.Add(new(test, band.Level));
            }
        }

        return bands;
    }

    // Whether conditions, facts, severity and "unless" stay the same when variables are renamed.
    private bool Keeps(Func<string, string> rename, IReadOnlyList<NamedCondition> conditions, IReadOnlyList<SeverityBand> bands, Pattern? unless)
    {
        IEnumerable<string> Written(Func<string, string> names)
        {
            var how = new Printing(names, Canonical: true);
            return conditions.Select(condition => condition.Test.Print(how)).Order(StringComparer.Ordinal)
                .Concat(facts.Select(fact => fact.Value.Print(how)).Order(StringComparer.Ordinal))
                .Concat(bands.Select(band => band.If?.Print(how) ?? ""))
                .Append(unless is null ? "" : PatternText.Canonical(unless, names));
        }

        return Written(rename).SequenceEqual(Written(name => name), StringComparer.Ordinal);
    }
}
