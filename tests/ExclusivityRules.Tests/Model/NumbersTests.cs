using System.Globalization;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Model;

[TestClass]
public sealed class NumbersTests
{
    [TestMethod]
    [DataRow("15000000000", "USD", "15 bn USD")]
    [DataRow("138000000000", "USD", "138 bn USD")]
    [DataRow("133900000", "USD", "133.9 m USD")]
    [DataRow("1234567890", "USD", "about 1.235 bn USD")]
    [DataRow("1200000000000", "EUR", "1.2 tn EUR")]
    [DataRow("250000", "USD", "250,000 USD")]
    [DataRow("999999999.99", "USD", "999.99999999 m USD")]
    [DataRow("-35000000000", "USD", "-35 bn USD")]
    [DataRow("0", "USD", "0 USD")]
    [DataRow("0.7", "share", "70 %")]
    [DataRow("0.3333333333333333", "share", "about 33.33 %")]
    [DataRow("0.39999999999", "share", "39.999999999 %")]
    [DataRow("0.00005", "share", "0.005 %")]
    [DataRow("9.2", "ratio", "9.2")]
    [DataRow("1469", "points", "1,469")]
    [DataRow("2838.44444444", "points", "about 2,838")]
    [DataRow("1800.00001", "points", "1,800.00001")]
    [DataRow("96", "months", "96 months")]
    [DataRow("1", "months", "1 month")]
    [DataRow("30", "days", "30 days")]
    [DataRow("0.00001234567", null, "about 0.00001235")]
    [DataRow("79228162514264337593543950335", "share", "79,228,162,514,264,337,593,543,950,335")]
    public void With_ExactNumber_ReadsWell(string number, string? unit, string expected) => Assert.AreEqual(
        expected, Numbers.With(Interval.Exactly(decimal.Parse(number, CultureInfo.InvariantCulture)), unit));

    [TestMethod]
    public void With_Range_NamesItsBounds()
    {
        Assert.AreEqual("1,469 to 2,838", Numbers.With(Interval.Between(1469, 2838), "points"));
        Assert.AreEqual("10 to 20 %", Numbers.With(Interval.Between(0.1m, 0.2m), "share"));
        Assert.AreEqual("800 m to 1 bn USD", Numbers.With(Interval.Between(800_000_000, 1_000_000_000), "USD"));
        Assert.AreEqual("at least 8 bn USD", Numbers.With(Interval.Between(8_000_000_000, null), "USD"));
        Assert.AreEqual("more than 50 %", Numbers.With(Interval.Between(0.5m, null, minInclusive: false), "share"));
        Assert.AreEqual("less than 50 %", Numbers.With(Interval.Between(null, 0.5m, maxInclusive: false), "share"));
        Assert.AreEqual("at least 1 and less than 2", Numbers.With(Interval.Between(1, 2, maxInclusive: false), null));
        Assert.AreEqual("unknown", Numbers.With(Interval.Unknown, "USD"));
        Assert.AreEqual("unknown", Numbers.With(Interval.Between(0, 1), "share"));
        Assert.AreEqual("0 to 1", Numbers.With(Interval.Between(0, 1), "ratio"));
        Assert.AreEqual("unknown", Numbers.With(Interval.Between(0, null), "USD"));
        Assert.AreEqual("at most 10 USD", Numbers.With(Interval.Between(null, 10), "USD"));
        Assert.AreEqual("less than 25 %", Numbers.With(Interval.Between(0, 0.25m, maxInclusive: false), "share"));
        Assert.AreEqual("1 March 2026", Numbers.Date(new(2026, 3, 1)));
    }

    /// <summary>A rounded number has four digits or more, the last of which is not zero: it never looks like a threshold.</summary>
    [TestMethod]
    public void Number_Rounded_IsNeverRounderThanFourDigits()
    {
        for (var i = 1; i < 2000; i++)
        {
            var text = Numbers.Number(Interval.Exactly(i / 7m + 0.000001m));
            if (text.StartsWith("about ", StringComparison.Ordinal))
            {
                Assert.AreNotEqual('0', text[^1], text);
                Assert.IsGreaterThanOrEqualTo(4, text.Count(char.IsAsciiDigit), text);
            }
        }
    }

    [TestMethod]
    public void InASentence_WhatIsNotKnown_SaysSo()
    {
        Assert.AreEqual("an unknown amount", Numbers.AnAmount(Interval.Unknown, "USD"));
        Assert.AreEqual("an unknown amount", Numbers.AnAmount(Interval.Between(0, null), "USD"));
        Assert.AreEqual("at least 8 bn USD", Numbers.AnAmount(Interval.Between(8_000_000_000, null), "USD"));
        Assert.AreEqual("999 USD", Numbers.AnAmount(Interval.Exactly(999), "USD"));
        Assert.AreEqual("an unknown share", Numbers.AShare(Interval.Unknown));
        Assert.AreEqual("an unknown share", Numbers.AShare(Interval.Between(0, 1.2m)));
        Assert.AreEqual("0 to 30 %", Numbers.AShare(Interval.Between(0, 0.3m)));
        Assert.AreEqual("more than 50 %", Numbers.AShare(Interval.Between(0.5m, null, minInclusive: false)));
    }
}
