using ExclusivityRules.Model;
using FluentValidation;

namespace ExclusivityRules.Judging;

internal sealed class WaiverFileCheck : AbstractValidator<WaiverFile>
{
    public WaiverFileCheck() => RuleFor(file => file.SchemaVersion)
        .Must(version => version is null or "1").WithErrorCode(GraphErrors.UnknownVersion)
        .WithMessage((_, version) => $"{Quoted.Of(version)} is not a version of the format this tool reads; write `1`");
}

internal sealed class WaiverCheck : AbstractValidator<Waiver>
{
    public WaiverCheck()
    {
        RuleFor(waiver => waiver.Reason).IsText();
        RuleFor(waiver => waiver.Match)
            .Must(match => match is null || match.Count > 0).WithErrorCode(WaiverErrors.SaysTooLittle)
            .WithMessage("a waiver names the parties of the finding it means, by variable of the rule");
        RuleFor(waiver => waiver.ApprovedBy)
            .Must(names => names is null || (names.Count > 0 && !names.Any(string.IsNullOrWhiteSpace))).WithErrorCode(WaiverErrors.SaysTooLittle)
            .WithMessage("a waiver names who approved it");
        RuleFor(waiver => waiver.Until)
            .Must((waiver, until) => until > waiver.From).WithErrorCode(GraphErrors.EmptyPeriod)
            .WithMessage("a waiver ends after it begins: `until` is the first day it no longer holds");
    }
}
