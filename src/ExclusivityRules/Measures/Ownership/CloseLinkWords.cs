using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Tells in which ways one party has at least 20 % of another.</summary>
/// <param name="view">The view.</param>
/// <param name="evidence">Takes the explanation.</param>
/// <param name="certain">Whether to tell the certain ways; else the possible ones and what would decide.</param>
internal sealed class CloseLinkWords(GraphView view, Evidence evidence, bool certain)
{
    private readonly Situation situation = view.Situation;
    private readonly Control control = view.Situation.Derived(Control.Derive);
    private readonly Ownership ownership = view.Situation.Derived(Ownership.Derive);

    public void Tell(int party, int company)
    {
        var links = view.Derived(CloseLinks.Derive).From(party).Where(link => link.Party == company).Select(link => link.Links).FirstOrDefault();
        var told = certain ? Truth.True : Truth.Unknown;
        var seed = DerivedRelation.Seed(view, party).ToArray();
        foreach (var target in DerivedRelation.Seed(view, company).ToArray())
        {
            if (links.Has(LinkMeans.Capital) == told)
            {
                TellHeld(seed, target, votes: false);
            }

            if (links.Has(LinkMeans.Votes) == told)
            {
                TellHeld(seed, target, votes: true);
            }

            var owned = links.Has(LinkMeans.Products) != told ? null
                : ownership.Within(ownership.OwnersOf(target), seed).FirstOrDefault(owned => owned.Company == target);
            if (owned is not null && owned.Economic.GreaterOrEqual(CloseLinks.Least) == told)
            {
                TellOwned(seed, owned);
            }

            if (links.Has(LinkMeans.Control) == told)
            {
                TellControl(seed, target);
            }
        }
    }

    private void TellHeld(int[] holders, int company, bool votes)
    {
        var (holdings, column) = (control.Holdings, votes ? control.Holdings.Votes : control.Holdings.Capital);
        var pairs = holders.Select(holder => holdings.Find(holder, company)).Where(pair => pair >= 0).ToArray();
        if (column.Sum(company, pairs).GreaterOrEqual(CloseLinks.Least) == Truth.False)
        {
            return;
        }

        foreach (var pair in pairs)
        {
            var what = votes && !holdings.VotesAreAssumed(pair) ? "of the votes of" : "of";
            evidence.Says(
                $"{situation.Name(holdings.Holders[pair])} holds {Numbers.AShare(column[pair])} {what} {situation.Name(company)}",
                holdings.Arrangements(pair));
            if (!certain)
            {
                holdings.Note(situation, pair, votes, evidence);
            }
        }
    }

    private void TellOwned(int[] seed, Owned owned)
    {
        var words = new OwnershipWords(situation, ownership, seed, owned.Company);
        words.Tell(owned.Economic, evidence);
        if (!certain)
        {
            words.Note(evidence);
        }
    }

    private void TellControl(int[] seed, int target)
    {
        var members = control.Majority.Walk(seed).ToArray();
        if (certain)
        {
            members = Array.FindAll(members, member => control.Majority.Exists(member) == Truth.True);
        }

        if (members.Contains(target) && !seed.Contains(target))
        {
            MajorityWords.Tell(situation, control.Majority, seed, target, evidence);
            return;
        }

        foreach (var holder in members.Where(member => control.Holdings.Find(member, target) >= 0 && !seed.Contains(member)))
        {
            MajorityWords.Tell(situation, control.Majority, seed, holder, evidence);
        }

        TellHeld(members, target, votes: false);
        TellHeld(members, target, votes: true);
    }
}
