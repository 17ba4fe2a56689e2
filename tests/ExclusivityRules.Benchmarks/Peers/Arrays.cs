namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>Plain C# over arrays of whole numbers, written by hand for each question: what can be reached.</summary>
internal sealed record Arrays() : Peer("C# arrays by hand")
{
    public override Run Ask(Question question, CancellationToken limit) => Run.Of(() => question, loaded => loaded.ByHand());
}
