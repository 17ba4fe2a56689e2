using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Compiles what a rule computes with: its facts, conditions, severity and sentence.</summary>
internal sealed class RuleLogicCompiler
{
    private readonly RuleEntry entry;
    private readonly Pattern match;
    private readonly ParameterTable parameters;
    private readonly List<Problem> problems;
    private readonly ExpressionCompiler expressions;
    private readonly List<NamedFact> facts = [];

    private RuleLogicCompiler(RuleEntry entry, Pattern match, ParameterTable parameters, RulesEngineParser parser, List<Problem> problems)
    {
        (this.entry, this.match, this.parameters, this.problems) = (entry, match, parameters, problems);
        expressions = new(Vocabulary.Of(parameters, match.Variables), parser);
    }

    /// <summary>Compiles the logic of a rule; null, beside problems, when something is wrong.</summary>
    public static RuleLogic? Compile(RuleEntry entry, Pattern match, ParameterTable parameters, RulesEngineParser parser, List<Problem> problems) =>
        new RuleLogicCompiler(entry, match, parameters, parser, problems).Run();

    private RuleLogic? Run()
    {
        var properties = entry.Properties;
        var unless = properties.Unless?.Try(text => PatternCompiler.Compile(text, match), problems);
        ReadCounts();
        ReadFacts();
        var conditions = Conditions();
        var bands = Bands();
        var because = properties.Because.Try(text => Template.Compile(text, hole => expressions.Value(hole, facts).Value), problems);
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

    private void ReadCounts()
    {
        foreach (var count in entry.Properties.Counts)
        {
            if (IsFree(count.Name) && count.Pattern.Try(text => PatternCompiler.Compile(text, match), problems) is { } pattern)
            {
                facts.Add(new(count.Name.Text, new CountExpr(pattern) { At = new(TokenKind.Name, count.Name.Text, 0), Unit = Unit.Number }, typeof(decimal)));
            }
        }
    }

    private void ReadFacts()
    {
        foreach (var fact in entry.LocalParams)
        {
            if (IsFree(fact.Name) && fact.Expression.Try(text => new Compiled(expressions.Value(text, facts)), problems) is { } value)
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

        if (facts.Exists(other => other.Name == name) || match.Variables.Any(variable => variable.Name == name)
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
            return single.Try(text => expressions.Condition(text, facts), problems) is { } test ? [new(entry.RuleName.Text, single.Text, test)] : null;
        }

        var conditions = new List<NamedCondition>();
        foreach (var child in entry.Rules ?? [])
        {
            if (child.Expression.Try(text => expressions.Condition(text, facts), problems) is { } test)
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
            else if (band.If.Try(text => expressions.Condition(text, facts), problems) is { } test)
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
