using FluentValidation;

namespace ExclusivityRules.Model;

internal sealed class ArrangementCheck : AbstractValidator<Arrangement>
{
    public ArrangementCheck()
    {
        RuleFor(arrangement => arrangement.Id).IsId();
        RuleFor(arrangement => arrangement.End).Must((arrangement, end) => !(end.Date <= arrangement.Start.Date))
            .WithErrorCode(GraphErrors.EmptyPeriod).WithMessage("`end` is the first day after, and not later than `start`");
        RuleFor(arrangement => arrangement.To).Must((arrangement, to) => to is null || to != arrangement.From)
            .WithErrorCode(GraphErrors.WithItself).WithSeverity(Severity.Warning)
            .WithMessage("`from` and `to` are the same party; no rule matches an arrangement of a party with itself");
    }
}

internal sealed class TrancheCheck : AbstractValidator<Tranche>
{
    public TrancheCheck()
    {
        RuleFor(tranche => tranche.Amount).IsAmount();
        RuleFor(tranche => tranche.Currency).IsCurrency();
    }
}

internal sealed class GrantCheck : AbstractValidator<Grant>
{
    public GrantCheck() => RuleFor(grant => grant.NoticeDays).IsWithin(0, 100_000);
}

internal sealed class CommitmentCheck : AbstractValidator<Commitment>
{
    public CommitmentCheck() => RuleFor(commitment => commitment.NoticeDays).IsWithin(0, 100_000);
}

internal sealed class CapacityCheck : AbstractValidator<Capacity>
{
    public CapacityCheck() => RuleFor(capacity => capacity.Unit).IsText();
}

internal sealed class ScopeCheck : AbstractValidator<Scope>
{
    public ScopeCheck()
    {
        RuleFor(scope => scope.Products).GrantsSomething();
        RuleFor(scope => scope.Territories).GrantsSomething();
        RuleFor(scope => scope.Channels).GrantsSomething();
        RuleFor(scope => scope.Customers).GrantsSomething();
        RuleFor(scope => scope.Fields).GrantsSomething();
        RuleFor(scope => scope.Except).Must(except => except?.Except is null).WithErrorCode(GraphErrors.NestedException)
            .WithMessage("what `except` takes out has no `except` itself");
    }
}

internal static class ScopeCheckExtensions
{
    public static void GrantsSomething<T>(this IRuleBuilder<T, IReadOnlyList<string>?> axis) => axis
        .Must(list => list is null || list.Count > 0).WithErrorCode(GraphErrors.EmptyAxis).WithSeverity(Severity.Warning)
        .WithMessage("an empty list grants nothing; an axis that is left out is unrestricted");
}
