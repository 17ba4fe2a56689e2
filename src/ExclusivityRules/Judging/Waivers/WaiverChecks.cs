using ExclusivityRules.Model;
using FluentValidation;

namespace ExclusivityRules.Judging;

internal sealed class WaiverFileCheck : CommonChecks<WaiverFile>
{
    public WaiverFileCheck() => Check(file => file.SchemaVersion, version => version is null or "1").WithErrorCode(GraphErrors.UnknownVersion)
        .WithMessage((_, version) => $"{Quoted.Of(version)} is not a version of the format this tool reads; write `1`");
}

internal sealed class WaiverCheck : CommonChecks<Waiver>
{
    public WaiverCheck()
    {
        IsText(waiver => waiver.Reason);
        Check(waiver => waiver.Match, match => match is null || match.Count > 0).WithErrorCode(WaiverErrors.SaysTooLittle)
            .WithMessage("a waiver names the parties of the finding it means, by variable of the rule");
        Check(waiver => waiver.ApprovedBy, names => names is null || (names.Count > 0 && !names.Any(string.IsNullOrWhiteSpace))).WithErrorCode(WaiverErrors.SaysTooLittle)
            .WithMessage("a waiver names who approved it");
        Check(waiver => waiver.Until, (waiver, until) => until > waiver.From).WithErrorCode(GraphErrors.EmptyPeriod)
            .WithMessage("a waiver ends after it begins: `until` is the first day it no longer holds");
    }
}
