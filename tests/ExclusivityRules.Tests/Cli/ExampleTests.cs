using ExclusivityRules.Cli;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Cli;

/// <summary>Every command that a page or the help shows runs as it stands there.</summary>
[TestClass]
public sealed class ExampleTests
{
    [TestMethod]
    public void Help_Examples_Run() => Run(Help.Examples.Values.SelectMany(examples => examples).Distinct());

    [TestMethod]
    [DataRow("README.md", 11)]
    [DataRow("rules/README.md", 4)]
    public void Page_Commands_Run(string page, int least)
    {
        var commands = Desk.Commands(File.ReadAllText(Repository.PathOf(page)));

        Assert.IsGreaterThanOrEqualTo(least, commands.Count);
        Run(commands);
    }

    [TestMethod]
    public void Help_OfEachCommand_HasAnExample()
    {
        var verbs = ToolRun.Of("--help").Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim().Split(' ')[0]);

        CollectionAssert.IsSubsetOf(verbs.ToArray(), Help.Examples.Keys.ToArray());
    }

    // In order, since one uses what the one before made. Findings and what is undetermined are answers, anything else is a mistake of the page.
    private static void Run(IEnumerable<string> commands)
    {
        using var desk = new Desk();
        foreach (var command in commands)
        {
            var run = desk.Run(command);
            Assert.IsTrue(run.ExitCode is 0 or 1 or 4, $"{command}\n{run.Errors}");
            Assert.DoesNotContain(": error ", run.Errors, command);
        }
    }
}
