using System.Runtime.CompilerServices;
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
    private const int FewBytes = 1_024;

    /// <summary>The fingerprint of a rule on a binding: <c>exclusivity/v1:</c> and 32 hex digits of a SHA-256.</summary>
    public static string Of(Rule rule, object?[] binding)
    {
        var lines = new DefaultInterpolatedStringHandler(0, 0);
        lines.AppendLiteral(rule.Id);
        lines.AppendLiteral("\n");
        foreach (var variable in rule.Match.ByName)
        {
            if (binding[variable.Slot] is Node or ArrangementRelation)
            {
                lines.AppendLiteral(variable.Name);
                lines.AppendLiteral("=");
                lines.AppendLiteral(Matching.Symmetry.IdOf(binding[variable.Slot]));
                lines.AppendLiteral("\n");
            }
        }

        var fingerprint = Hash(lines.Text);
        lines.Clear();
        return fingerprint;
    }

    /// <summary>The fingerprint of a rule that was cut off before it had a binding.</summary>
    public static string OfRule(Rule rule) => Hash($"{rule.Id}\n");

    private static string Hash(ReadOnlySpan<char> lines)
    {
        var most = Encoding.UTF8.GetMaxByteCount(lines.Length);
        var utf8 = most <= FewBytes ? stackalloc byte[most] : new byte[most];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(lines, utf8)], hash);
        Span<char> digits = stackalloc char[Digits];
        Convert.TryToHexStringLower(hash[..(Digits / 2)], digits, out _);
        return string.Concat("exclusivity/v1:", digits);
    }
}
