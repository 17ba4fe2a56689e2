using System.Linq.Expressions;
using FluentValidation;

namespace ExclusivityRules.Model;

internal sealed class ArrangementCheck : CommonChecks<Arrangement>
{
    public ArrangementCheck()
    {
        IsId(arrangement => arrangement.Id);
        Check(arrangement => arrangement.End, (arrangement, end) => !(end.Date <= arrangement.Start.Date))
            .WithErrorCode(GraphErrors.EmptyPeriod).WithMessage("`end` is the first day after, and not later than `start`");
        Check(arrangement => arrangement.To, (arrangement, to) => to is null || to != arrangement.From)
            .WithErrorCode(GraphErrors.WithItself).WithSeverity(Severity.Warning)
            .WithMessage("`from` and `to` are the same party; no rule matches an arrangement of a party with itself");
    }
}

internal sealed class TrancheCheck : CommonChecks<Tranche>
{
    public TrancheCheck()
    {
        IsAmount(tranche => tranche.Amount);
        IsCurrency(tranche => tranche.Currency);
    }
}

internal sealed class GrantCheck : CommonChecks<Grant>
{
    public GrantCheck() => IsWithin(grant => grant.NoticeDays, 0, 100_000);
}

internal sealed class CommitmentCheck : CommonChecks<Commitment>
{
    public CommitmentCheck() => IsWithin(commitment => commitment.NoticeDays, 0, 100_000);
}

internal sealed class CapacityCheck : CommonChecks<Capacity>
{
    public CapacityCheck() => IsText(capacity => capacity.Unit);
}

internal sealed class ScopeCheck : CommonChecks<Scope>
{
    public ScopeCheck()
    {
        GrantsSomething(scope => scope.Products);
        GrantsSomething(scope => scope.Territories);
        GrantsSomething(scope => scope.Channels);
        GrantsSomething(scope => scope.Customers);
        GrantsSomething(scope => scope.Fields);
        Check(scope => scope.Except, except => except?.Except is null).WithErrorCode(GraphErrors.NestedException)
            .WithMessage("what `except` takes out has no `except` itself");
    }

    private void GrantsSomething(Expression<Func<Scope, IReadOnlyList<string>?>> axis) => Check(axis, list => list is null || list.Count > 0)
        .WithErrorCode(GraphErrors.EmptyAxis).WithSeverity(Severity.Warning)
        .WithMessage("an empty list grants nothing; an axis that is left out is unrestricted");
}
