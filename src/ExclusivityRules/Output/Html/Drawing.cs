using System.Globalization;
using ExclusivityRules.Judging;

namespace ExclusivityRules.Output;

/// <summary>
/// A drawing of undertakings and the arrangements between them, as SVG: the undertakings on an ellipse, in an order that puts those
/// with arrangements between them side by side. The same report gives the same drawing.
/// </summary>
internal sealed class Drawing
{
    private readonly string[] nodes;
    private readonly Link[] links;
    private readonly double width;
    private readonly double height;
    private readonly double nodeWidth;
    private readonly bool labels;

    /// <summary>The arrangements between two undertakings, drawn as one line.</summary>
    private sealed record Link(string From, string To, string Kinds, string Title, bool IsLit);

    private Drawing(IReadOnlyList<string> nodes, Link[] links, double width, double height, double nodeWidth, bool labels)
    {
        this.links = links;
        (this.width, this.height, this.nodeWidth, this.labels) = (width, height, nodeWidth, labels);
        this.nodes = Order(nodes, links);
    }

    /// <summary>How many undertakings are drawn at most; with more nothing could be read.</summary>
    public const int MostNodes = 40;

    /// <summary>The whole graph, the arrangements of findings lit; nothing when there is no arrangement.</summary>
    /// <param name="report">The report.</param>
    /// <param name="id">What tells its ids from those of other drawings on the page.</param>
    public static Html Of(Report report, string id)
    {
        var lit = report.Findings.Where(finding => finding.Outcome is Outcome.Flagged or Outcome.Undetermined)
            .SelectMany(finding => finding.Arrangements).ToHashSet(StringComparer.Ordinal);
        var all = Links(report, report.Arrangements, lit);
        var most = all.SelectMany(link => new[] { link.From, link.To }).CountBy(node => node, StringComparer.Ordinal)
            .OrderByDescending(node => node.Value).ThenBy(node => node.Key, StringComparer.Ordinal).Take(MostNodes).Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        all = [.. all.Where(link => most.Contains(link.From) && most.Contains(link.To))];
        return all.Length == 0 ? Html.None
            : new Drawing([.. most.Order(StringComparer.Ordinal)], all, 980, most.Count switch { 2 => 140, < 7 => 340, _ => 560 }, 170, labels: false).Svg(report, id, $"The arrangements between {Words.Count(most.Count, "undertaking")}");
    }

    /// <summary>What one finding rests on; nothing when that is less than an arrangement between two undertakings.</summary>
    public static Html Of(Report report, Finding finding, string id)
    {
        var evidence = finding.Evidence.Select(item => new ReportArrangement(item.Id, item.Kind, item.From, item.To));
        var all = Links(report, evidence, finding.Arrangements.ToHashSet(StringComparer.Ordinal));
        var ends = all.SelectMany(link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ends.Length is < 2 or > 12 ? Html.None
            : new Drawing(ends, all, 400, ends.Length > 2 ? 260 : all.Length > 1 ? 120 : 76, 132, labels: true).Svg(report, id, "What it rests on");
    }

    private static Link[] Links(Report report, IEnumerable<ReportArrangement> arrangements, HashSet<string> lit)
    {
        var undertakings = report.Parties.ToDictionary(party => party.Id, party => party.Undertaking ?? party.Id, StringComparer.Ordinal);
        return
        [
            .. arrangements
                .Select(one => (Arrangement: one, From: undertakings.GetValueOrDefault(one.From, one.From), To: undertakings.GetValueOrDefault(one.To, one.To)))
                .Where(one => one.From != one.To)
                .GroupBy(one => (one.From, one.To))
                .OrderBy(pair => pair.Key.From, StringComparer.Ordinal).ThenBy(pair => pair.Key.To, StringComparer.Ordinal)
                .Select(pair => new Link(
                    pair.Key.From, pair.Key.To, string.Join(", ", pair.Select(one => one.Arrangement.Kind).Distinct(StringComparer.Ordinal)),
                    $"{Words.Party(report, pair.Key.From)} to {Words.Party(report, pair.Key.To)}: {string.Join(", ", pair.Select(one => $"{one.Arrangement.Kind} {one.Arrangement.Id}"))}",
                    pair.Any(one => lit.Contains(one.Arrangement.Id)))),
        ];
    }

    // Begins with the undertaking that has most links; then always the one most linked with those placed last.
    private static string[] Order(IReadOnlyList<string> nodes, Link[] links)
    {
        var rest = nodes.ToList();
        var placed = new List<string>();
        while (rest.Count > 0)
        {
            var near = placed.TakeLast(2).ToArray();
            var next = rest.OrderByDescending(node => Count(node, other => near.Contains(other))).ThenByDescending(node => Count(node, _ => true)).ThenBy(node => node, StringComparer.Ordinal).First();
            placed.Add(next);
            rest.Remove(next);
        }

        return [.. placed];

        int Count(string node, Func<string, bool> counts) =>
            links.Count(link => (link.From == node && counts(link.To)) || (link.To == node && counts(link.From)));
    }

    private Html Svg(Report report, string id, string title)
    {
        var (right, bottom) = ((int)width, (int)height);
        return Html.Of($"""
            <svg class="graph" viewBox="0 0 {right} {bottom}" role="img" aria-labelledby="{id}-t"><title id="{id}-t">{title}: {string.Join("; ", links.Where(link => link.IsLit).Select(link => link.Title))}</title>
            {Html.Each(links, Edge)}{Html.Each(nodes, node => Node(report, node))}</svg>

            """);
    }

    private Html Edge(Link link)
    {
        var (from, to) = (Place(link.From), Place(link.To));
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1);

        // Bent to one side, so that the lines of both directions stay apart.
        var bend = Math.Min(length / 4, nodes.Length > 2 ? 30 : links.Length > 1 ? 66 : 44);
        var (x, y) = (((from.X + to.X) / 2) - (dy / length * bend), ((from.Y + to.Y) / 2) + (dx / length * bend));
        var (endX, endY) = Border(to, (x, y));
        var (startX, startY) = Border(from, (x, y));
        var (angleX, angleY) = (endX - x, endY - y);
        var angle = Math.Max(Math.Sqrt((angleX * angleX) + (angleY * angleY)), 1);
        (angleX, angleY) = (angleX / angle * 8, angleY / angle * 8);
        var head = $"M{N(endX)} {N(endY)}L{N(endX - angleX - (angleY / 2))} {N(endY - angleY + (angleX / 2))}L{N(endX - angleX + (angleY / 2))} {N(endY - angleY - (angleX / 2))}Z";
        var label = labels ? Html.Of($"""<text class="kind" x="{N((startX + (2 * x) + endX) / 4)}" y="{N((startY + (2 * y) + endY) / 4)}">{link.Kinds}</text>""") : Html.None;
        return Html.Of($"""
            <g class="{(link.IsLit ? "edge lit" : "edge")}"><title>{link.Title}</title><path class="line" d="M{N(startX)} {N(startY)}Q{N(x)} {N(y)} {N(endX)} {N(endY)}"/><path class="head" d="{head}"/>{label}</g>

            """);
    }

    private Html Node(Report report, string node)
    {
        var (x, y) = Place(node);
        var name = Words.Party(report, node);
        var isLit = links.Any(link => link.IsLit && (link.From == node || link.To == node));
        return Html.Of($"""
            <g class="{(isLit ? "node lit" : "node")}"><title>{name}</title><rect x="{N(x - (nodeWidth / 2))}" y="{N(y - 18)}" width="{N(nodeWidth)}" height="36" rx="6"/>{Name(name, x, y)}</g>

            """);
    }

    // On two lines where one does not hold it; what two do not hold is cut off.
    private Html Name(string name, double x, double y)
    {
        var most = (int)(nodeWidth / 8.5);
        var space = name.Length <= most ? -1 : name.LastIndexOf(' ', most);
        var (first, second) = space <= 0 ? (Cut(name, most), "") : (name[..space], Cut(name[(space + 1)..], most));
        return Html.Of($"""<text x="{N(x)}" y="{N(space <= 0 ? y + 5 : y - 3)}">{first}<tspan x="{N(x)}" dy="15">{second}</tspan></text>""");
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1), "…");

    private (double X, double Y) Place(string node)
    {
        var angle = 2 * Math.PI * Array.IndexOf(nodes, node) / nodes.Length;
        return ((width / 2) - (Math.Cos(angle) * ((width / 2) - (nodeWidth / 2) - 8)), (height / 2) - (Math.Sin(angle) * ((height / 2) - 22)));
    }

    // Where a line to a node's middle meets its border.
    private (double X, double Y) Border((double X, double Y) node, (double X, double Y) other)
    {
        var (dx, dy) = (other.X - node.X, other.Y - node.Y);
        var scale = Math.Min(((nodeWidth / 2) + 2) / Math.Max(Math.Abs(dx), 0.01), 20 / Math.Max(Math.Abs(dy), 0.01));
        return (node.X + (dx * Math.Min(scale, 1)), node.Y + (dy * Math.Min(scale, 1)));
    }

    private static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
