using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Matching;

/// <summary>What patterns may say. A § stands before what the problem points at.</summary>
[TestClass]
public sealed class PatternCompilerTests
{
    [TestMethod]
    [DataRow("(a)", 1, 0)]
    [DataRow("(m:Market)", 1, 0)]
    [DataRow("(a)-[:Holding]->(b)", 2, 1)]
    [DataRow("(a)<-[r:Holding]-(b)", 2, 1)]
    [DataRow("(a)-[r:Holding]-(b)", 2, 1)]
    [DataRow("(a)-[r:Grant|Covenant]->(b)", 2, 1)]
    [DataRow("(a)-[r]-(b)", 2, 1)]
    [DataRow("(a)-[:Covenant {covenant: \"nonCompete\"}]->(b)", 2, 1)]
    [DataRow("(a)-[:Holding {passive: true, id: \"x\"}]->(b {kind: \"company\"})", 2, 1)]
    [DataRow("(a)-[r:Controls]->{1,4}(b)", 2, 1)]
    [DataRow("(a)-[r:Controls]->{3}(b)", 2, 1)]
    [DataRow("(a)-[:ActiveIn]->(m)<-[:ActiveIn]-(b)", 3, 2)]
    [DataRow("(a)-[:Holding]->(b), (b)-[:Holding]->(c), (c)-[:Competes]-(a)", 3, 3)]
    [DataRow("()-[:Holding]->()", 2, 1)]
    [DataRow(" ( a ) -[ r : Holding ]-> ( b ) ", 2, 1)]
    public void Compile_Pattern_HasItsParts(string text, int nodes, int edges)
    {
        var pattern = PatternCompiler.Compile(text);
        Assert.AreEqual((nodes, edges), (pattern.Nodes.Count, pattern.Edges.Count));
    }

    [TestMethod]
    [DataRow("§", "EXR0520", "a node in parentheses before the end")]
    [DataRow("§a", "EXR0520", "a node in parentheses instead of `a`")]
    [DataRow("(a§", "EXR0520", "`)` before the end")]
    [DataRow("(a)§)", "EXR0520", "`,` and another path, or the end instead of `)`")]
    [DataRow("(a),§", "EXR0520", "a node in parentheses")]
    [DataRow("(a)§->(b)", "EXR0520", "the end instead of `->`")]
    [DataRow("(a)-§(b)", "EXR0520", "`[`")]
    [DataRow("(a)§-->(b)", "EXR0505", "write `-[]->`")]
    [DataRow("(a)§--(b)", "EXR0505", "write `-[]-`")]
    [DataRow("(a)-[r§", "EXR0520", "`]`")]
    [DataRow("(a)-[r:§]->(b)", "EXR0520", "a label")]
    [DataRow("(a)-[r:Grant|§]->(b)", "EXR0520", "a label")]
    [DataRow("(a)-[r:Grant]§(b)", "EXR0520", "`-` or `->`")]
    [DataRow("(a)-[r:Grant]->§", "EXR0520", "a node in parentheses")]
    [DataRow("(a)-[r§*]->(b)", "EXR0505", "write `{1,4}`")]
    [DataRow("(a)-[r:§Investmnt]->(b)", "EXR0523", "did you mean `Investment`?")]
    [DataRow("(a)-[r:Grant|§Covenent]->(b)", "EXR0523", "did you mean `Covenant`?")]
    [DataRow("(a:§Partei)", "EXR0523", "did you mean `Party`?")]
    [DataRow("(a:§Grant)", "EXR0523", "nodes are Party or Market")]
    [DataRow("(a:Party), (a:§Market)", "EXR0522", "another label before")]
    [DataRow("(a)-[§a:Grant]->(b)", "EXR0524", "already names something else")]
    [DataRow("(a)-[§r:Grant]->(r)", "EXR0524", "already names something else")]
    [DataRow("(a)-[r:Grant]->(b), (b)-[§r:Grant]->(c)", "EXR0524", "already names something else")]
    [DataRow("(§parent)", "EXR0524", "a reserved word")]
    [DataRow("(§IT)", "EXR0524", "a reserved word")]
    [DataRow("(a)<-[§r:Grant]->(b)", "EXR0525", "one way, or neither")]
    [DataRow("(a)-[§r:Competes]->(b)", "EXR0525", "write `-[:Competes]-`")]
    [DataRow("(a)-[:§ActiveIn]->{1,2}(m)", "EXR0525", "cannot be repeated")]
    [DataRow("(m:Market)-[§r:Grant]->(b)", "EXR0526", "no node fits `m`")]
    [DataRow("(a)-[:§ActiveIn]->(b:Party)", "EXR0526", "no node fits `b`")]
    [DataRow("(a)-[:ActiveIn]->(m), (m)-[:§Holding]->(b)", "EXR0526", "no node fits `m`")]
    [DataRow("(a)-[:Holding]->§{0,2}(b)", "EXR0521", "from 1 up to at most 10")]
    [DataRow("(a)-[:Holding]->§{4,2}(b)", "EXR0521", "from 1 up")]
    [DataRow("(a)-[:Holding]->§{1,11}(b)", "EXR0521", "at most 10")]
    [DataRow("(a)-[:Holding]->{§x}(b)", "EXR0520", "a whole number")]
    [DataRow("(a)-[:Holding]->{§1.5}(b)", "EXR0520", "a whole number")]
    [DataRow("(a)-[:Holding {§pasive: true}]->(b)", "EXR0103", "did you mean `passive`?")]
    [DataRow("(a)-[:Holding {passive §= true}]->(b)", "EXR0505", "write `{member: value}`")]
    [DataRow("(a)-[:Holding {passive: §maybe}]->(b)", "EXR0520", "true or false")]
    [DataRow("(a)-[:Holding {passive: §3}]->(b)", "EXR0509", "`passive` cannot be `3`")]
    [DataRow("(a)-[:Grant {right: §\"license\"}]->(b)", "EXR0518", "did you mean `licence`?")]
    [DataRow("(a)-[:Holding {share: §30}]->(b)", "EXR0517", "did you mean `0.3`?")]
    [DataRow("(a {§nam: \"x\"})", "EXR0103", "did you mean `name`?")]
    [DataRow("(a)§;", "EXR0505", "has no meaning in a pattern")]
    public void Compile_BadPattern_IsRefusedWhereItIs(string marked, string code, string says)
    {
        var text = marked.Replace("§", "", StringComparison.Ordinal);
        var problem = Assert.ThrowsExactly<RefusedException>(() => PatternCompiler.Compile(text)).Problem;
        Assert.AreEqual(code, problem.Code, problem.Message);
        StringAssert.Contains(problem.Message, says);
        Assert.AreEqual(marked.IndexOf('§', StringComparison.Ordinal), problem.Start, problem.Message);
        Assert.IsNotNull(ErrorCatalogue.Find(code));
    }
}
