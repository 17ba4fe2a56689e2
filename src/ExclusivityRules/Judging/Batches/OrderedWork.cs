namespace ExclusivityRules.Judging;

/// <summary>Does the same to many items, several at once; the results come in the order of the items.</summary>
internal static class OrderedWork
{
    private const int Ahead = 8;

    /// <summary>The results, in the order of the items. Only a few items are under way at a time, so that memory is bounded.</summary>
    /// <param name="items">The items; taken one after another by the caller's thread.</param>
    /// <param name="work">What to do; run by several threads.</param>
    /// <param name="jobs">How many at once; at least 1.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int jobs)
    {
        if (jobs == 1)
        {
            foreach (var item in items)
            {
                yield return work(item);
            }

            yield break;
        }

        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var underWay = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            underWay.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
            if (underWay.Count >= jobs * Ahead)
            {
                yield return underWay.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (underWay.Count > 0)
        {
            yield return underWay.Dequeue().GetAwaiter().GetResult();
        }
    }
}
