namespace ExclusivityRules.Model;

internal sealed class PartnershipGraphCheck : RecordCheck<PartnershipGraph>
{
    public PartnershipGraphCheck()
    {
        Demand(nameof(PartnershipGraph.SchemaVersion), graph => graph.SchemaVersion is null or "1", GraphErrors.UnknownVersion,
            graph => $"version {Quoted.Of(graph.SchemaVersion)} of the format is not known; this is `1`");
        IsId(nameof(PartnershipGraph.Id), graph => graph.Id);
        IsText(nameof(PartnershipGraph.Name), graph => graph.Name);
        IsCurrency(nameof(PartnershipGraph.BaseCurrency), graph => graph.BaseCurrency);
    }
}

internal sealed class SourceCheck : RecordCheck<Source>
{
    public SourceCheck()
    {
        IsId(nameof(Source.Id), source => source.Id);
        IsText(nameof(Source.Title), source => source.Title);
    }
}

internal sealed class ExchangeRateCheck : RecordCheck<ExchangeRate>
{
    public ExchangeRateCheck()
    {
        IsCurrency(nameof(ExchangeRate.From), rate => rate.From);
        IsCurrency(nameof(ExchangeRate.To), rate => rate.To);
        Demand(nameof(ExchangeRate.To), rate => rate.To is null || rate.To != rate.From, GraphErrors.OutOfRange, _ => "a rate is between two currencies");
        Demand(nameof(ExchangeRate.Rate), rate => rate.Rate is > 0 and <= 1_000_000_000, GraphErrors.OutOfRange, _ => "a rate is above 0 and at most 10^9");
    }
}

internal sealed class MoneyCheck : RecordCheck<Money>
{
    public MoneyCheck()
    {
        IsAmount(nameof(Money.Amount), money => money.Amount);
        IsCurrency(nameof(Money.Currency), money => money.Currency);
    }
}
