using System.Runtime.InteropServices;
using System.Text;
using ExclusivityRules.Cli;

// What is done by a first Ctrl+C, or when a pipeline's time is up, is still reported; a run that does not come to an end, or a
// second time, stops at once.
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => pressed.Cancel = Cancel();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = Cancel());

using var output = Open(new GuardedStream(Console.OpenStandardOutput()));
using var errors = Open(new GuardedStream(Console.OpenStandardError(), isQuiet: true));
errors.AutoFlush = true;
var width = Console.IsOutputRedirected ? null : Streams.TerminalWidth();
var colour = width is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
    && Environment.GetEnvironmentVariable("TERM") is not "dumb";
return Tool.Run(args, new(StandardInput.Open(), output, errors, width, colour, Console.IsErrorRedirected ? null : Streams.TerminalWidth()), cancellation.Token);

// Whether to go on for now.
bool Cancel()
{
    var isFirst = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => Environment.Exit(130), TaskScheduler.Default);
    return isFirst;
}

static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
