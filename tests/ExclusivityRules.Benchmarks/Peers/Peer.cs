using System.Diagnostics;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>One run of a system on a question.</summary>
/// <param name="Load">The seconds it took to take in the tables.</param>
/// <param name="Query">The seconds it took to answer from what it had taken in.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Run(double Load, double Query, Answer Answer)
{
    /// <summary>Times a system that runs in this process.</summary>
    public static Run Of<T>(Func<T> load, Func<T, Answer> query)
    {
        GC.Collect();
        var begin = Stopwatch.GetTimestamp();
        var loaded = load();

        // What was allocated on the way is part of the loading.
        GC.Collect();
        var middle = Stopwatch.GetTimestamp();
        var answer = query(loaded);
        return new(Stopwatch.GetElapsedTime(begin, middle).TotalSeconds, Stopwatch.GetElapsedTime(middle).TotalSeconds, answer);
    }
}

/// <summary>A system that can answer some of the questions.</summary>
/// <param name="Name">What the table calls it.</param>
internal abstract record Peer(string Name)
{
    /// <summary>Why it cannot take part on this machine; null when it can.</summary>
    public virtual string? Absent => null;

    /// <summary>Takes in the tables of a question and answers it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="limit">Cancelled when the time is up.</param>
    /// <returns>The run; null when the question is not one for this system.</returns>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public abstract Run? Ask(Question question, CancellationToken limit);
}
