namespace ExclusivityRules.Judging;

/// <summary>The waiver that covers a finding.</summary>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Ticket">Where it was discussed; null when that is nowhere.</param>
/// <param name="ApprovedBy">Who accepted it.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Until">The first day it no longer holds.</param>
/// <param name="File">The waiver file, as the user named it.</param>
/// <param name="Line">The line it stands at, from 1.</param>
public sealed record FindingWaiver(
    string Reason, string? Ticket, IReadOnlyList<string> ApprovedBy, DateOnly From, DateOnly Until, string File, int Line);
