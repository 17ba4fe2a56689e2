using System.Diagnostics;
using System.Globalization;

namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>
/// A program on the PATH that reads facts <c>table(value, ..., row).</c> and rules from files, and prints the pairs it finds. It runs twice,
/// once with the facts alone, which is its time to load.
/// </summary>
/// <param name="Command">The command.</param>
internal abstract record ProcessPeer(string Name, string Command) : Peer(Name)
{
    public override string? Absent => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Command))) ? null : $"`{Command}` is not installed";

    public override Run? Ask(Question question, CancellationToken limit)
    {
        var folder = Directory.CreateTempSubdirectory("peers-");
        try
        {
            var (facts, rules, none) = (Path.Combine(folder.FullName, "facts.pl"), Path.Combine(folder.FullName, "rules.pl"), Path.Combine(folder.FullName, "none.pl"));
            WriteFacts(facts, question.Tables);
            File.WriteAllText(rules, Rules(question));
            File.WriteAllText(none, Nothing);
            var (load, _) = Time(facts, none, limit);
            var (whole, output) = Time(facts, rules, limit);
            return new(load, whole - load, Pairs(output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The rules that find the pairs, and print each as its numbers with commas between them.</summary>
    protected abstract string Rules(Question question);

    /// <summary>Rules that find nothing.</summary>
    protected abstract string Nothing { get; }

    /// <summary>The arguments that run rules on facts.</summary>
    protected abstract string[] Arguments(string facts, string rules);

    private (double Seconds, string Output) Time(string facts, string rules, CancellationToken limit)
    {
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Command, Arguments(facts, rules)) { UseShellExecute = false, RedirectStandardOutput = true })!;
        using var stop = limit.Register(() => process.Kill());
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        limit.ThrowIfCancellationRequested();
        return (Stopwatch.GetElapsedTime(begin).TotalSeconds, output);
    }

    private static void WriteFacts(string path, IReadOnlyList<Table> tables)
    {
        using var file = new StreamWriter(path);
        foreach (var table in tables)
        {
            for (var row = 0; row < table.Rows; row++)
            {
                file.Write(table.Name);
                file.Write('(');
                foreach (var column in table.Values)
                {
                    file.Write(column[row]);
                    file.Write(',');
                }

                file.Write(row);
                file.Write(").\n");
            }
        }
    }

    private static Answer Pairs(string output) => output
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Contains(','))
        .Select(pair => pair.Trim('(', ')').Split(','))
        .Aggregate(default(Answer), (answer, pair) =>
            answer.With(int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture)));
}
