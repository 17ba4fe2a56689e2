using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>A procedure of an authority that concerns a party.</summary>
public sealed class ProceedingRelation : ArrangementRelation<Proceeding>
{
    internal ProceedingRelation(GraphView view, int position)
        : base(view, position)
    {
    }

    /// <summary>The legal instrument.</summary>
    public string Instrument => Fact.Known(InstrumentValue());

    internal string? InstrumentValue(Evidence? evidence = null) => Text(Stated.Instrument, evidence, "instrument", "the instrument");

    /// <summary>What it is about.</summary>
    public string Subject => Fact.Known(SubjectValue());

    internal string? SubjectValue(Evidence? evidence = null) => Text(Stated.Subject, evidence, "subject", "the subject");
}
