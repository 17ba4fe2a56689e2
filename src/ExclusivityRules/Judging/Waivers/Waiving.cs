using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>
/// Waivers on the findings of one graph. In doubt a finding is shown: a waiver covers exactly one flagged finding, which no other
/// waiver in force speaks of, or it covers nothing and the report says why.
/// </summary>
internal sealed class Waiving(WaiverFile file, RuleSet rules, DateOnly asOf)
{
    /// <summary>The findings, those that a waiver covers as waived ones.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="problems">Receives a warning for each waiver that speaks of a finding and does not cover it.</param>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, List<Problem> problems)
    {
        var covered = new Dictionary<string, List<Waiver>>(StringComparer.Ordinal);
        foreach (var waiver in file.Waivers)
        {
            var meant = findings.Where(waiver.Means).ToArray();
            if (meant.Length == 0)
            {
                continue;
            }

            if (Flaw(waiver, meant) is var (code, message))
            {
                problems.Add(Warning(code, waiver, message));
            }
            else
            {
                covered.TryAdd(meant[0].Fingerprint, []);
                covered[meant[0].Fingerprint].Add(waiver);
            }
        }

        foreach (var waivers in covered.Values.Where(waivers => waivers.Count > 1))
        {
            problems.AddRange(waivers.Select(waiver => Warning(
                WaiverErrors.Ambiguous, waiver,
                $"another waiver in force, of line {string.Join(", ", waivers.Where(other => other != waiver).Select(other => other.Place.Line))}, means the same finding of {waiver.Rule}; none of them covers it")));
        }

        return findings.Select(finding => covered.TryGetValue(finding.Fingerprint, out var waivers) && waivers is [var one] ? Cover(finding, one) : finding).ToArray();
    }

    private Finding Cover(Finding finding, Waiver waiver) => finding with
    {
        Outcome = Outcome.Waived,
        Waiver = new(waiver.Reason, waiver.Ticket, waiver.ApprovedBy, waiver.From, waiver.Until, file.File, waiver.Place.Line),
    };

    private (string Code, string Message)? Flaw(Waiver waiver, Finding[] meant)
    {
        var rule = rules.Rules.First(rule => rule.Id == waiver.Rule);
        var days = waiver.Until.DayNumber - waiver.From.DayNumber;
        return !rule.Waivable ? (WaiverErrors.NotWaivable, $"{rule.Id} allows no waiver")
            : days > rule.MaxWaiverDays ? (WaiverErrors.TooLong, $"the waiver lasts {days} days, and the pack `{rule.Pack}` allows {rule.MaxWaiverDays}")
            : asOf >= waiver.Until ? (WaiverErrors.NotInForce, $"the waiver of {rule.Id} ended on {waiver.Until:yyyy-MM-dd}; the finding is open again")
            : asOf < waiver.From ? (WaiverErrors.NotInForce, $"the waiver of {rule.Id} begins on {waiver.From:yyyy-MM-dd} only")
            : meant.Length > 1 ? (WaiverErrors.OverBroad, $"the waiver means {meant.Length} findings of {rule.Id} and covers none; they differ in {Differing(meant)}: name more under `match`")
            : meant[0].Outcome != Outcome.Flagged ? (WaiverErrors.NotFlagged, $"the finding of {rule.Id} is {EnumNames.Of(meant[0].Outcome)}, and only a flagged one can be waived")
            : null;
    }

    private static string Differing(Finding[] meant) =>
        string.Join(", ", NewWaiver.Match(meant[0]).Where(pair => meant.Any(other => other.Bindings.GetValueOrDefault(pair.Key) != pair.Value)).Select(pair => pair.Key));

    private Problem Warning(string code, Waiver waiver, string message) => new(code, ProblemSeverity.Warning, file.File, waiver.Place, message);
}
