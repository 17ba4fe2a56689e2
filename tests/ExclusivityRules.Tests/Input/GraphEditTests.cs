using System.Text;
using System.Text.Json.Nodes;
using ExclusivityRules.Input;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class GraphEditTests
{
    private const string Document = """{"a":[1,{"b":2.50}],"c/~":{"d":"x"}}""";

    [TestMethod]
    [DataRow("/a/0", "7", """{"a":[7,{"b":2.50}],"c/~":{"d":"x"}}""")]
    [DataRow("/a/2", "7", """{"a":[1,{"b":2.50},7],"c/~":{"d":"x"}}""")]
    [DataRow("/a/-", "7", """{"a":[1,{"b":2.50},7],"c/~":{"d":"x"}}""")]
    [DataRow("/a/0", "null", """{"a":[{"b":2.50}],"c/~":{"d":"x"}}""")]
    [DataRow("/a/1/b", "{\"e\":[]}", """{"a":[1,{"b":{"e":[]}}],"c/~":{"d":"x"}}""")]
    [DataRow("/a/1/e", "true", """{"a":[1,{"b":2.50,"e":true}],"c/~":{"d":"x"}}""")]
    [DataRow("/c~1~0/d", "null", """{"a":[1,{"b":2.50}],"c/~":{}}""")]
    [DataRow("/c~1~0/0/d", "1", """{"a":[1,{"b":2.50}],"c/~":{"d":1}}""", DisplayName = "a list of one may stand as the one")]
    public void Apply_Change_IsMadeAndTheRestStays(string pointer, string value, string result)
    {
        var changed = GraphEdit.Apply("\uFEFF"u8.ToArray().Concat(Encoding.UTF8.GetBytes(Document)).ToArray(), [(pointer, JsonNode.Parse(value))], out var error);
        Assert.IsNull(error);
        Assert.AreEqual(result, Encoding.UTF8.GetString(changed!));
    }

    [TestMethod]
    [DataRow("", "7", "is no pointer")]
    [DataRow("a", "7", "is no pointer")]
    [DataRow("/a/3", "7", "nothing can stand at `/a/3`")]
    [DataRow("/a/+1", "7", "nothing can stand at")]
    [DataRow("/a/-", "null", "there is nothing to remove")]
    [DataRow("/x", "null", "there is nothing to remove at `/x`")]
    [DataRow("/x/y", "7", "`/x/y` leads nowhere: there is no `x` on the way")]
    [DataRow("/a/0/y", "7", "nothing can stand at `/a/0/y`")]
    public void Apply_ChangeThatCannotBeMade_SaysWhy(string pointer, string value, string message)
    {
        Assert.IsNull(GraphEdit.Apply(Encoding.UTF8.GetBytes(Document), [(pointer, JsonNode.Parse(value))], out var error));
        Assert.Contains(message, error!);
    }

    [TestMethod]
    public void Apply_EntryNamedByItsId_IsChanged()
    {
        var document = """{"parties":[7,{"id":3},{"id":"a"},{"id":"b","name":"B"},{"id":"c"}]}"""u8;

        var changed = GraphEdit.Apply(document, [("/parties/b/name", JsonValue.Create("Z")), ("/parties/a", null), ("/parties/c", new JsonObject())], out var error);

        Assert.IsNull(error);
        Assert.AreEqual("""{"parties":[7,{"id":3},{"id":"b","name":"Z"},{}]}""", Encoding.UTF8.GetString(changed!));
        Assert.IsNull(GraphEdit.Apply(document, [("/parties/d/name", JsonValue.Create("Z"))], out error));
        Assert.AreEqual("`/parties/d/name` leads nowhere: there is no `d` on the way", error);
    }

    [TestMethod]
    public void Apply_SeveralChanges_BuildOnOneAnother()
    {
        var changed = GraphEdit.Apply(Encoding.UTF8.GetBytes(Document), [("/n", new JsonObject()), ("/n/m", JsonValue.Create(1)), ("/a", null)], out _);
        Assert.AreEqual("""{"c/~":{"d":"x"},"n":{"m":1}}""", Encoding.UTF8.GetString(changed!));
    }
}
