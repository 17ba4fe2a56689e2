using System.Text;

namespace ExclusivityRules.Tests.Input;

/// <summary>A small graph document that has every kind of arrangement and nothing wrong.</summary>
internal static class GraphText
{
    public const string Valid =
        """
        {
          "$schema": "partnership-graph.schema.json",
          "schemaVersion": "1", "id": "g", "name": "A graph", "asOf": "2026-03-01", "baseCurrency": "USD",
          "sources": [{ "id": "press", "title": "A press release", "published": "2026-02-27" }],
          "exchangeRates": [{ "from": "EUR", "to": "USD", "rate": 1.10, "asOf": "2026-01-01", "sources": [{ "source": "press" }] }],
          "parties": [
            { "id": "amazon", "name": "Amazon", "kind": "company", "jurisdiction": "US", "boardSize": 11,
              "turnover": [{ "year": 2025, "territory": "EU", "amount": { "min": 1e9 }, "currency": "EUR" }] },
            { "id": "aws", "name": "AWS", "kind": "division", "partOf": "amazon", "tags": ["cloud"] },
            { "id": "openai", "name": "OpenAI", "kind": "company", "identifiers": [{ "scheme": "LEI", "id": "x/y" }] },
            { "id": "jane", "name": "Jane", "kind": "person" },
            { "id": "ftc", "name": "FTC", "kind": "authority" }
          ],
          "markets": [
            { "id": "cloud", "name": "Cloud", "territory": "WORLD", "inputTo": ["models"], "complete": false,
              "shares": [{ "party": "aws", "share": 0.30, "asOf": "2026-01-01" }, { "party": "openai" }] },
            { "id": "models", "name": "Models" }
          ],
          "products": [
            { "id": "frontier", "name": "Frontier", "owner": "openai", "market": "models", "closed": true },
            { "id": "frontier-api", "name": "API", "partOf": "frontier" }
          ],
          "channels": [{ "id": "resale", "name": "Resale" }],
          "territories": [{ "id": "bavaria", "name": "Bavaria", "partOf": "DE" }, { "id": "munich", "name": "Munich", "partOf": "bavaria" }],
          "triggers": [{ "id": "ipo", "name": "IPO" }, { "id": "agi", "name": "AGI", "expectedBy": "2030-01-01" }],
          "rounds": [{ "id": "r1", "company": "openai", "preMoney": { "amount": 730e9, "currency": "USD" } }],
          "arrangements": [
            { "id": "a1", "kind": "investment", "from": "amazon", "to": "openai", "round": "r1", "instrument": "equity", "announced": "2026-02-27",
              "tranches": [
                { "amount": 15000000000, "currency": "USD" },
                { "amount": 35000000000, "currency": "USD", "condition": { "anyOf": ["ipo", { "allOf": ["agi"] }] } }
              ],
              "sources": [{ "source": "press", "locator": "p. 1", "supports": ["tranches"], "confidence": "confirmed" }] },
            { "id": "a2", "kind": "holding", "from": "amazon", "to": "openai", "share": { "min": 0.1, "max": 0.2, "maxInclusive": false }, "sources": [] },
            { "id": "a3", "kind": "grant", "from": "openai", "to": "aws", "right": "distribution", "exclusivity": "exclusive",
              "start": "2026-03-01", "end": "unknown", "permits": ["a4"],
              "scope": { "products": ["frontier"], "territories": ["US", "munich"], "channels": ["resale"], "except": { "products": ["frontier-api"] } },
              "sources": [] },
            { "id": "a4", "kind": "grant", "from": "openai", "to": "amazon", "right": "licence", "exclusivity": "nonExclusive",
              "scope": [{ "territories": ["US"] }, { "fields": ["research"] }], "noticeDays": 90, "sources": [] },
            { "id": "a5", "kind": "commitment", "from": "openai", "to": "aws", "amount": { "amount": 138000000000, "currency": "USD" },
              "capacity": { "value": 2, "unit": "GW" }, "product": "frontier", "status": "signed", "sources": [] },
            { "id": "a6", "kind": "covenant", "from": "openai", "to": "amazon", "covenant": "nonCompete", "rate": 0.2, "sources": [] },
            { "id": "a7", "kind": "seat", "from": "amazon", "to": "openai", "role": "observer", "person": "jane", "sources": [] },
            { "id": "a8", "kind": "collaboration", "from": "amazon", "to": "openai", "purpose": "development", "products": ["frontier"], "sources": [] },
            { "id": "a9", "kind": "option", "from": "amazon", "to": "openai", "option": "participation", "sources": [] },
            { "id": "a10", "kind": "dependency", "from": "openai", "to": "aws", "form": "compute", "switching": "high", "sources": [] },
            { "id": "a11", "kind": "proceeding", "from": "ftc", "to": "openai", "subject": "partnerships", "sources": [] }
          ]
        }
        """;

    /// <summary>The document with one text replaced by another; the text must be there.</summary>
    public static string With(string text, string replacement)
    {
        var at = Valid.IndexOf(text, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, $"the document has no {text}");
        return Valid[..at] + replacement + Valid[(at + text.Length)..];
    }

    /// <summary>A document without its marks <c>|></c>, and the places of the marks as line:column.</summary>
    public static (byte[] Utf8, string[] Places) Unmark(string marked)
    {
        var parts = marked.ReplaceLineEndings("\n").Split("|>");
        var places = new List<string>();
        var text = parts[0];
        foreach (var part in parts.Skip(1))
        {
            places.Add($"{text.Count(c => c == '\n') + 1}:{text.Length - text.LastIndexOf('\n')}");
            text += part;
        }

        return (Encoding.UTF8.GetBytes(text), places.ToArray());
    }
}
