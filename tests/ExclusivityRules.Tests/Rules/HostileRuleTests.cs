using System.Text;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Rules;

/// <summary>Rule files that mean harm: each is refused or meets a limit, in time, and nothing is thrown.</summary>
[TestClass]
public sealed class HostileRuleTests
{
    private const int Patience = 2_000;
    private const string Match = "(investor)-[first:Investment]->(lab)";

    private static readonly string[] Expressions =
    [
        .. new[] { "GetType()", "GetHashCode()", "ToString()", "Equals(first)", "MemberwiseClone()", "View", "Situation", "Arrangement", "Explain(null)", "TypeHandle" }
            .Select(member => $"first.{member} == first"),
        .. new[]
        {
            "System.Type", "System.Diagnostics.Process", "System.IO.File", "System.IO.Directory", "System.Net.Http.HttpClient", "System.Reflection.Assembly",
            "System.AppDomain", "System.Activator", "System.GC", "System.Environment", "System.Threading.Thread", "System.Console", "System.Runtime.InteropServices.Marshal",
            "Type", "Process", "File", "Directory", "Assembly", "Activator", "GC", "Environment", "Thread", "Console", "Convert", "Math", "Regex", "Task", "Guid",
            "DateTime", "DateTimeOffset", "TimeSpan", "Random", "Enumerable", "Expression", "Utils", "EF", "JsonConvert",
        }.Select(type => $"{type}.Call(\"a\") != null"),
        .. new[] { "new", "typeof", "is", "as", "cast", "np", "iif", "isnull", "default", "sizeof", "nameof", "checked", "throw", "await", "lambda", "Func", "eval" }
            .Select(word => $"{word}(first)"),
        .. new[] { "first.Stake = 1m", "first.Stake += 1m", "first.Stake++ > 1m", "first.Tranches.Add(first)", "first.Tranches.Clear()", "investor.Tags.Append(\"a\").Any()" },
        .. new[]
        {
            "Where(t => true).Any()", "Select(t => t.Amount).Any()", "SelectMany(t => first.Tranches).Any()", "Concat(first.Tranches).Any()", "Repeat(9)",
            "OrderBy(t => t.Amount).Any()", "Aggregate((a, b) => a) == a", "ToList().Any()", "AsParallel().Any()", "Cast(\"System.Int32\").Any()", "OfType(\"a\").Any()",
        }.Select(call => $"first.Tranches.{call}"),
        .. new[] { 33, 100, 399, 1_000, 3_900 }.SelectMany(n => new[]
        {
            new string('!', n) + "first.Passive",
            new string('(', n) + "first.Passive" + new string(')', n),
            new string('-', n) + "first.Stake",
            string.Concat(Enumerable.Repeat("!(", n)) + "first.Passive" + new string(')', n),
            string.Concat(Enumerable.Repeat("- ", n)) + "first.Stake",
            "first" + string.Concat(Enumerable.Repeat(".From", n)),
            string.Concat(Enumerable.Repeat("Min(", n)) + "1m" + string.Concat(Enumerable.Repeat(",1m)", n)) + " > 2m",
            "first.Committed > " + new string('9', n),
            "first.Id == \"" + new string('a', n + 300) + "\"",
            string.Join("&&", Enumerable.Repeat("first.Passve", n)),
            string.Join("+", Enumerable.Repeat("1m", n)) + " > 0",
            string.Concat(Enumerable.Repeat("first.Tranches.Any(t => ", n)) + "true" + new string(')', n),
            "1m" + string.Concat(Enumerable.Repeat(" == 1m", n)),
        }),
        "\0", "first.Passive\0", "\u202efirst.Passive", "\ufefffirst.Passive", "first.Passive // x", "first.Passive /* x */", "first.Passive; true", "\\u0022", "`a`", "@first",
        "$\"{first}\"", "first!.Passive", "(first, lab) == (first, lab)", "[1]", "{ }", "=> true", "x => x", "()", "first..Passive", ".Passive", "1.", ".5m > 1m", "\"\"\"", "~1 > 2",
    ];

    private static readonly string[] Patterns =
    [
        "", "(", ")", "()-", "()-[", "()-[]", "()->()", "()-->()", "()--()", "()-[*]->()", "()-[:Nothing]->()", "()-[:Holding]->{1,99999999999}()", "()-[:Holding]->{0,1}()",
        "()-[:Holding]->{5,1}()", "()-[:Holding]->{11}()", "()<-[:Holding]->()", "(it)", "(new)", "(a:System.Type)", "(a {name: first.Name})", "(a {name: null})", "(a), (a:Market), (a:Party)",
        "(a)-[a:Holding]->(b)", "(a)-[r:Holding]->(b), (b)-[r:Holding]->(c)", "(a)-[:Competes]->(b)", "(m:Market)-[:Holding]->(b)", "(a)\0", "(a) where true", "(a {b: {c: 1}})",
        .. new[] { 33, 500, 3_000 }.SelectMany(n => new[]
        {
            new string('(', n), new string('[', n), string.Join(",", Enumerable.Repeat("(a)-[:Holdng]->(b)", n)), "(a" + new string('a', n + 1_000) + ")-[:Holding",
            "(a)" + string.Concat(Enumerable.Repeat("-[:Holding]->{1,10}()", n)) + "!",
        }),
    ];

    private static readonly byte[][] Files =
    [
        [], [0], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xc0, 0x80], "[{\"WorkflowName\":\"\xff\"}]"u8.ToArray()[..^3], "null"u8.ToArray(), "1"u8.ToArray(), "\"a\""u8.ToArray(),
        "[1]"u8.ToArray(), "[null]"u8.ToArray(), "{}"u8.ToArray(), "[[]]"u8.ToArray(), "{\"Rules\":{}}"u8.ToArray(), "{\"WorkflowName\":\"a\",\"WorkflowName\":\"b\",\"Rules\":[]}"u8.ToArray(),
        "{\"WorkflowName\":\"a\",\"Rules\":[null]}"u8.ToArray(), "{\"WorkflowName\":null,\"Rules\":[]}"u8.ToArray(), "// a\n[]"u8.ToArray(), "[{},]"u8.ToArray(), "{\"WorkflowName\":\"\\ud800\",\"Rules\":[]}"u8.ToArray(),
        Encoding.UTF8.GetBytes(new string('[', 100_000)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"Rules\":[", 10_000))),
        Encoding.UTF8.GetBytes("{\"WorkflowName\":\"" + new string('a', 1_000_000)), Encoding.UTF8.GetBytes("{\"WorkflowName\":" + new string('9', 100_000) + "}"),
    ];

    [TestMethod]
    [Timeout(60_000)]
    public void Read_HostileExpressions_AreRefusedInTime() => AllRefused(Expressions.Select(text => Encoding.UTF8.GetBytes(SomeRule.File(Match, text))), 130);

    [TestMethod]
    [Timeout(60_000)]
    public void Read_HostilePatterns_AreRefusedInTime() => AllRefused(Patterns.Select(text => Encoding.UTF8.GetBytes(SomeRule.File(text, "lab.Name == \"a\""))), 40);

    [TestMethod]
    [Timeout(60_000)]
    public void Read_HostileFiles_AreRefusedInTime() => AllRefused(Files, 24);

    [TestMethod]
    [Timeout(20_000)]
    [DataRow("(a), (b), (c), (d)", "a.Name == b.Name")]
    [DataRow("(a)-[r:Competes]-(b), (b)-[s:Competes]-(c), (c)-[t:Competes]-(d)", "r.Id != s.Id")]
    [DataRow("(a)-[r]-(b), (c)-[s]-(d)", "r.Id != s.Id")]
    [DataRow("(a)-[r:Competes]-{1,10}(b)", "r.Count() > 1")]
    public void Run_CartesianPattern_MeetsItsLimit(string match, string expression)
    {
        var graph = Some.Graph(Some.Market("m", Enumerable.Range(0, 60).Select(i => ($"p{i}", (decimal?)0.01m)).ToArray()));
        var rules = Packed.Good(Packed.ReadRules(SomeRule.File(match, expression + " && a.Name == \"nobody\"")));
        var report = Packed.Judge(new(graph), rules, new() { Limits = new() { BindingsPerRule = 100_000 } });
        StringAssert.Contains(report.Findings.Single().Error, "--binding-budget");
        Assert.AreEqual(Outcome.Failed, report.Findings.Single().Outcome);
    }

    private static void AllRefused(IEnumerable<byte[]> files, int atLeast)
    {
        var count = 0;
        foreach (var utf8 in files)
        {
            count++;
            var shown = Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, 600)));
            var read = Task.Run(() => PackCompiler.Compile([new("my.rules.json", [new PackFile("my.rules.json", utf8)])]));
            Assert.IsTrue(read.Wait(Patience), $"takes too long: {shown}");
            Assert.IsTrue(read.Result.Problems.Any(problem => problem.Severity == ProblemSeverity.Error), $"is accepted: {shown}");
        }

        Assert.IsGreaterThanOrEqualTo(atLeast, count);
    }
}
