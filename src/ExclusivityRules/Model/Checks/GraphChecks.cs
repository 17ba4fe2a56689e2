using FluentValidation;

namespace ExclusivityRules.Model;

internal sealed class PartnershipGraphCheck : AbstractValidator<PartnershipGraph>
{
    public PartnershipGraphCheck()
    {
        RuleFor(graph => graph.SchemaVersion).Must(version => version is null or "1").WithErrorCode(GraphErrors.UnknownVersion)
            .WithMessage((_, version) => $"version {Quoted.Of(version)} of the format is not known; this is `1`");
        RuleFor(graph => graph.Id).IsId();
        RuleFor(graph => graph.Name).IsText();
        RuleFor(graph => graph.BaseCurrency).IsCurrency();
    }
}

internal sealed class SourceCheck : AbstractValidator<Source>
{
    public SourceCheck()
    {
        RuleFor(source => source.Id).IsId();
        RuleFor(source => source.Title).IsText();
    }
}

internal sealed class ExchangeRateCheck : AbstractValidator<ExchangeRate>
{
    public ExchangeRateCheck()
    {
        RuleFor(rate => rate.From).IsCurrency();
        RuleFor(rate => rate.To).IsCurrency();
        RuleFor(rate => rate.To).Must((rate, to) => to is null || to != rate.From).WithErrorCode(GraphErrors.OutOfRange)
            .WithMessage("a rate is between two currencies");
        RuleFor(rate => rate.Rate).Must(rate => rate is > 0 and <= 1_000_000_000).WithErrorCode(GraphErrors.OutOfRange)
            .WithMessage("a rate is above 0 and at most 10^9");
    }
}

internal sealed class MoneyCheck : AbstractValidator<Money>
{
    public MoneyCheck()
    {
        RuleFor(money => money.Amount).IsAmount();
        RuleFor(money => money.Currency).IsCurrency();
    }
}
