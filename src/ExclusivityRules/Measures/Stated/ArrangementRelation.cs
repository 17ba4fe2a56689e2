using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>An arrangement in force, as rules see it.</summary>
/// <typeparam name="T">The record of its kind.</typeparam>
public abstract class ArrangementRelation<T> : ArrangementRelation where T : Arrangement
{
    private protected ArrangementRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    internal T Stated => (T)Arrangement;
}

/// <summary>An arrangement in force, as rules see it.</summary>
public abstract class ArrangementRelation : PartyRelation
{
    private protected ArrangementRelation(GraphView view, int position)
    {
        View = view;
        Position = position;
    }

    internal GraphView View { get; }

    /// <summary>The position of the arrangement in the document.</summary>
    internal int Position { get; }

    // Looked up when first asked for: of many relations only the ends are.
    internal Arrangement Arrangement => field ??= Situation.Graph.Arrangements[Position];

    internal Situation Situation => View.Situation;

    /// <summary>The id of the arrangement.</summary>
    public override string Id => Arrangement.Id;

    /// <summary>The party the arrangement goes out from.</summary>
    public override PartyNode From => View.Party(Situation.Index.Froms[Position]);

    /// <summary>The party the arrangement goes to.</summary>
    public override PartyNode To => View.Party(Situation.Index.Tos[Position]);

    // A view keeps them.
    internal override bool IsSame(Relation other) => this == other;

    internal override IEnumerable<int> Entities => [Situation.Index.Froms[Position], Situation.Index.Tos[Position]];

    internal override void Explain(Evidence evidence) => evidence.Uses(Arrangement);

    internal override DateOnly? StartValue(Evidence? evidence = null) =>
        Date(Arrangement.Start.Date, evidence, "start", "the start of");

    internal override DateOnly? EndValue(Evidence? evidence = null) =>
        Date(Arrangement.End.Date, evidence, "end", "the end of");

    internal override Interval TermMonthsValue(Evidence? evidence = null)
    {
        if (Arrangement.End.IsAbsent)
        {
            return Interval.Between(EndlessMonths, null);
        }

        var (start, end) = (StartValue(evidence), EndValue(evidence));
        return start is null || end is null ? Interval.Unknown : Interval.Exactly(Calendar.Months(start.Value, end.Value));
    }

    internal override Truth OpenEndedValue(Evidence? evidence = null) =>
        Flag(Arrangement.End.IsUnknown ? null : Arrangement.End.IsAbsent, evidence, "end", "the end of");

    internal override DateOnly? AnnouncedValue(Evidence? evidence = null) =>
        evidence is null ? Arrangement.Announced
        : Fact.Date(Arrangement.Announced, evidence, Arrangement.Pointer(), "announced", $"the day {Arrangement.Id} was announced");

    internal override string? StatusValue(Evidence? evidence = null) =>
        Text(Arrangement.Status, evidence, "status", "the status");

    internal override string? ConfidenceValue(Evidence? evidence = null)
    {
        var stated = Arrangement.Sources.Select(citation => citation.Confidence).ToArray();
        return Fact.Text(
            stated.Contains(null) ? null : stated.Max(), evidence, Arrangement.Pointer(), "sources",
            $"how sure the sources of {Arrangement.Id} are");
    }

    private protected Interval Number(Interval value, Evidence? evidence, string member, string what) =>
        evidence is null ? value : Fact.Number(value, evidence, Arrangement.Pointer(), member, $"{what} of {Arrangement.Id}");

    private protected Interval Number(int? value, Evidence? evidence, string member, string what) =>
        Number(value is { } known ? Interval.Exactly(known) : Interval.Unknown, evidence, member, what);

    private DateOnly? Date(DateOnly? value, Evidence? evidence, string member, string what) =>
        evidence is null ? value : Fact.Date(value, evidence, Arrangement.Pointer(), member, $"{what} {Arrangement.Id}");

    private protected Truth Flag(bool? value, Evidence? evidence, string member, string what) =>
        evidence is null ? TruthLogic.Of(value) : Fact.Flag(value, evidence, Arrangement.Pointer(), member, $"{what} {Arrangement.Id}");

    private protected string? Text<T>(T? value, Evidence? evidence, string member, string what) where T : struct, Enum =>
        Text(value is { } known ? EnumNames.Of(known) : null, evidence, member, what);

    private protected string? Text(string? value, Evidence? evidence, string member, string what) =>
        evidence is null ? value : Fact.Text(value, evidence, Arrangement.Pointer(), member, $"{what} of {Arrangement.Id}");
}
