using System.Globalization;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Support;

/// <summary>Small graphs for tests: parties by id, named by the id with a capital letter.</summary>
internal static class SomeGraph
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>A graph of companies and arrangements; parties that are only named by an arrangement are added.</summary>
    public static PartnershipGraph Of(IEnumerable<Party> parties, IEnumerable<Arrangement> arrangements)
    {
        var numbered = arrangements.Select((arrangement, i) => arrangement with { Index = i, Place = new(i + 1, 1) }).ToArray();
        var known = parties.ToList();
        var ids = known.Select(party => party.Id).ToHashSet();
        known.AddRange(numbered.SelectMany(a => new[] { a.From, a.To }).Where(ids.Add).Select(id => Company(id)));
        return new()
        {
            SchemaVersion = "1",
            Id = "some",
            Name = "Some graph",
            AsOf = Today,
            BaseCurrency = "USD",
            Sources = [],
            Parties = known,
            Markets = [],
            Products = [],
            Arrangements = numbered,
        };
    }

    public static PartnershipGraph Of(params IEnumerable<Arrangement> arrangements) => Of([], arrangements);

    /// <summary>A graph of holdings written "a b .52, b c .36, a c .1-.2, c d ?" (holder, company, share or range or not known).</summary>
    public static PartnershipGraph Holdings(string text) => Of(Holding(text));

    public static IEnumerable<Holding> Holding(string text) => text
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(edge => edge.Split(' '))
        .Select(parts => Holding(parts[0], parts[1], Share(parts[2]), parts.Length > 3 ? Share(parts[3]) : default));

    public static Holding Holding(string from, string to, Interval share, Interval votes = default) => new()
    {
        Id = $"{from}-{to}",
        From = from,
        To = to,
        Share = share,
        Votes = votes,
        Sources = [],
    };

    public static Seat Seat(string from, string to, SeatRole role = SeatRole.Director) => new()
    {
        Id = $"{from}-{to}-seat",
        From = from,
        To = to,
        Role = role,
        Sources = [],
    };

    public static Covenant Veto(string company, string beneficiary) => new()
    {
        Id = $"{company}-{beneficiary}-veto",
        From = company,
        To = beneficiary,
        Type = CovenantType.Veto,
        Sources = [],
    };

    public static Party Company(string id, string? partOf = null, int? boardSize = null) => new()
    {
        Id = id,
        Name = char.ToUpperInvariant(id[0]) + id[1..],
        Kind = PartyKind.Company,
        PartOf = partOf,
        BoardSize = boardSize,
    };

    public static Situation Situation(this PartnershipGraph graph) => new(new(graph), Today, []);

    public static GraphView View(this PartnershipGraph graph, bool lifted = false) => new(graph.Situation(), lifted);

    public static IReadOnlyList<T> All<T>(this GraphView view) where T : Relation =>
        view.Relations(RelationType.All.Single(type => type.Type == typeof(T))).All(view).Cast<T>().ToArray();

    /// <summary>The relations of one type as lines "from to property ..." in their order.</summary>
    public static string Lines<T>(this GraphView view, Func<T, object> show) where T : PartyRelation =>
        string.Join(", ", view.All<T>().Select(relation => $"{relation.From.Id}{relation.To.Id} {show(relation)}"));

    private static Interval Share(string text)
    {
        if (text == "?")
        {
            return Interval.Unknown;
        }

        var bounds = text.TrimStart('>').Split('-');
        var min = decimal.Parse(bounds[0], CultureInfo.InvariantCulture);
        return text[0] == '>' ? Interval.Between(min, 1, minInclusive: false)
            : bounds.Length == 1 ? Interval.Exactly(min)
            : Interval.Between(min, decimal.Parse(bounds[1], CultureInfo.InvariantCulture));
    }
}
