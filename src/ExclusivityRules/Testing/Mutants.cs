using System.Text.Json;
using ExclusivityRules.Expressions;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Testing;

/// <summary>A rule with one small mistake.</summary>
/// <param name="What">The mistake, in words.</param>
/// <param name="Rule">The rule.</param>
internal sealed record Mutant(string What, Rule Rule);

/// <summary>
/// Makes the mutants of a rule: one small mistake in a condition, fact, severity, in how conditions come together, or in what
/// must not be there. A mistake that the check of rules would find is no mutant.
/// </summary>
internal sealed class Mutants
{
    private readonly RuleSet rules;
    private readonly RulesEngineParser parser;

    /// <param name="rules">The rules that mutants are made of.</param>
    public Mutants(RuleSet rules)
    {
        this.rules = rules;
        parser = new(Vocabulary.Types, Rules.Functions.FunctionTable.Of(rules.Parameters));
    }

    /// <summary>The mutants of a rule.</summary>
    public IEnumerable<Mutant> Of(Rule rule)
    {
        var entry = RuleFile.Read(rules.Files[rule.Id], []).Single(entry => entry.RuleName.Text == rule.Id);
        foreach (var (what, changed) in Changes(entry))
        {
            if (RuleCompiler.Compile(changed, rules.Parameters, parser, []) is { } mutant)
            {
                yield return new(what, mutant with { Pack = rule.Pack });
            }
        }
    }

    private IEnumerable<(string What, RuleEntry Entry)> Changes(RuleEntry entry)
    {
        if (entry.Expression is { } single)
        {
            foreach (var change in Of(single.Text, mayNegate: true))
            {
                yield return ($"{change.What} in {Quoted(entry.RuleName)}: {single.Text}", entry with { Expression = new(change.Text) });
            }
        }

        var conditions = entry.Rules ?? [];
        for (var i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            foreach (var change in Of(condition.Expression.Text, mayNegate: true))
            {
                yield return ($"{change.What} in {Quoted(condition.RuleName)}: {condition.Expression.Text}",
                    entry with { Rules = With(conditions, i, condition with { Expression = new(change.Text) }) });
            }

            if (conditions.Count > 1)
            {
                yield return ($"without the condition {Quoted(condition.RuleName)}", entry with { Rules = [.. conditions.Take(i), .. conditions.Skip(i + 1)] });
            }
        }

        if (conditions.Count > 1 && entry.Operator is { } sign)
        {
            var other = sign.Text == "And" ? "Or" : "And";
            yield return ($"`{other}` instead of `{sign.Text}` between the conditions", entry with { Operator = new(other) });
        }

        foreach (var change in InFacts(entry).Concat(InSeverity(entry)))
        {
            yield return change;
        }

        if (entry.Properties.Unless is not null)
        {
            yield return ("without `unless`", entry with { Properties = entry.Properties with { Unless = null } });
        }
    }

    private IEnumerable<(string What, RuleEntry Entry)> InFacts(RuleEntry entry)
    {
        for (var i = 0; i < entry.LocalParams.Count; i++)
        {
            var fact = entry.LocalParams[i];
            foreach (var change in Of(fact.Expression.Text, mayNegate: false))
            {
                yield return ($"{change.What} in the fact {Quoted(fact.Name)}: {fact.Expression.Text}",
                    entry with { LocalParams = With(entry.LocalParams, i, fact with { Expression = new(change.Text) }) });
            }
        }
    }

    private IEnumerable<(string What, RuleEntry Entry)> InSeverity(RuleEntry entry)
    {
        var severity = entry.Properties.Severity;
        var bands = severity.IsList ? SeverityFile.ReadBands(severity, []) : [];
        for (var i = 0; i < bands.Count; i++)
        {
            foreach (var change in bands[i].If is { } test ? Of(test.Text, mayNegate: true) : [])
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(bands.Select((band, position) =>
                {
                    var level = new Dictionary<string, string> { ["level"] = EnumNames.Of(band.Level) };
                    if (band.If is { } condition)
                    {
                        level["if"] = position == i ? change.Text : condition.Text;
                    }

                    return level;
                }));
                yield return ($"{change.What} in the severity {EnumNames.Of(bands[i].Level)}: {bands[i].If!.Text}",
                    entry with { Properties = entry.Properties with { Severity = new(new SourceFile("", json), 0, json.Length) } });
            }
        }
    }

    private IEnumerable<TextMutation> Of(string text, bool mayNegate) => TextMutations.Of(text, rules.Parameters)
        .Concat(mayNegate ? [new("the opposite", $"!({text})")] : Array.Empty<TextMutation>());

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int at, T value) => [.. list.Take(at), value, .. list.Skip(at + 1)];

    private static string Quoted(TextInFile text) => $"\"{text.Text}\"";
}
