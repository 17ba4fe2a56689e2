using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Checks what plain RulesEngine would accept silently or read differently: only one reading is allowed here.</summary>
internal static class RuleFormChecks
{
    /// <summary>Whether a text can name a fact or a variable.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 64 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    public static void Run(RuleEntry rule, List<Problem> problems)
    {
        var id = rule.RuleName;
        if (id.Text.Length is 0 or > 100 || !id.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
        {
            problems.Add(id.Problem("EXR0402", 0, Math.Max(1, id.Text.Length), "a rule id has letters, digits, `-`, `.` and `_`, at most 100"));
        }

        Unused(rule.ErrorMessage, "ErrorMessage", "say it in `because`; it is written with the values of the finding", problems);
        Unused(rule.Actions, "Actions", "a rule only answers; act on the report", problems);
        Unused(rule.WorkflowsToInject, "WorkflowsToInject", "put the rules in the same file, or load several files", problems);
        Lambda(rule.RuleExpressionType, problems);
        foreach (var child in rule.Rules ?? [])
        {
            Lambda(child.RuleExpressionType, problems);
        }

        Operator(rule, problems);
        Names(rule, problems);
        if (rule.Properties is { From: { } from, To: { } to } && to <= from)
        {
            problems.Add(id.Problem("EXR0409", 0, id.Text.Length, "`to` is the first day the rule no longer applies, so it is later than `from`"));
        }
    }

    /// <summary>Reports a member that RulesEngine knows and this engine does not take.</summary>
    public static void Unused(RawJson? member, string name, string instead, List<Problem> problems)
    {
        if (member is { IsNull: false })
        {
            problems.Add(member.Problem("EXR0403", $"`{name}` is not used here: {instead}"));
        }
    }

    /// <summary>Reports an expression type other than the only one there is.</summary>
    public static void Lambda(TextInFile? type, List<Problem> problems)
    {
        if (type is not null && type.Text != "LambdaExpression")
        {
            problems.Add(type.Problem("EXR0404", 0, Math.Max(1, type.Text.Length), "`RuleExpressionType` can only be `LambdaExpression`"));
        }
    }

    private static void Operator(RuleEntry rule, List<Problem> problems)
    {
        var id = rule.RuleName;
        if (rule.Operator is { } sign && sign.Text is not ("And" or "Or"))
        {
            var fit = sign.Text.Equals("and", StringComparison.OrdinalIgnoreCase) || sign.Text == "AndAlso" ? "And"
                : sign.Text.Equals("or", StringComparison.OrdinalIgnoreCase) || sign.Text == "OrElse" ? "Or" : null;
            var hint = fit is null ? "" : $"; did you mean `{fit}`?";
            problems.Add(sign.Problem("EXR0405", 0, Math.Max(1, sign.Text.Length), $"`Operator` is `And` or `Or`, in this case{hint}"));
        }

        switch (rule.Expression, rule.Rules)
        {
            case (not null, not null):
                problems.Add(rule.Expression.Problem("EXR0406", 0, rule.Expression.Text.Length, "a rule has either `Expression` or `Rules`; plain RulesEngine would ignore this"));
                break;
            case (null, null or { Count: 0 }):
                problems.Add(id.Problem("EXR0407", 0, id.Text.Length, $"`{id.Text}` has no condition: give it `Expression`, or `Operator` and `Rules`"));
                break;
            case (null, not null) when rule.Operator is null:
                problems.Add(id.Problem("EXR0407", 0, id.Text.Length, $"`{id.Text}` has `Rules` but no `Operator`: write `And` or `Or`"));
                break;
            case (not null, null) when rule.Operator is not null:
                problems.Add(rule.Operator.Problem("EXR0406", 0, rule.Operator.Text.Length, "`Operator` goes with `Rules`, not with `Expression`"));
                break;
        }
    }

    private static void Names(RuleEntry rule, List<Problem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (rule.Rules ?? []).Select(child => child.RuleName))
        {
            if (name.Text.Trim().Length == 0)
            {
                problems.Add(name.Problem("EXR0408", 0, 1, "a condition needs a name that says what it asks"));
            }
            else if (!seen.Add(name.Text))
            {
                problems.Add(name.Problem("EXR0408", 0, name.Text.Length, $"two conditions are named `{name.Text}`"));
            }
        }
    }
}
