using System.Globalization;
using ExclusivityRules.Input;
using ExclusivityRules.Judging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExclusivityRules.Cli;

/// <summary>A progress bar on standard error for long work in a terminal: how much of the bytes is done, how fast, how long still.</summary>
internal static class Progress
{
    /// <summary>Runs work that tells of each graph done; shows a bar when there is a terminal and more than one graph.</summary>
    /// <param name="words">The inputs.</param>
    /// <param name="streams">Where to show it.</param>
    /// <param name="work">The work; receives whom to tell.</param>
    public static T Show<T>(IReadOnlyList<string> words, Streams streams, Func<Action<BatchRecord>?, T> work)
    {
        if (streams.ProgressWidth is not { } width || GraphSources.Find(words) is not { } files || !IsLong(files))
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(streams.Errors),
        });
        console.Profile.Width = width;
        var graphs = 0;
        return new Spectre.Console.Progress(console) { AutoClear = true }
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(() => graphs), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("graphs", maxValue: Math.Max(files.Sum(Size), 1));
                task.IsIndeterminate = files.Any(file => file.File == InputFiles.StandardInput);
                return work(record =>
                {
                    graphs++;
                    task.Increment(record.Size);
                });
            });
    }

    private static bool IsLong(IReadOnlyList<GraphSource> files) =>
        files.Count > 1 || files.Any(file => file.File == InputFiles.StandardInput || GraphSources.IsNdjson(file.File));

    private static long Size(GraphSource source) => File.Exists(source.File) ? new FileInfo(source.File).Length : 0;

    private sealed class RateColumn(Func<int> graphs) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
            var rate = seconds < 0.5 ? "" : $", {(graphs() / seconds).ToString("N0", CultureInfo.InvariantCulture)}/s";
            return new Text($"{graphs().ToString("N0", CultureInfo.InvariantCulture)} graphs{rate}");
        }
    }
}
