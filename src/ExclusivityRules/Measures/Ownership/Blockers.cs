using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>An undertaking that can block the decisions of a company.</summary>
/// <param name="Party">Its ultimate party.</param>
/// <param name="Exists">Whether it can: true, or unknown.</param>
/// <param name="Controls">Whether it controls the company.</param>
/// <param name="Pairs">What its parties hold in the company.</param>
/// <param name="Vetoes">The vetoes its parties have.</param>
internal sealed record Blocker(int Party, Truth Exists, bool Controls, IReadOnlyList<int> Pairs, IReadOnlyList<Covenant> Vetoes);

/// <summary>Finds who can block the decisions of companies.</summary>
internal sealed class Blockers
{
    private readonly Situation situation;
    private readonly Holdings holdings;
    private readonly Undertakings undertakings;
    private readonly ILookup<int, Covenant> vetoes;

    public Blockers(Situation situation)
    {
        this.situation = situation;
        holdings = situation.Derived(Holdings.Derive);
        undertakings = situation.Derived(Undertakings.Derive);
        vetoes = situation.InForce<Covenant>().Where(covenant => covenant.Type == CovenantType.Veto).ToLookup(situation.Index.From);
    }

    /// <summary>Those of a company, by id, when there are two or more.</summary>
    public List<Blocker> Of(int company)
    {
        var controller = undertakings.Representative(company);
        if (!vetoes.Contains(company) && (holdings.Into(company).Length < 2 - (controller == company ? 0 : 1)))
        {
            return [];
        }

        var pairs = holdings.Into(company).ToArray().ToLookup(pair => undertakings.Representative(holdings.Holders[pair]));
        var vetoers = vetoes[company].ToLookup(veto => undertakings.Representative(situation.Index.To(veto)));
        var found = new List<Blocker>();
        foreach (var party in pairs.Select(group => group.Key).Concat(vetoers.Select(group => group.Key)).Append(controller).Distinct())
        {
            var half = holdings.Votes.Sum(company, pairs[party]).GreaterOrEqual(Interval.Exactly(0.5m));
            var exists = party == controller || vetoers.Contains(party) ? Truth.True : half;
            if (party != company && exists != Truth.False)
            {
                found.Add(new(party, exists, party == controller, pairs[party].ToArray(), vetoers[party].ToArray()));
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(situation.Graph.Parties[a.Party].Id, situation.Graph.Parties[b.Party].Id));
        return found;
    }
}
