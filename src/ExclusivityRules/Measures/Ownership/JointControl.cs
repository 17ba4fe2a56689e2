using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>
/// Joint control of a company by two undertakings, named by their ultimate parties: each can block its decisions. That can who holds at least half of its
/// votes, who controls it alone but for the other, and for whose benefit it has agreed to a veto. Possible when shares that are not known decide.
/// </summary>
public sealed class JointControl : DerivedRelation
{
    private readonly Blocker first;
    private readonly Blocker second;
    private readonly int company;

    private JointControl(GraphView view, int company, Blocker first, Blocker second)
        : base(view, "JointControl", first.Party, second.Party) => (this.company, this.first, this.second) = (company, first, second);

    internal static RelationSet Derive(GraphView view)
    {
        var blockers = new Blockers(view.Situation);
        var found = new List<JointControl>();
        for (var joint = 0; joint < view.Situation.Graph.Parties.Count; joint++)
        {
            var all = blockers.Of(joint);
            for (var i = 0; i < all.Count; i++)
            {
                found.AddRange(all.Skip(i + 1).Select(other => new JointControl(view, joint, all[i], other)));
            }
        }

        return new StoredRelations(view, directed: false, found);
    }

    internal override Truth Exists => first.Exists.And(second.Exists);

    /// <summary>The label and the ids of the two parties and the company, joined by colons.</summary>
    public override string Id => $"{base.Id}:{Situation.Graph.Parties[company].Id}";

    internal override IEnumerable<int> Entities => [first.Party, second.Party, company];

    /// <summary>The company both control.</summary>
    [AlwaysKnown]
    public PartyNode Company => View.Party(company);

    internal PartyNode? CompanyValue(Evidence? evidence = null) => Company;

    /// <summary>The share of the votes in the company that both undertakings have together.</summary>
    [Unit(Unit.Share)]
    public decimal Votes => Fact.Known(VotesValue());

    internal Interval VotesValue(Evidence? evidence = null)
    {
        var holdings = Situation.Derived(Holdings.Derive);
        var pairs = first.Pairs.Concat(second.Pairs).ToArray();
        foreach (var pair in evidence is null ? [] : pairs)
        {
            holdings.Note(Situation, pair, votes: true, evidence!);
        }

        return holdings.Votes.Sum(company, pairs);
    }

    internal override void Explain(Evidence evidence) => Once(evidence, all =>
    {
        Tell(first, all);
        Tell(second, all);
        if (Exists == Truth.Unknown)
        {
            VotesValue(all);
        }
    });

    private void Tell(Blocker blocker, Evidence evidence)
    {
        var control = Situation.Derived(Control.Derive);
        if (blocker.Controls)
        {
            MajorityWords.Tell(Situation, control.Majority, [blocker.Party], company, evidence);
        }

        foreach (var pair in blocker.Controls ? [] : blocker.Pairs)
        {
            var holder = control.Holdings.Holders[pair];
            if (holder != blocker.Party)
            {
                MajorityWords.Tell(Situation, control.Majority, [blocker.Party], holder, evidence);
            }

            var votes = Numbers.AShare(control.Holdings.Votes[pair]);
            evidence.Says(
                $"{Situation.Name(holder)} holds {votes} of the votes of {Situation.Name(company)}", control.Holdings.Arrangements(pair));
        }

        foreach (var veto in blocker.Vetoes)
        {
            evidence.Says($"{Situation.Name(Situation.Index.To(veto))} has a veto in {Situation.Name(company)}", veto);
        }
    }
}
