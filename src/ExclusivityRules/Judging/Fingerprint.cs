using System.Security.Cryptography;
using System.Text;
using ExclusivityRules.Measures;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>
/// What identifies a finding across edits of its file: the rule and the parties, markets and stated arrangements in their roles.
/// Derived relations are left out, so that a new holding breaks no baseline.
/// </summary>
internal static class Fingerprint
{
    private const int Digits = 32;

    /// <summary>The fingerprint of a rule on a binding: <c>exclusivity/v1:</c> and 32 hex digits of a SHA-256.</summary>
    public static string Of(Rule rule, object?[] binding)
    {
        var lines = rule.Match.Variables
            .OrderBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(variable => (variable.Name, Bound: binding[variable.Slot]))
            .Where(variable => variable.Bound is Node or ArrangementRelation)
            .Select(variable => $"{variable.Name}={Matching.Symmetry.IdOf(variable.Bound)}");
        return Hash(lines.Prepend(rule.Id));
    }

    /// <summary>The fingerprint of a rule that was cut off before it had a binding.</summary>
    public static string OfRule(Rule rule) => Hash([rule.Id]);

    private static string Hash(IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return "exclusivity/v1:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
