using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>The parameters of the packs of a run, numbered.</summary>
internal sealed class ParameterTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Parameter> parameters = [];

    public IEnumerable<string> Ids => numbers.Keys;

    /// <summary>Adds a parameter; false when its id is taken.</summary>
    public bool TryAdd(Parameter parameter)
    {
        if (!numbers.TryAdd(parameter.Id, parameters.Count))
        {
            return false;
        }

        parameters.Add(parameter);
        return true;
    }

    /// <summary>The number of a parameter; null when there is none of that id.</summary>
    public int? Find(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    public Parameter this[int number] => parameters[number];

    public Parameter this[string id] => parameters[numbers[id]];

    /// <summary>The values in force on the day of a situation, by number, money in the base currency of its graph.</summary>
    public Interval[] ValuesIn(Situation situation) =>
        parameters.Select(parameter => Value(parameter, situation, situation.AsOf, evidence: null)).ToArray();

    /// <summary>The value in force on a day; unknown when there is none, or no exchange rate.</summary>
    public static Interval Value(Parameter parameter, Situation situation, DateOnly day, Evidence? evidence)
    {
        if (parameter.On(day) is not { } inForce)
        {
            evidence?.Lacks($"the value of the parameter {parameter.Id} on {day:yyyy-MM-dd}", "/asOf");
            return Interval.Unknown;
        }

        var value = Interval.Exactly(inForce.Value);
        return parameter.IsMoney ? situation.InBaseCurrency(value, parameter.Unit, evidence) : value;
    }
}
