using FluentValidation;

namespace ExclusivityRules.Model;

internal sealed class PartyCheck : AbstractValidator<Party>
{
    public PartyCheck()
    {
        RuleFor(party => party.Id).IsId();
        RuleFor(party => party.Name).IsText();
        RuleFor(party => party.BoardSize).IsWithin(1, 1000);
    }
}

internal sealed class TurnoverCheck : AbstractValidator<Turnover>
{
    public TurnoverCheck()
    {
        RuleFor(turnover => (int?)turnover.Year).IsWithin(1800, 9999);
        RuleFor(turnover => turnover.Amount).IsAmount();
        RuleFor(turnover => turnover.Currency).IsCurrency();
    }
}

internal sealed class AccountsCheck : AbstractValidator<Accounts>
{
    public AccountsCheck()
    {
        RuleFor(accounts => (int?)accounts.Year).IsWithin(1800, 9999);
        RuleFor(accounts => accounts.Assets).IsAmount();
        RuleFor(accounts => accounts.Capital).IsAmount();
        RuleFor(accounts => accounts.Currency).IsCurrency();
    }
}

internal sealed class MarketCheck : AbstractValidator<Market>
{
    public MarketCheck()
    {
        RuleFor(market => market.Id).IsId();
        RuleFor(market => market.Name).IsText();
    }
}

internal sealed class ProductCheck : AbstractValidator<Product>
{
    public ProductCheck()
    {
        RuleFor(product => product.Id).IsId();
        RuleFor(product => product.Name).IsText();
    }
}

internal sealed class TreeEntryCheck : AbstractValidator<TreeEntry>
{
    public TreeEntryCheck()
    {
        RuleFor(entry => entry.Id).IsId();
        RuleFor(entry => entry.Name).IsText();
    }
}

internal sealed class TriggerCheck : AbstractValidator<Trigger>
{
    public TriggerCheck()
    {
        RuleFor(trigger => trigger.Id).IsId();
        RuleFor(trigger => trigger.Name).IsText();
    }
}

internal sealed class RoundCheck : AbstractValidator<Round>
{
    public RoundCheck() => RuleFor(round => round.Id).IsId();
}
