using System.Text;
using ExclusivityRules.Model;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Tests.Testing;

[TestClass]
public sealed class BoundaryTests
{
    [TestMethod]
    [DataRow("0.3", "0.2999 0.3 0.3001")]
    [DataRow("1.0", "0.9999 1 1.0001")]
    [DataRow("0.123456", "0.123455 0.123456 0.123457")]
    [DataRow("100000000", "99999999 100000000 100000001")]
    [DataRow("1e3", "999 1000 1001")]
    [DataRow("\"2024-03-01\"", "\"2024-02-29\" \"2024-03-01\" \"2024-03-02\"")]
    [DataRow("\"0001-01-01\"", "")]
    [DataRow("\"soon\"", "")]
    [DataRow("true", "")]
    [DataRow("{}", "")]
    public void Move_Value_GoesOneStep(string value, string moved)
    {
        var raw = new RawJson(new SourceFile("f", Encoding.UTF8.GetBytes(value)), 0, value.Length);
        Assert.AreEqual(moved, string.Join(' ', Enum.GetValues<Side>().Order().Select(side => Boundary.Move(raw, side)?.ToJsonString())).Trim());
    }
}
