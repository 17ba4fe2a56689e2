using ExclusivityRules.Input;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Reads the parameters of a pack and checks that each series has one value on each day.</summary>
internal static class ParameterFile
{
    public static void Read(PackSource source, ParameterTable table, List<Problem> problems)
    {
        foreach (var file in source.Files.Where(file => file.FileName == "parameters.json"))
        {
            var read = JsonDocuments.Read<IReadOnlyList<Parameter>>(file.Utf8, file.Name);
            problems.AddRange(read.Problems);
            foreach (var parameter in read.Value ?? [])
            {
                if (!table.TryAdd(parameter))
                {
                    Report("EXR0430", $"the parameter id `{parameter.Id}` is used twice");
                }

                foreach (var (code, message) in Check(parameter))
                {
                    Report(code, message);
                }

                void Report(string code, string message) => problems.Add(new(code, ProblemSeverity.Error, file.Name, parameter.Place, message));
            }
        }
    }

    private static IEnumerable<(string Code, string Message)> Check(Parameter parameter)
    {
        if (parameter.Counts is null)
        {
            yield return ("EXR0431", $"`{parameter.Id}` counts `{parameter.Unit}`; write share, months, days, points, ratio, number, or a currency code");
        }

        if (parameter.Values.Count == 0)
        {
            yield return ("EXR0432", $"`{parameter.Id}` has no value");
        }

        foreach (var value in parameter.Values)
        {
            if (value.To <= value.From)
            {
                yield return ("EXR0433", $"the value of `{parameter.Id}` from {value.From:yyyy-MM-dd} ends before it begins");
            }

            if (string.IsNullOrWhiteSpace(value.Source))
            {
                yield return ("EXR0434", $"the value of `{parameter.Id}` from {value.From:yyyy-MM-dd} has no source");
            }

            if (parameter.Counts == Unit.Share && value.Value is < 0 or > 1)
            {
                yield return ("EXR0435", $"`{parameter.Id}` is a share, a fraction from 0 to 1, not {Interval.Digits(value.Value)}");
            }
        }

        foreach (var (earlier, later) in parameter.Values.Zip(parameter.Values.Skip(1)))
        {
            if (earlier.To != later.From)
            {
                var what = earlier.To is null || earlier.To > later.From ? "overlap" : "leave a gap";
                yield return ("EXR0436", $"the values of `{parameter.Id}` {what} at {later.From:yyyy-MM-dd}");
            }
        }
    }
}
