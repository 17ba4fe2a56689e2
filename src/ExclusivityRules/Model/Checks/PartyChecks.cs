namespace ExclusivityRules.Model;

internal sealed class PartyCheck : CommonChecks<Party>
{
    public PartyCheck()
    {
        IsId(party => party.Id);
        IsText(party => party.Name);
        IsWithin(party => party.BoardSize, 1, 1000);
    }
}

internal sealed class TurnoverCheck : CommonChecks<Turnover>
{
    public TurnoverCheck()
    {
        IsWithin(turnover => (int?)turnover.Year, 1800, 9999);
        IsAmount(turnover => turnover.Amount);
        IsCurrency(turnover => turnover.Currency);
    }
}

internal sealed class AccountsCheck : CommonChecks<Accounts>
{
    public AccountsCheck()
    {
        IsWithin(accounts => (int?)accounts.Year, 1800, 9999);
        IsAmount(accounts => accounts.Assets);
        IsAmount(accounts => accounts.Capital);
        IsCurrency(accounts => accounts.Currency);
    }
}

internal sealed class MarketCheck : CommonChecks<Market>
{
    public MarketCheck()
    {
        IsId(market => market.Id);
        IsText(market => market.Name);
    }
}

internal sealed class ProductCheck : CommonChecks<Product>
{
    public ProductCheck()
    {
        IsId(product => product.Id);
        IsText(product => product.Name);
    }
}

internal sealed class TreeEntryCheck : CommonChecks<TreeEntry>
{
    public TreeEntryCheck()
    {
        IsId(entry => entry.Id);
        IsText(entry => entry.Name);
    }
}

internal sealed class TriggerCheck : CommonChecks<Trigger>
{
    public TriggerCheck()
    {
        IsId(trigger => trigger.Id);
        IsText(trigger => trigger.Name);
    }
}

internal sealed class RoundCheck : CommonChecks<Round>
{
    public RoundCheck() => IsId(round => round.Id);
}
