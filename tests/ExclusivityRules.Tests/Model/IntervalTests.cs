using CsCheck;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Model;

/// <summary>Bounds are checked against what they mean: the values that lie within them.</summary>
[TestClass]
public sealed class IntervalTests
{
    // Small numbers in steps of a half, so that ends meet often.
    private static readonly Gen<decimal> Value = Gen.Int[-6, 6].Select(halves => halves / 2m);

    private static readonly Gen<Interval> Any = Gen.OneOf(
        Value.Select(Interval.Exactly),
        Gen.Select(Value, Value, Gen.Bool, Gen.Bool).Where((a, b, _, _) => a != b)
            .Select((a, b, low, high) => Interval.Between(Math.Min(a, b), Math.Max(a, b), low, high)),
        Gen.Select(Value, Gen.Bool).Select((min, inclusive) => Interval.Between(min, null, inclusive)),
        Gen.Select(Value, Gen.Bool).Select((max, inclusive) => Interval.Between(null, max, true, inclusive)),
        Gen.Const(Interval.Unknown));

    // Two different eighths lie between any two ends, and far values stand for what has no bound.
    private static readonly decimal[] Samples = Enumerable.Range(-28, 57).Select(eighths => eighths / 8m).Append(-1000).Append(1000).ToArray();

    private static IEnumerable<decimal> In(Interval interval) => Samples.Where(value =>
        (interval.Min is null || value > interval.Min || (value == interval.Min && interval.MinInclusive))
        && (interval.Max is null || value < interval.Max || (value == interval.Max && interval.MaxInclusive)));

    [TestMethod]
    public void Digits_OfAnyDecimal_AreThoseOfTheFormatInWords() => Gen.OneOf(
        Gen.Decimal, Gen.Long.Select(number => (decimal)number), Gen.Int[-1_000, 1_000].Select(number => number / 100m * 1.00m), Gen.Const(-0.0m), Gen.Const(decimal.MinValue))
        .Check(value => Interval.Digits(value) == (value == 0 ? 0 : value).ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture), iter: 10_000);

    [TestMethod]
    public void Comparisons_OfAnyBounds_AgreeWithEveryPairOfValues() => Gen.Select(Any, Any).Check((a, b) =>
    {
        var pairs = In(a).SelectMany(left => In(b), (left, right) => (left, right)).ToArray();
        Truth Of(Func<decimal, decimal, bool> holds) => pairs.All(pair => holds(pair.left, pair.right)) ? Truth.True
            : pairs.Any(pair => holds(pair.left, pair.right)) ? Truth.Unknown : Truth.False;
        return a.Less(b) == Of((x, y) => x < y) && a.LessOrEqual(b) == Of((x, y) => x <= y) && a.Greater(b) == Of((x, y) => x > y)
            && a.GreaterOrEqual(b) == Of((x, y) => x >= y) && a.EqualTo(b) == Of((x, y) => x == y);
    });

    [TestMethod]
    public void Arithmetic_OfAnyBounds_HoldsEveryResult() => Gen.Select(Any, Any).Check((a, b) =>
        All(a, b, a + b, (x, y) => x + y) && All(a, b, a - b, (x, y) => x - y) && All(a, b, a * b, (x, y) => x * y)
        && All(a, b, Interval.Larger(a, b), (x, y) => Math.Max(x, y)) && All(a, b, Interval.Smaller(a, b), (x, y) => Math.Min(x, y)) && All(a, b, a.Absolute(), (x, _) => Math.Abs(x))
        && (b.Exact == 0 || All(a, b, a / b, (x, y) => y == 0 ? null : x / y)));

    [TestMethod]
    public void Arithmetic_OfExactNumbers_IsExact() => Gen.Select(Value, Value).Check((x, y) =>
    {
        var (a, b) = (Interval.Exactly(x), Interval.Exactly(y));
        return (a + b).Exact == x + y && (a - b).Exact == x - y && (a * b).Exact == x * y && (y == 0 || (a / b).Exact == x / y)
            && Interval.Larger(a, b).Exact == Math.Max(x, y) && Interval.Smaller(a, b).Exact == Math.Min(x, y) && a.Absolute().Exact == Math.Abs(x);
    });

    [TestMethod]
    public void Divide_ByZero_Throws() =>
        Assert.ThrowsExactly<DivideByZeroException>(() => Interval.Unknown / Interval.Exactly(0));

    [TestMethod]
    [DataRow("0.5", "0.5")]
    [DataRow("1.50", "1.5")]
    [DataRow("-0.0", "0")]
    [DataRow("79228162514264337593543950335", "79228162514264337593543950335")]
    [DataRow("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Digits_OfDecimals_HaveNoExponentAndNoTrailingZeros(string value, string expected) =>
        Assert.AreEqual(expected, Interval.Digits(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    private static bool All(Interval a, Interval b, Interval result, Func<decimal, decimal, decimal?> apply) => In(a)
        .SelectMany(left => In(b), (left, right) => apply(left, right))
        .OfType<decimal>()
        .All(value => result.EqualTo(Interval.Exactly(value)) != Truth.False);
}
