
namespace ExclusivityRules.Rules;

/// <summary>The rules of one or more packs, checked and ready to judge with. Safe for use by several threads at once.</summary>
public sealed class RuleSet
{
    /// <summary>The most rules a run may have.</summary>
    public const int MaxRules = 10_000;

    internal RuleSet(ParameterTable parameters, IReadOnlyDictionary<string, PackFile> files)
    {
        Parameters = parameters;
        Files = files;
    }

    /// <summary>The packs, by id.</summary>
    public required IReadOnlyList<Pack> Packs { get; init; }

    /// <summary>The rules that are enabled, in the order of packs and files.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>How many rules the files disable.</summary>
    public required int Disabled { get; init; }

    /// <summary>The parameters, by id.</summary>
    public IReadOnlyList<Parameter> AllParameters => field ??= Parameters.Ids.Order(StringComparer.Ordinal).Select(id => Parameters[id]).ToArray();

    internal ParameterTable Parameters { get; }

    /// <summary>The file of each rule, by the rule's id: what plain RulesEngine reads.</summary>
    internal IReadOnlyDictionary<string, PackFile> Files { get; }
}
