using System.CommandLine;
using System.CommandLine.Invocation;
using ExclusivityRules.Cli.Verbs;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;

namespace ExclusivityRules.Cli;

/// <summary>The tool: its commands, and what holds for all of them.</summary>
internal static class Tool
{
    public static int Run(IReadOnlyList<string> args, Streams streams, CancellationToken cancellation)
    {
        try
        {
            var result = Commands(streams, cancellation).Parse(args);
            return result.Action is ParseErrorAction errors
                ? Refuse(errors, result, streams)
                : result.Invoke(new() { Output = streams.Output, Error = streams.Errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (StandardOutputException)
        {
            streams.Show([new("EXR0703", ProblemSeverity.Error, "standard output", default, "the report cannot be written here")]);
            return streams.Leave(new(ExitCodes.Unusable, "a report could not be written"));
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // Neither the message nor the arguments: they may hold what the graph says.
            var place = mistake.StackTrace?.Split('\n')[0].Trim() ?? "";
            streams.Errors.Write($"error EXR0704: internal error: {mistake.GetType().Name} {place}\n");
            return streams.Leave(new(ExitCodes.Unusable, "internal error"));
        }
        finally
        {
            streams.Output.Flush();
        }
    }

    private static RootCommand Commands(Streams streams, CancellationToken cancellation)
    {
        var root = new RootCommand("Screens partnership graphs for exclusivity and cross-investment concerns; it gives no legal conclusion.")
        {
            AnalyzeVerb.Create(streams, cancellation),
            WaiveVerb.Create(streams, cancellation),
            BaselineVerb.Create(streams, cancellation),
            WhyNotVerb.Create(streams, cancellation),
            NearMissesVerb.Create(streams, cancellation),
            WhatIfVerb.Create(streams, cancellation),
            CompareVerb.Create(streams, cancellation),
            CheckVerb.Create(streams),
            TestVerb.Create(streams, cancellation),
            NewVerb.Create(streams),
            RulesVerb.Create(streams),
            VocabularyVerb.Create(streams),
            SchemaVerb.Create(streams),
            ExplainErrorVerb.Create(streams),
            ConvertVerb.Create(streams),
            GenerateVerb.Create(streams),
        };
        Help.AddExamples(root);
        RefuseUnknownOptions(root);
        Overwriting.Refuse(root);
        return root;
    }

    // An option that does not exist would be taken for a file.
    private static void RefuseUnknownOptions(Command command)
    {
        var options = command.Options.Select(option => option.Name).ToArray();
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-'))
                {
                    result.AddError($"no option `{word}`{DidYouMean.Hint(word, options)}");
                }
            });
        }

        foreach (var below in command.Subcommands)
        {
            RefuseUnknownOptions(below);
        }
    }

    private static int Refuse(ParseErrorAction errors, ParseResult result, Streams streams)
    {
        errors.ShowHelp = false;
        errors.Invoke(result, streams.Errors);
        streams.Errors.Write($"`{Help.Call(result.CommandResult.Command)} --help` says how it is used\n");
        return streams.Leave(new(ExitCodes.Unusable, "bad arguments"));
    }

    // Whatever the action says goes to standard error: standard output stays what was asked for.
    private static void Invoke(this ParseErrorAction action, ParseResult result, TextWriter errors)
    {
        result.InvocationConfiguration.Output = errors;
        result.InvocationConfiguration.Error = errors;
        action.Invoke(result);
    }
}
