using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>A piece of HTML. Whatever is put into its text is encoded, unless it is HTML itself: data cannot become markup.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>Markup with holes; what stands in the holes is encoded.</summary>
    public static Html Of(HtmlHandler text) => new(text.ToString());

    /// <summary>Several pieces, one after another.</summary>
    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    /// <summary>A piece for each of several things; nothing when there are none.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> write) => All(items.Select(write));

    /// <summary>Text as it stands in HTML, also between quotation marks.</summary>
    public static string Encode(string text) => Plain.Text(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Markup;
}

/// <summary>Puts markup together; see <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private readonly StringBuilder text;

    public HtmlHandler(int literalLength, int formattedCount) => text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(Html.Encode(value ?? ""));

    public void AppendFormatted(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(Html value) => text.Append(value.Markup);

    public override string ToString() => text.ToString();
}
