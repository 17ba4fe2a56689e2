using ExclusivityRules.Model;

namespace ExclusivityRules.Expressions;

/// <summary>Any, All, Count or Sum over a list.</summary>
/// <typeparam name="TElement">The type of the elements.</typeparam>
/// <typeparam name="TBody">What is computed for each element.</typeparam>
/// <typeparam name="T">What is computed in all.</typeparam>
/// <param name="list">The list; null is unknown.</param>
/// <param name="name">The name of the operation.</param>
/// <param name="lambda">The name of the element and what is computed for it; null counts the element itself.</param>
/// <param name="depth">How many lambdas stand around.</param>
/// <param name="fold">How the values of the elements come together.</param>
internal sealed class ListExpr<TElement, TBody, T>(
    Expr<IReadOnlyList<TElement>?> list, string name, (string Name, Expr<TBody> Body)? lambda, int depth, Fold<TBody, T> fold) : Expr<T>
    where TElement : class
{
    public override string? Operation => name;

    public override IReadOnlyList<Expr> Parts { get; } = lambda is { } given ? [list, given.Body] : [list];

    public override T Evaluate(Frame frame)
    {
        if (list.Evaluate(frame) is not { } elements)
        {
            return fold.Unknown;
        }

        var result = fold.Start;
        foreach (var element in elements as TElement[] ?? [.. elements])
        {
            frame.Step();
            frame.Elements[depth] = element;
            result = fold.Add(result, lambda is { } given ? given.Body.Evaluate(frame) : fold.Present);
            if (fold.IsDecided(result))
            {
                break;
            }
        }

        return result;
    }

    public override Trace Trace(Frame frame)
    {
        var of = list.Trace(frame);
        if (of.Value is not IReadOnlyList<TElement> elements)
        {
            return new(this, fold.Unknown, [of]);
        }

        var result = fold.Start;
        var parts = new List<Trace> { of };
        for (var i = 0; i < elements.Count; i++)
        {
            frame.Step();
            frame.Elements[depth] = elements[i];
            var body = lambda is { } given ? given.Body.Trace(frame) with { Element = i } : null;
            result = fold.Add(result, body is null ? fold.Present : (TBody)body.Value!);
            if (body is not null)
            {
                parts.Add(body);
            }

            if (fold.IsDecided(result))
            {
                // The element that decides is the explanation; those before it did not matter.
                parts = body is null ? [of] : [of, body];
                break;
            }
        }

        return new(this, result, [.. parts]);
    }

    public override string Print(Printing how) => lambda is { } given
        ? $"{Inner(list, how)}.{name}({(how.Canonical ? $"element{depth}" : given.Name)} => {given.Body.Print(how)})"
        : $"{Inner(list, how)}.{name}()";
}

/// <summary>How the values of elements come together.</summary>
/// <param name="Start">The result for no element.</param>
/// <param name="Unknown">The result for a list that is not known.</param>
/// <param name="Present">The value of an element when nothing is computed for it.</param>
/// <param name="Add">The result with one more element.</param>
/// <param name="IsDecided">Whether no further element can change the result.</param>
internal sealed record Fold<TBody, T>(T Start, T Unknown, TBody Present, Func<T, TBody, T> Add, Func<T, bool> IsDecided);

/// <summary>The folds of the language.</summary>
internal static class Folds
{
    public static Fold<Truth, Truth> Any { get; } = new(
        Truth.False, Truth.Unknown, Truth.True, TruthLogic.Or, static result => result == Truth.True);

    public static Fold<Truth, Truth> All { get; } = new(
        Truth.True, Truth.Unknown, Truth.True, TruthLogic.And, static result => result == Truth.False);

    public static Fold<Truth, Interval> Count { get; } = new(
        Interval.Exactly(0), Interval.Between(0, null), Truth.True,
        static (count, counts) => count + counts switch
        {
            Truth.True => Interval.Exactly(1),
            Truth.False => Interval.Exactly(0),
            _ => Interval.Between(0, 1),
        },
        static _ => false);

    public static Fold<Interval, Interval> Sum { get; } = new(
        Interval.Exactly(0), Interval.Unknown, Interval.Exactly(0), static (sum, value) => sum + value, static _ => false);
}
