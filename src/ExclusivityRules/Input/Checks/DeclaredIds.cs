using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Checks;

/// <summary>The ids a document declares; each is unique in it.</summary>
internal sealed class DeclaredIds
{
    // Looking for what was meant is given up once so many ids have been compared, for the time of hostile files.
    private const int Comparisons = 20_000_000;

    private readonly Dictionary<string, (IdKind Kind, int Position)> declared;

    // The same once more for each kind but arrangements, which are many and seldom named: what is looked up all the time stays small.
    private readonly Dictionary<string, int>[] positions = [.. Enum.GetValues<IdKind>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly bool[] isWhole = new bool[Enum.GetValues<IdKind>().Length];
    private readonly ProblemList problems;
    private long compared;

    /// <summary>Collects the ids, and adds a problem for each that is there already.</summary>
    public DeclaredIds(PartnershipGraph graph, ProblemList problems)
    {
        this.problems = problems;
        declared = new(graph.Arrangements?.Count ?? 0, StringComparer.Ordinal);
        Declare(IdKind.Source, "sources", graph.Sources, source => source.Id);
        Declare(IdKind.Party, "parties", graph.Parties, party => party.Id);
        Declare(IdKind.Market, "markets", graph.Markets, market => market.Id);
        Declare(IdKind.Product, "products", graph.Products, product => product.Id);
        Declare(IdKind.Channel, "channels", graph.Channels, channel => channel.Id);
        Declare(IdKind.Territory, "territories", graph.Territories, territory => territory.Id);
        Declare(IdKind.Trigger, "triggers", graph.Triggers, trigger => trigger.Id);
        Declare(IdKind.Round, "rounds", graph.Rounds, round => round.Id);
        Declare(IdKind.Arrangement, "arrangements", graph.Arrangements, arrangement => arrangement.Id);
    }

    /// <summary>The position of what an id names; negative when the id names nothing of the kind.</summary>
    public int Position(string? id, IdKind kind)
    {
        if (id is null)
        {
            return -1;
        }

        return kind != IdKind.Arrangement ? positions[(int)kind].GetValueOrDefault(id, -1)
            : declared.TryGetValue(id, out var found) && found.Kind == kind ? found.Position
            : -1;
    }

    /// <summary>Whether an id names something of the kind; also true when nothing can be said.</summary>
    public bool Has(string? id, IdKind kind) => id is null || !isWhole[(int)kind] || Position(id, kind) >= 0;

    private void Declare<T>(IdKind kind, string member, IReadOnlyList<T>? entries, Func<T, string?> id) where T : class
    {
        isWhole[(int)kind] = entries is not null;
        for (var i = 0; i < entries?.Count; i++)
        {
            if (entries[i] is not { } entry || id(entry) is not { } key)
            {
                continue;
            }

            if (declared.TryAdd(key, (kind, i)))
            {
                if (kind != IdKind.Arrangement)
                {
                    positions[(int)kind].Add(key, i);
                }

                continue;
            }

            var other = declared[key].Kind;
            problems.Add(GraphErrors.DuplicateId, ProblemSeverity.Error,
                $"the id {Quoted.Of(key)} is taken: {(other == kind ? "another" : "a")} {EnumNames.Of(other)} has it", $"/{member}/{i}/id");
        }
    }

    /// <summary>What may have been meant by an id that names nothing of the kind.</summary>
    public string Hint(string id, IdKind kind)
    {
        if (declared.TryGetValue(id, out var other))
        {
            return $"; that is the id of a {EnumNames.Of(other.Kind)}";
        }

        compared += declared.Count;
        return compared > Comparisons ? "" : DidYouMean.Hint(id, declared.Where(entry => entry.Value.Kind == kind).Select(entry => entry.Key));
    }
}
