using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Checks;

/// <summary>Checks what arrangements say of the rest of a document.</summary>
internal static class ArrangementReferences
{
    /// <summary>Adds a problem for each thing that does not fit.</summary>
    public static void Check(GraphWalk at, Arrangement arrangement)
    {
        at.Id("from", arrangement.From, IdKind.Party);
        at.Id("to", arrangement.To, IdKind.Party);
        at.One("condition", arrangement.Condition, Condition);
        at.Each("sources", arrangement.Sources, GraphReferences.Citation);
        switch (arrangement)
        {
            case Investment investment:
                CheckInvestment(at, investment);
                break;
            case Grant grant:
                at.Each("scope", grant.Scope, Scope);
                Permits(at, grant);
                break;
            case Commitment commitment:
                at.Id("product", commitment.Product, IdKind.Product);
                break;
            case Covenant covenant:
                at.Each("scope", covenant.Scope, Scope);
                break;
            case Seat seat:
                Person(at, seat);
                break;
            case Collaboration collaboration:
                at.EachId("products", collaboration.Products, IdKind.Product);
                break;
            case Dependency dependency:
                at.Id("product", dependency.Product, IdKind.Product);
                break;
            case Proceeding proceeding when PartyOf(at, proceeding.From) is { Kind: not PartyKind.Authority } party:
                at.Warning("from", GraphErrors.NotAnAuthority,
                    $"a proceeding goes out from an authority; {Quoted.Of(party.Id)} is a {EnumNames.Of(party.Kind)}");
                break;
        }
    }

    private static void CheckInvestment(GraphWalk at, Investment investment)
    {
        at.Each("tranches", investment.Tranches, static (at, tranche) => at.One("condition", tranche.Condition, Condition));
        at.Id("round", investment.Round, IdKind.Round);
        var position = at.Ids.Position(investment.Round, IdKind.Round);
        if (position >= 0 && at.Graph.Rounds[position].Company is { } company && investment.To is { } to && company != to
            && at.Ids.Has(company, IdKind.Party) && at.Ids.Has(to, IdKind.Party))
        {
            at.Error("round", GraphErrors.OtherCompany,
                $"{Quoted.Of(investment.Round!)} is a round of {Quoted.Of(company)}, and the investment goes to {Quoted.Of(to)}");
        }
    }

    private static void Permits(GraphWalk at, Grant grant)
    {
        at.EachId("permits", grant.Permits, IdKind.Arrangement);
        for (var i = 0; i < grant.Permits?.Count; i++)
        {
            var position = at.Ids.Position(grant.Permits[i], IdKind.Arrangement);
            if (position >= 0 && at.Graph.Arrangements[position] is not Grant)
            {
                at.Error($"permits/{i}", GraphErrors.WrongKind,
                    $"`permits` names grants; {Quoted.Of(grant.Permits[i])} is a {ArrangementKind.Of(at.Graph.Arrangements[position]).Name}");
            }
        }
    }

    private static void Person(GraphWalk at, Seat seat)
    {
        at.Id("person", seat.Person, IdKind.Party);
        if (PartyOf(at, seat.Person) is { Kind: not PartyKind.Person } party)
        {
            at.Error("person", GraphErrors.WrongKind, $"`person` names a person; {Quoted.Of(party.Id)} is a {EnumNames.Of(party.Kind)}");
        }
    }

    // The party an id names, when its kind is sure to have been read.
    private static Party? PartyOf(GraphWalk at, string? id) =>
        at.IsWhole && at.Ids.Position(id, IdKind.Party) is var position && position >= 0 ? at.Graph.Parties[position] : null;

    private static void Scope(GraphWalk at, Scope scope)
    {
        at.EachId("products", scope.Products, IdKind.Product);
        at.EachId("channels", scope.Channels, IdKind.Channel);
        at.Each("territories", scope.Territories, static (at, code) => at.Territory("", code));
        at.One("except", scope.Except, Scope);
    }

    private static void Condition(GraphWalk at, Condition condition)
    {
        switch (condition)
        {
            case Condition.Of trigger:
                at.Id("", trigger.Id, IdKind.Trigger);
                break;
            case Condition.Any any:
                at.Each("anyOf", any.Parts, Condition);
                break;
            case Condition.All all:
                at.Each("allOf", all.Parts, Condition);
                break;
        }
    }
}
