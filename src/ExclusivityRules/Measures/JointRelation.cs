using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// A relation that two arrangements make together. It lasts while both do: from the later start (the day announced where none
/// is stated) to the earlier end.
/// </summary>
public abstract class JointRelation : PartyRelation
{
    private protected JointRelation(GraphView view, Arrangement one, Arrangement other)
    {
        View = view;
        One = one;
        Other = other;
    }

    internal GraphView View { get; }

    internal Situation Situation => View.Situation;

    private protected Arrangement One { get; }

    private protected Arrangement Other { get; }

    internal override IEnumerable<int> Entities => new[] { One, Other }
        .SelectMany(arrangement => new[] { Situation.Index.From(arrangement), Situation.Index.To(arrangement) })
        .Distinct();

    internal override DateOnly? StartValue(Evidence? evidence = null)
    {
        NoteStart(One, evidence);
        NoteStart(Other, evidence);
        return One.Start.IsUnknown || Other.Start.IsUnknown ? null : Later(Begin(One), Begin(Other));
    }

    internal override DateOnly? EndValue(Evidence? evidence = null)
    {
        NoteEnd(One, evidence);
        NoteEnd(Other, evidence);
        return One.End.IsUnknown || Other.End.IsUnknown ? null
            : One.End.Date is { } end && !(Other.End.Date < end) ? end : Other.End.Date;
    }

    internal override Truth OpenEndedValue(Evidence? evidence = null)
    {
        NoteEnd(One, evidence);
        NoteEnd(Other, evidence);
        return One.End.Date is not null || Other.End.Date is not null ? Truth.False
            : One.End.IsUnknown || Other.End.IsUnknown ? Truth.Unknown : Truth.True;
    }

    internal override Interval TermMonthsValue(Evidence? evidence = null)
    {
        if (One.End.IsAbsent && Other.End.IsAbsent)
        {
            return Interval.Between(EndlessMonths, null);
        }

        return StartValue(evidence) is { } start && EndValue(evidence) is { } end
            ? Interval.Exactly(Calendar.Months(start, end))
            : Interval.Unknown;
    }

    /// <summary>The first day of an arrangement: its start, else the day it was announced, else null: always, or not known.</summary>
    internal static DateOnly? Begin(Arrangement arrangement) => arrangement.Start.IsAbsent ? arrangement.Announced : arrangement.Start.Date;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static void NoteStart(Arrangement arrangement, Evidence? evidence)
    {
        if (Begin(arrangement) is null)
        {
            evidence?.Lacks($"the start of {arrangement.Id}", arrangement.Pointer("start"));
        }
        else
        {
            evidence?.Uses(arrangement, arrangement.Start.Date is null ? "announced" : "start");
        }
    }

    private static void NoteEnd(Arrangement arrangement, Evidence? evidence)
    {
        if (arrangement.End.IsUnknown)
        {
            evidence?.Lacks($"the end of {arrangement.Id}", arrangement.Pointer("end"));
        }
        else
        {
            evidence?.Uses(arrangement, arrangement.End.IsAbsent ? null : "end");
        }
    }
}
