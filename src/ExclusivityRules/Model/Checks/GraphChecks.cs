using FluentValidation;

namespace ExclusivityRules.Model;

internal sealed class PartnershipGraphCheck : CommonChecks<PartnershipGraph>
{
    public PartnershipGraphCheck()
    {
        Check(graph => graph.SchemaVersion, version => version is null or "1").WithErrorCode(GraphErrors.UnknownVersion)
            .WithMessage((_, version) => $"version {Quoted.Of(version)} of the format is not known; this is `1`");
        IsId(graph => graph.Id);
        IsText(graph => graph.Name);
        IsCurrency(graph => graph.BaseCurrency);
    }
}

internal sealed class SourceCheck : CommonChecks<Source>
{
    public SourceCheck()
    {
        IsId(source => source.Id);
        IsText(source => source.Title);
    }
}

internal sealed class ExchangeRateCheck : CommonChecks<ExchangeRate>
{
    public ExchangeRateCheck()
    {
        IsCurrency(rate => rate.From);
        IsCurrency(rate => rate.To);
        Check(rate => rate.To, (rate, to) => to is null || to != rate.From).WithErrorCode(GraphErrors.OutOfRange)
            .WithMessage("a rate is between two currencies");
        Check(rate => rate.Rate, rate => rate is > 0 and <= 1_000_000_000).WithErrorCode(GraphErrors.OutOfRange)
            .WithMessage("a rate is above 0 and at most 10^9");
    }
}

internal sealed class MoneyCheck : CommonChecks<Money>
{
    public MoneyCheck()
    {
        IsAmount(money => money.Amount);
        IsCurrency(money => money.Currency);
    }
}
