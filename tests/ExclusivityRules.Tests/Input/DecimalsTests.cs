using System.Text;
using CsCheck;
using ExclusivityRules.Input.Values;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class DecimalsTests
{
    [TestMethod]
    [DataRow("0", "0")]
    [DataRow("-0", "0")]
    [DataRow("-0.50", "-0.5")]
    [DataRow("9999999999999999999", "9999999999999999999")]
    [DataRow("1e3", "1000")]
    [DataRow("1.5E+2", "150")]
    [DataRow("25e-2", "0.25")]
    [DataRow("0e999999999999", "0")]
    [DataRow("0.00000000000000000000000000000000000", "0")]
    [DataRow("1000000000000000000000000000", "1000000000000000000000000000")]
    [DataRow("9999999999999999999999999999", "9999999999999999999999999999")]
    [DataRow("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [DataRow("1.50000000000000000000000000000000000000000000", "1.5")]
    [DataRow("1e-28", "0.0000000000000000000000000001")]
    public void TryParse_NumberThatFits_IsExact(string text, string expected)
    {
        Assert.IsTrue(Decimals.TryParse(Encoding.UTF8.GetBytes(text), out var value, out var problem));
        Assert.AreEqual((expected, null), (Interval.Digits(value), problem));
    }

    [TestMethod]
    [DataRow("10000000000000000000000000000", "the number is too large; it may have 28 digits before the point")]
    [DataRow("1e28", "the number is too large; it may have 28 digits before the point")]
    [DataRow("-1e999999999999999999999999", "the number is too large; it may have 28 digits before the point")]
    [DataRow("12345678901234567890123456789", "the number has 29 digits; at most 28 can be kept exactly")]
    [DataRow("1.0000000000000000000000000001", "the number has 29 digits; at most 28 can be kept exactly")]
    [DataRow("1e-29", "the number is too small; it may have 28 digits after the point")]
    [DataRow("1e-999999999999999999999999", "the number is too small; it may have 28 digits after the point")]
    [DataRow("123e-29", "the number is too small; it may have 28 digits after the point")]
    public void TryParse_NumberThatWouldBeRounded_SaysSo(string text, string expected)
    {
        Assert.IsFalse(Decimals.TryParse(Encoding.UTF8.GetBytes(text), out _, out var problem));
        Assert.AreEqual(expected, problem);
    }

    [TestMethod]
    public void TryParse_WrittenDecimal_ReadsTheSame() =>
        Gen.Decimal.Check(number =>
        {
            var text = Interval.Digits(number);
            if (text.Count(char.IsAsciiDigit) <= 28)
            {
                Assert.IsTrue(Decimals.TryParse(Encoding.UTF8.GetBytes(text), out var value, out _), text);
                Assert.AreEqual(number, value);
            }
        });
}
