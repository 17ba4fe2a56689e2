using CsCheck;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>Random conditions with their meaning, over two commitments and an investment.</summary>
internal static class RandomExpressions
{
    /// <summary>Numbers of the facts, in the order of <see cref="Facts.Numbers"/>.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["one.Capacity", "two.Capacity"];

    /// <summary>Flags of the facts, in the order of <see cref="Facts.Flags"/>.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["right.AutoRenews", "right.ExitPenalty"];

    /// <summary>Texts of the facts, in the order of <see cref="Facts.Texts"/>.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["one.CapacityUnit", "two.CapacityUnit"];

    /// <summary>A condition nested to a depth.</summary>
    public static Gen<Spoken<bool?>> Condition(int depth) => depth == 0
        ? Gen.OneOf(Flag, Comparison(0), Text)
        : Gen.Frequency(
            (2, Logic(depth)), (1, Condition(depth - 1).Select(inner => new Spoken<bool?>($"!({inner.Text})", facts => Slow.Not(inner.Meaning(facts))))),
            (2, Comparison(depth)), (1, List), (1, Condition(0)));

    private static readonly Gen<Spoken<bool?>> Flag = Gen.Int[0, 1].Select(i => new Spoken<bool?>(Flags[i], facts => facts.Flags[i]));

    private static readonly Gen<Spoken<bool?>> Text = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Bool).Select((i, other, same) =>
    {
        var right = other == 2 ? new Spoken<string?>("\"GW\"", _ => "GW") : new(Texts[other], facts => facts.Texts[other]);
        return new Spoken<bool?>(
            $"{Texts[i]} {(same ? "==" : "!=")} {right.Text}",
            facts => Slow.Same(facts.Texts[i], right.Meaning(facts)) is var equal && same ? equal : Slow.Not(equal));
    });

    private static readonly Gen<Spoken<bool?>> List = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Select((kind, bound) =>
    {
        bool? Contingent(Facts facts, int i) => facts.List[i].Contingent;
        bool? Large(Facts facts, int i) => Slow.Below(Range.Of(bound), facts.List[i].Amount);
        return kind switch
        {
            0 => new Spoken<bool?>($"stake.Tranches.Any(t => t.Amount > {bound}m)", facts => Any(facts, Large)),
            1 => new($"stake.Tranches.All(t => t.Amount > {bound}m)", facts => Slow.Not(Any(facts, (known, i) => Slow.Not(Large(known, i))))),
            2 => new("stake.Tranches.Any(t => t.Contingent)", facts => Any(facts, Contingent)),
            3 => new($"stake.Tranches.Count(t => t.Amount > {bound}m) >= 2", facts => Slow.Not(Slow.Below(Count(facts, Large), Range.Of(2)))),
            _ => new($"stake.Tranches.Sum(t => t.Amount) > {bound}m", facts => Slow.Below(
                Range.Of(bound), facts.List.Aggregate(Range.Of(0), (sum, tranche) => Slow.Add(sum, tranche.Amount)))),
        };
    });

    private static bool? Any(Facts facts, Func<Facts, int, bool?> test) =>
        Enumerable.Range(0, facts.List.Length).Aggregate((bool?)false, (sofar, i) => Slow.Or(sofar, () => test(facts, i)));

    private static Range Count(Facts facts, Func<Facts, int, bool?> test)
    {
        var answers = Enumerable.Range(0, facts.List.Length).Select(i => test(facts, i)).ToArray();
        return new(answers.Count(answer => answer == true), answers.Count(answer => answer != false));
    }

    private static Gen<Spoken<bool?>> Logic(int depth) => Gen.Select(Condition(depth - 1), Condition(depth - 1), Gen.Bool).Select((left, right, and) => new Spoken<bool?>(
        $"({left.Text}) {(and ? "&&" : "||")} ({right.Text})",
        facts => and ? Slow.And(left.Meaning(facts), () => right.Meaning(facts)) : Slow.Or(left.Meaning(facts), () => right.Meaning(facts))));

    private static Gen<Spoken<bool?>> Comparison(int depth) => Gen.Select(Number(Math.Min(depth, 2)), Number(Math.Min(depth, 2)), Gen.Int[0, 5]).Select((left, right, sign) =>
    {
        bool? Less(Facts facts) => Slow.Below(left.Meaning(facts), right.Meaning(facts));
        bool? More(Facts facts) => Slow.Below(right.Meaning(facts), left.Meaning(facts));
        bool? Equal(Facts facts) => Slow.Equal(left.Meaning(facts), right.Meaning(facts));
        return sign switch
        {
            0 => new Spoken<bool?>($"{left.Text} < {right.Text}", Less),
            1 => new($"{left.Text} <= {right.Text}", facts => Slow.Not(More(facts))),
            2 => new($"{left.Text} > {right.Text}", More),
            3 => new($"{left.Text} >= {right.Text}", facts => Slow.Not(Less(facts))),
            4 => new($"{left.Text} == 0m + {right.Text}", Equal),
            _ => new($"{left.Text} != 0m + {right.Text}", facts => Slow.Not(Equal(facts))),
        };
    });

    private static Gen<Spoken<Range>> Number(int depth) => depth == 0
        ? Gen.OneOf(
            Gen.Int[0, 1].Select(i => new Spoken<Range>(Numbers[i], facts => facts.Numbers[i])),
            Gen.Int[-3, 4].Select(value => new Spoken<Range>($"{value}m", _ => Range.Of(value))))
        : Gen.Select(Number(depth - 1), Number(depth - 1), Gen.Int[0, 8]).Select((left, right, sign) => sign switch
        {
            0 => new Spoken<Range>($"({left.Text} + {right.Text})", facts => Slow.Add(left.Meaning(facts), right.Meaning(facts))),
            1 => new($"({left.Text} - {right.Text})", facts => Slow.Add(left.Meaning(facts), Slow.Negative(right.Meaning(facts)))),
            2 => new($"({left.Text} * {right.Text})", facts => Slow.Times(left.Meaning(facts), right.Meaning(facts))),
            3 => new($"Min({left.Text}, {right.Text})", facts => Slow.Smaller(left.Meaning(facts), right.Meaning(facts))),
            4 => new($"Max({left.Text}, {right.Text})", facts => Slow.Larger(left.Meaning(facts), right.Meaning(facts))),
            5 => new($"Abs({left.Text})", facts => Slow.Absolute(left.Meaning(facts))),
            6 => new($"({left.Text} / {right.Text.Length % 4}m)", facts => Slow.Divide(left.Meaning(facts), right.Text.Length % 4)),
            7 => new($"-({left.Text})", facts => Slow.Negative(left.Meaning(facts))),
            _ => left,
        });
}
