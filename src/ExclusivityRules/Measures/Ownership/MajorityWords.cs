using ExclusivityRules.Model;

namespace ExclusivityRules.Measures;

/// <summary>Tells the steps by which a walk found a company, in words, with the arrangements and with what is not known.</summary>
internal sealed class MajorityWords
{
    private readonly Situation situation;
    private readonly Majority majority;
    private readonly Evidence evidence;
    private readonly bool votes;

    private MajorityWords(Situation situation, Majority majority, Evidence evidence)
    {
        (this.situation, this.majority, this.evidence) = (situation, majority, evidence);
        votes = ReferenceEquals(majority.Shares, majority.Holdings.Votes);
    }

    /// <summary>Tells how some parties found a company.</summary>
    public static void Tell(Situation situation, Majority majority, int[] seed, int target, Evidence evidence)
    {
        var wholes = situation.Derived(Control.Derive).Wholes;
        var (steps, final) = MajorityChain.Of(majority, wholes, seed, target);
        var words = new MajorityWords(situation, majority, evidence);
        var pairs = new List<int>(final.Pairs);
        foreach (var step in steps)
        {
            words.Tell(step, seed: []);
            pairs.AddRange(step.Pairs);
        }

        words.Tell(final, seed);
        if (words.votes && pairs.Exists(majority.Holdings.VotesAreAssumed))
        {
            evidence.Says("votes assumed equal to shares where not stated");
        }
    }

    // Several holdings are summed up; that of a party the walk started with comes last.
    private void Tell(MajorityStep step, int[] seed)
    {
        var (holdings, name) = (majority.Holdings, situation.Name(step.Company));
        var direct = step.Pairs.Count < 2 ? -1 : step.Pairs.Where(pair => seed.Contains(holdings.Holders[pair])).FirstOrDefault(-1);
        foreach (var pair in step.Pairs.Where(pair => pair != direct))
        {
            var what = votes && !holdings.VotesAreAssumed(pair) ? $"of the votes of {name}" : $"of {name}";
            evidence.Says(
                $"{situation.Name(holdings.Holders[pair])} holds {Numbers.AShare(majority.Shares[pair])} {what}",
                holdings.Arrangements(pair));
        }

        if (step.Pairs.Count > 1)
        {
            var directly = direct < 0 ? "" : $" with {Numbers.AShare(majority.Shares[direct])} directly";
            var sum = Numbers.AShare(majority.Shares.Sum(step.Company, step.Pairs));
            evidence.Says($"together{directly}: {sum} of the {(votes ? "votes" : "capital")} of {name}", direct < 0 ? [] : holdings.Arrangements(direct));
        }

        TellSeats(step);
        if (step.Whole >= 0)
        {
            evidence.Uses($"/parties/{step.Company}/partOf");
            evidence.Says($"{name} is a part of {situation.Name(step.Whole)}");
        }

        if (!step.Certain)
        {
            NoteUnknowns(step);
        }
    }

    private void TellSeats(MajorityStep step)
    {
        if (step.Seats.Count == 0)
        {
            return;
        }

        var boards = majority.Boards!;
        var size = situation.Graph.Parties[step.Company].BoardSize;
        var of = size is null ? "of an unknown number of" : $"of {size}";
        foreach (var group in step.Seats.GroupBy(boards.AppointerOf))
        {
            evidence.Says(
                $"{situation.Name(group.Key)} appoints {group.Count()} {of} directors of {situation.Name(step.Company)}",
                group.Select(seat => boards.Directors[seat]).ToArray<Arrangement>());
        }

        evidence.Uses($"/parties/{step.Company}/boardSize");
    }

    private void NoteUnknowns(MajorityStep step)
    {
        foreach (var pair in step.Pairs)
        {
            majority.Holdings.Note(situation, pair, votes, evidence);
        }

        if (step.Seats.Count > 0 && !majority.Boards!.IsSizeKnown(step.Company))
        {
            evidence.Lacks($"the number of directors of {situation.Name(step.Company)}", $"/parties/{step.Company}/boardSize");
        }
    }
}
