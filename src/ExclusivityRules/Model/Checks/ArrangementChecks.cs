namespace ExclusivityRules.Model;

internal sealed class ArrangementCheck : RecordCheck<Arrangement>
{
    public ArrangementCheck()
    {
        IsId(nameof(Arrangement.Id), arrangement => arrangement.Id);
        Demand(nameof(Arrangement.End), arrangement => !(arrangement.End.Date <= arrangement.Start.Date), GraphErrors.EmptyPeriod,
            _ => "`end` is the first day after, and not later than `start`");
        Demand(nameof(Arrangement.To), arrangement => arrangement.To is null || arrangement.To != arrangement.From, GraphErrors.WithItself,
            _ => "`from` and `to` are the same party; no rule matches an arrangement of a party with itself", ProblemSeverity.Warning);
    }
}

internal sealed class TrancheCheck : RecordCheck<Tranche>
{
    public TrancheCheck()
    {
        IsAmount(nameof(Tranche.Amount), tranche => tranche.Amount);
        IsCurrency(nameof(Tranche.Currency), tranche => tranche.Currency);
    }
}

internal sealed class GrantCheck : RecordCheck<Grant>
{
    public GrantCheck() => IsWithin(nameof(Grant.NoticeDays), grant => grant.NoticeDays, 0, 100_000);
}

internal sealed class CommitmentCheck : RecordCheck<Commitment>
{
    public CommitmentCheck() => IsWithin(nameof(Commitment.NoticeDays), commitment => commitment.NoticeDays, 0, 100_000);
}

internal sealed class CapacityCheck : RecordCheck<Capacity>
{
    public CapacityCheck() => IsText(nameof(Capacity.Unit), capacity => capacity.Unit);
}

internal sealed class ScopeCheck : RecordCheck<Scope>
{
    public ScopeCheck()
    {
        GrantsSomething(nameof(Scope.Products), scope => scope.Products);
        GrantsSomething(nameof(Scope.Territories), scope => scope.Territories);
        GrantsSomething(nameof(Scope.Channels), scope => scope.Channels);
        GrantsSomething(nameof(Scope.Customers), scope => scope.Customers);
        GrantsSomething(nameof(Scope.Fields), scope => scope.Fields);
        Demand(nameof(Scope.Except), scope => scope.Except?.Except is null, GraphErrors.NestedException, _ => "what `except` takes out has no `except` itself");
    }

    private void GrantsSomething(string property, Func<Scope, IReadOnlyList<string>?> axis) => Demand(property, scope => axis(scope) is not { Count: 0 },
        GraphErrors.EmptyAxis, _ => "an empty list grants nothing; an axis that is left out is unrestricted", ProblemSeverity.Warning);
}
