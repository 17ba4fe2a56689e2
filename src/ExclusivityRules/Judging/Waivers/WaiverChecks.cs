using ExclusivityRules.Model;
namespace ExclusivityRules.Judging;

internal sealed class WaiverFileCheck : RecordCheck<WaiverFile>
{
    public WaiverFileCheck() => Demand(nameof(WaiverFile.SchemaVersion), file => file.SchemaVersion is null or "1", GraphErrors.UnknownVersion,
        file => $"{Quoted.Of(file.SchemaVersion)} is not a version of the format this tool reads; write `1`");
}

internal sealed class WaiverCheck : RecordCheck<Waiver>
{
    public WaiverCheck()
    {
        IsText(nameof(Waiver.Reason), waiver => waiver.Reason);
        Demand(nameof(Waiver.Match), waiver => waiver.Match is not { Count: 0 }, WaiverErrors.SaysTooLittle,
            _ => "a waiver names the parties of the finding it means, by variable of the rule");
        Demand(nameof(Waiver.ApprovedBy), waiver => waiver.ApprovedBy is not { } names || (names.Count > 0 && !names.Any(string.IsNullOrWhiteSpace)),
            WaiverErrors.SaysTooLittle, _ => "a waiver names who approved it");
        Demand(nameof(Waiver.Until), waiver => waiver.Until > waiver.From, GraphErrors.EmptyPeriod,
            _ => "a waiver ends after it begins: `until` is the first day it no longer holds");
    }
}
