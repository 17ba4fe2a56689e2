using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>What one evaluation reads: a binding, the facts computed from it, the values of parameters, and its budget.</summary>
internal sealed class Frame(int facts)
{
    private const long StepsBetweenLooks = 1_024;

    private object?[]? elements;
    private Trace?[]? traces;

    /// <summary>What each variable of the pattern is bound to, by slot; null only in checks before a run.</summary>
    public required object?[] Binding
    {
        get;
        set => (field, traces) = (value, null);
    }

    /// <summary>Makes what a slot of the binding is bound to, where it was not made; null where all of it is.</summary>
    public Func<int, object?>? Make { get; set; }

    /// <summary>What a variable is bound to, by its slot.</summary>
    public object? Bound(int slot) => Binding[slot] ??= Make?.Invoke(slot);

    /// <summary>The binding with all of it made.</summary>
    public object?[] Complete()
    {
        for (var slot = 0; slot < Binding.Length; slot++)
        {
            Bound(slot);
        }

        return Binding;
    }

    /// <summary>The value of each parameter the rules use, by number.</summary>
    public required Interval[] Parameters { get; init; }

    /// <summary>The values of facts that are numbers, by the fact's number; likewise the other kinds.</summary>
    public Interval[] Numbers { get; } = facts == 0 ? [] : new Interval[facts];

    /// <summary>Facts that are yes or no.</summary>
    public Truth[] Flags { get; } = facts == 0 ? [] : new Truth[facts];

    /// <summary>Facts that are texts.</summary>
    public string?[] Texts { get; } = facts == 0 ? [] : new string?[facts];

    /// <summary>Facts that are dates.</summary>
    public DateOnly?[] Dates { get; } = facts == 0 ? [] : new DateOnly?[facts];

    /// <summary>The element each lambda looks at, by depth.</summary>
    public object?[] Elements => elements ??= new object?[TokenScan.MaxDepth + 1];

    /// <summary>What parts of the expressions keep from one binding to the next, by the part.</summary>
    public Dictionary<Expr, object> Kept => field ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>A fact with every value, traced once for a binding however often it is named.</summary>
    /// <param name="number">The number of the fact.</param>
    /// <param name="fact">The fact.</param>
    public Trace TraceOf(int number, NamedFact fact) => (traces ??= new Trace?[facts])[number] ??= fact.Value.Trace(this);

    /// <summary>Takes the value of a fact as it was traced; one that is not known is left unknown.</summary>
    /// <param name="number">The number of the fact.</param>
    /// <param name="value">The value.</param>
    public void Take(int number, object? value)
    {
        switch (value)
        {
            case Interval count:
                Numbers[number] = count;
                break;
            case Truth flag:
                Flags[number] = flag;
                break;
            case string text:
                Texts[number] = text;
                break;
            case DateOnly date:
                Dates[number] = date;
                break;
        }
    }

    /// <summary>How many elements of lists may still be looked at.</summary>
    public long StepsLeft { get; set; } = long.MaxValue;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Counts one element of a list. Throws <see cref="StepLimitException"/> when the budget is used up, and
    /// <see cref="OperationCanceledException"/> when the work was cancelled.
    /// </summary>
    public void Step()
    {
        if (--StepsLeft < 0)
        {
            throw new StepLimitException();
        }

        if (StepsLeft % StepsBetweenLooks == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>A rule looked at more elements of lists than its budget allows.</summary>
internal sealed class StepLimitException() : Exception("the step budget of the rule is used up");
