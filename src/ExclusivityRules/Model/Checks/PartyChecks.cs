namespace ExclusivityRules.Model;

internal sealed class PartyCheck : RecordCheck<Party>
{
    public PartyCheck()
    {
        IsId(nameof(Party.Id), party => party.Id);
        IsText(nameof(Party.Name), party => party.Name);
        IsWithin(nameof(Party.BoardSize), party => party.BoardSize, 1, 1000);
    }
}

internal sealed class TurnoverCheck : RecordCheck<Turnover>
{
    public TurnoverCheck()
    {
        IsWithin(nameof(Turnover.Year), turnover => turnover.Year, 1800, 9999);
        IsAmount(nameof(Turnover.Amount), turnover => turnover.Amount);
        IsCurrency(nameof(Turnover.Currency), turnover => turnover.Currency);
    }
}

internal sealed class AccountsCheck : RecordCheck<Accounts>
{
    public AccountsCheck()
    {
        IsWithin(nameof(Accounts.Year), accounts => accounts.Year, 1800, 9999);
        IsAmount(nameof(Accounts.Assets), accounts => accounts.Assets);
        IsAmount(nameof(Accounts.Capital), accounts => accounts.Capital);
        IsCurrency(nameof(Accounts.Currency), accounts => accounts.Currency);
    }
}

internal sealed class MarketCheck : RecordCheck<Market>
{
    public MarketCheck()
    {
        IsId(nameof(Market.Id), market => market.Id);
        IsText(nameof(Market.Name), market => market.Name);
    }
}

internal sealed class ProductCheck : RecordCheck<Product>
{
    public ProductCheck()
    {
        IsId(nameof(Product.Id), product => product.Id);
        IsText(nameof(Product.Name), product => product.Name);
    }
}

internal sealed class TreeEntryCheck : RecordCheck<TreeEntry>
{
    public TreeEntryCheck()
    {
        IsId(nameof(TreeEntry.Id), entry => entry.Id);
        IsText(nameof(TreeEntry.Name), entry => entry.Name);
    }
}

internal sealed class TriggerCheck : RecordCheck<Trigger>
{
    public TriggerCheck()
    {
        IsId(nameof(Trigger.Id), trigger => trigger.Id);
        IsText(nameof(Trigger.Name), trigger => trigger.Name);
    }
}

internal sealed class RoundCheck : RecordCheck<Round>
{
    public RoundCheck() => IsId(nameof(Round.Id), round => round.Id);
}
