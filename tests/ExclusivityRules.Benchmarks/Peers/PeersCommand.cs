using System.CommandLine;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary><c>peers</c>: the same questions to this engine and to other systems, as a table.</summary>
internal static class PeersCommand
{
    public static int Run(string[] args)
    {
        var size = new Option<string>("--size") { Description = "how large the graphs are", DefaultValueFactory = _ => "small" };
        size.AcceptOnlyFromAmong("small", "large");
        var limit = new Option<int>("--limit") { Description = "the seconds a system may take for one run", DefaultValueFactory = _ => 60 };
        var only = new Option<string>("--only") { Description = "only the questions whose title contains this", DefaultValueFactory = _ => "" };
        var system = new Option<string>("--system") { Description = "only the systems whose name contains this", DefaultValueFactory = _ => "" };
        var file = new Option<FileInfo?>("--out") { Description = "a file for the table, beside the output" };
        var command = new RootCommand("put the same questions to this engine and to other systems") { size, only, system, limit, file };
        command.SetAction(parsed =>
        {
            using var copy = parsed.GetValue(file) is { } path ? new StreamWriter(path.FullName) : StreamWriter.Null;
            var questions = Comparison.Questions(large: parsed.GetValue(size) == "large");
            foreach (var question in questions.Where(question => question.Title.Contains(parsed.GetValue(only)!, StringComparison.OrdinalIgnoreCase)))
            {
                var table = MarkdownTable.Of(question, Comparison.Of(question, parsed.GetValue(system)!, TimeSpan.FromSeconds(parsed.GetValue(limit))));
                Console.Write(table);
                copy.Write(table);
            }
        });
        return command.Parse(args).Invoke();
    }
}
