using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.VisualBasic.FileIO;

namespace ExclusivityRules.Tests.Output.Hostile;

/// <summary>A piece of text in a document.</summary>
/// <param name="Place">Where: the names of what it stands in.</param>
/// <param name="Text">The text.</param>
internal sealed record Piece(string Place, string Text);

/// <summary>What the readers of each format make of a document.</summary>
internal static class Pieces
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().UseFootnotes().UseMathematics().Build();

    /// <summary>The readers, by format.</summary>
    public static IReadOnlyDictionary<string, Func<string, IEnumerable<Piece>>> Of { get; } = new Dictionary<string, Func<string, IEnumerable<Piece>>>
    {
        ["text"] = Lines,
        ["json"] = text => Json(JsonDocument.Parse(text).RootElement, ""),
        ["ndjson"] = text => text.TrimEnd('\n').Split('\n').SelectMany(line => Json(JsonDocument.Parse(line).RootElement, "")),
        ["sarif"] = Sarif,
        ["gitlab"] = text => Json(JsonDocument.Parse(text).RootElement, ""),
        ["junit"] = text => Xml(XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!, ""),
        ["markdown"] = text => Blocks(Markdown.Parse(text, GitHub), ""),
        ["html"] = text => Html(new HtmlParser().ParseDocument(text).DocumentElement, ""),
        ["csv"] = Csv,
        ["github"] = text => Lines(text).Select(Commands.GitHub),
        ["azure"] = text => Lines(text).Select(Commands.Azure),
        ["msbuild"] = Lines,
    };

    private static IEnumerable<Piece> Lines(string text) => text.Split('\n').Select(line => new Piece("line", line));

    private static IEnumerable<Piece> Json(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Json(member.Value, $"{place}.{Name(member, place)}").Prepend(new($"{place} member", member.Name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Json(item, place + "[]")),
        JsonValueKind.String => [new(place, element.GetString()!)],
        _ => [new(place, element.GetRawText())],
    };

    // What the keys of bindings are is data.
    private static string Name(JsonProperty member, string place) => place.EndsWith(".bindings", StringComparison.Ordinal) ? "*" : member.Name;

    // Messages have links in brackets and escapes for other brackets; addresses are encoded. Names and descriptions are made from a part of the text.
    private static IEnumerable<Piece> Sarif(string text)
    {
        foreach (var piece in Json(JsonDocument.Parse(text).RootElement, ""))
        {
            yield return piece.Place switch
            {
                ".runs[].tool.driver.rules[].name" or ".runs[].tool.driver.rules[].fullDescription.text" => piece with { Text = "" },
                var place when place.EndsWith(".uri", StringComparison.Ordinal) => piece with { Text = Address(piece.Text) },
                var place when place.EndsWith("essage.text", StringComparison.Ordinal) || place.EndsWith("Description.text", StringComparison.Ordinal) => Commands.Links(piece),
                _ => piece,
            };
        }
    }

    private static string Address(string uri) => Uri.UnescapeDataString(uri.StartsWith("file://", StringComparison.Ordinal) ? uri["file://".Length..] : uri);

    private static IEnumerable<Piece> Xml(XElement element, string place) =>
    [
        new($"{place}/{element.Name}", string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value))),
        .. element.Attributes().Select(attribute => new Piece($"{place}/{element.Name}@{attribute.Name}", attribute.Value)),
        .. element.Elements().SelectMany(child => Xml(child, $"{place}/{element.Name}")),
    ];

    private static IEnumerable<Piece> Html(IElement element, string place)
    {
        place += $"/{element.LocalName}";

        // Drawings cut long names, and their lines lie where the names put them.
        var isDrawn = place.Contains("/svg", StringComparison.Ordinal);
        yield return new(place, isDrawn && element.LocalName is ("text" or "tspan") ? "" : string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data)));
        foreach (var attribute in element.Attributes)
        {
            yield return new($"{place}@{attribute.Name}", isDrawn ? "" : attribute.Value);
        }

        foreach (var piece in element.Children.SelectMany(child => Html(child, place)))
        {
            yield return piece;
        }
    }

    private static IEnumerable<Piece> Blocks(MarkdownObject node, string place)
    {
        place += $"/{node.GetType().Name}";
        return node switch
        {
            ContainerBlock block => block.SelectMany(child => Blocks(child, place)).Prepend(new(place, "")),
            LeafBlock { Inline: { } inline } => Inlines(inline, place),
            LeafBlock leaf => [new(place, leaf.Lines.ToString())],
            _ => [new(place, "")],
        };
    }

    // The text of a line, and besides it everything that is more than text.
    private static IEnumerable<Piece> Inlines(ContainerInline line, string place)
    {
        var text = "";
        var others = new List<Piece>();
        foreach (var inline in line)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text += literal.Content.ToString();
                    break;
                case HtmlEntityInline entity:
                    text += entity.Transcoded.ToString();
                    break;
                case CodeInline code:
                    others.Add(new(place + "/code", code.Content));
                    break;
                case ContainerInline container:
                    others.AddRange(Inlines(container, $"{place}/{container.GetType().Name}"));
                    break;
                default:
                    others.Add(new($"{place}/{inline.GetType().Name}", ""));
                    break;
            }
        }

        return others.Prepend(new(place, text));
    }

    private static IEnumerable<Piece> Csv(string text)
    {
        using var reader = new TextFieldParser(new StringReader(text)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        while (!reader.EndOfData)
        {
            var cells = reader.ReadFields()!;
            for (var i = 0; i < cells.Length; i++)
            {
                // A spreadsheet shows what follows the quotation mark, and computes nothing.
                Assert.IsFalse(IsFormula(cells[i]), cells[i]);
                yield return new($"column {i} of {cells.Length}", cells[i] is ['\'', ..] && IsFormula(cells[i][1..]) ? cells[i][1..] : cells[i]);
            }
        }
    }

    private static bool IsFormula(string cell) => cell.TrimStart() is [var first, ..] && "=+-@|%".Contains(first);
}
