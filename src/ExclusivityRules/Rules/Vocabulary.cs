using ExclusivityRules.Expressions;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>Everything rules can name: nodes, relations with their properties, and functions.</summary>
internal static class Vocabulary
{
    /// <summary>The types whose properties rules may read, with what people call them.</summary>
    public static IReadOnlyDictionary<Type, string> Types { get; } = FindTypes();

    /// <summary>The language of a pattern's expressions.</summary>
    public static Language Of(ParameterTable parameters, IReadOnlyList<Variable> variables) => new()
    {
        Types = Types,
        Functions = Functions.FunctionTable.Of(parameters),
        Variables = variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal),
    };

    private static Dictionary<Type, string> FindTypes()
    {
        var types = new Dictionary<Type, string>
        {
            [typeof(PartyNode)] = "Party",
            [typeof(MarketNode)] = "Market",
        };
        foreach (var relation in RelationType.All)
        {
            types[relation.Type] = relation.Label;
        }

        // What several relations have in common, and the elements of lists.
        foreach (var relation in RelationType.All)
        {
            for (var common = relation.Type.BaseType; common is not null && common != typeof(object); common = common.BaseType)
            {
                types.TryAdd(common, "Relation");
            }

            foreach (var element in Members.Of(relation.Type).Values.Select(member => Member.ElementOf(member.Property.PropertyType)))
            {
                if (element is not null && element != typeof(string))
                {
                    types.TryAdd(element, element.Name);
                }
            }
        }

        return types;
    }
}
