using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Anything a rule can match between two nodes: an arrangement in force, or something derived from arrangements. Its
/// public properties are the vocabulary of rules; see <see cref="Fact"/> for how they come in pairs.
/// </summary>
public abstract class Relation
{
    /// <summary>A term that has no end compares as longer than any other: its months lie above this.</summary>
    internal const decimal EndlessMonths = 1_000_000;

    internal abstract Node FromNode { get; }

    internal abstract Node ToNode { get; }

    /// <summary>The id of the arrangement; of a derived relation its label and the ids it rests on, joined by colons.</summary>
    public abstract string Id { get; }

    internal string? IdValue(Evidence? evidence) => Id;

    /// <summary>Whether the relation exists: true, or unknown when missing facts decide it. Never false.</summary>
    internal virtual Truth Exists => Truth.True;

    /// <summary>Whether another object stands for the same relation: what is derived may be made anew each time it is asked for.</summary>
    internal virtual bool IsSame(Relation other) => this == other || (GetType() == other.GetType() && Id == other.Id);

    /// <summary>Notes the arrangements the relation rests on, how it follows from them, and what would decide whether it exists.</summary>
    internal abstract void Explain(Evidence evidence);

    /// <summary>The parties of the document that the relation names, by position; before lifting.</summary>
    internal virtual IEnumerable<int> Entities => [];

    /// <summary>The first day.</summary>
    public DateOnly Start => Fact.Known(StartValue());

    /// <summary>The first day after.</summary>
    public DateOnly End => Fact.Known(EndValue());

    /// <summary>The months from start to end; an open-ended relation compares as longer than any number.</summary>
    [Unit(Unit.Months)]
    public decimal TermMonths => Fact.Known(TermMonthsValue());

    /// <summary>Whether there is no end.</summary>
    public bool OpenEnded => Fact.Known(OpenEndedValue());

    /// <summary>The day it was announced.</summary>
    public DateOnly Announced => Fact.Known(AnnouncedValue());

    /// <summary>How far it has come.</summary>
    [OneOf(typeof(ArrangementStatus))]
    public string Status => Fact.Known(StatusValue());

    /// <summary>How sure its least sure source is.</summary>
    [OneOf(typeof(Confidence))]
    public string Confidence => Fact.Known(ConfidenceValue());

    internal virtual DateOnly? StartValue(Evidence? evidence = null) => null;

    internal virtual DateOnly? EndValue(Evidence? evidence = null) => null;

    internal virtual Interval TermMonthsValue(Evidence? evidence = null) => Interval.Unknown;

    internal virtual Truth OpenEndedValue(Evidence? evidence = null) => Truth.Unknown;

    internal virtual DateOnly? AnnouncedValue(Evidence? evidence = null) => null;

    internal virtual string? StatusValue(Evidence? evidence = null) => null;

    internal virtual string? ConfidenceValue(Evidence? evidence = null) => null;
}

/// <summary>A relation between two parties.</summary>
public abstract class PartyRelation : Relation
{
    /// <summary>The party it goes out from.</summary>
    [AlwaysKnown]
    public abstract PartyNode From { get; }

    /// <summary>The party it goes to.</summary>
    [AlwaysKnown]
    public abstract PartyNode To { get; }

    internal override Node FromNode => From;

    internal override Node ToNode => To;

    internal PartyNode? FromValue(Evidence? evidence) => From;

    internal PartyNode? ToValue(Evidence? evidence) => To;
}
