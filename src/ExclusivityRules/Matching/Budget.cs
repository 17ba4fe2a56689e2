namespace ExclusivityRules.Matching;

/// <summary>How much a rule may look at. Counted in steps, so that it ends at the same place on every machine.</summary>
/// <param name="bindings">How many candidates for a relation may be looked at.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class Budget(long bindings, CancellationToken cancellation)
{
    private const long Interval = 1_024;
    private long bindings = bindings;
    private long used;

    /// <summary>How many candidates were looked at.</summary>
    public long Used => used;

    /// <summary>Begins anew. Throws <see cref="OperationCanceledException"/> when the work was cancelled.</summary>
    /// <param name="most">How many candidates may be looked at from now on.</param>
    public void Restart(long most)
    {
        cancellation.ThrowIfCancellationRequested();
        (bindings, used) = (most, 0);
    }

    /// <summary>
    /// Counts candidates. Throws <see cref="BindingLimitException"/> when there are too many, and
    /// <see cref="OperationCanceledException"/> when the work was cancelled.
    /// </summary>
    public void Count(int candidates = 1)
    {
        var before = used / Interval;
        used += candidates;
        if (used > bindings)
        {
            throw new BindingLimitException();
        }

        if (used / Interval != before)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>A rule looked at more candidates than its budget allows.</summary>
internal sealed class BindingLimitException() : Exception("the binding budget of the rule is used up");
