using ExclusivityRules.Input;

namespace ExclusivityRules.Cli;

/// <summary>
/// Most of a short run is the loading of code. What reads graphs is loaded by a second thread while the first compiles the
/// rules: it reads a graph with one of everything, and the result is thrown away.
/// </summary>
internal static class WarmUp
{
    /// <summary>Begins, and does not wait.</summary>
    public static void Begin() => _ = Task.Run(static () => GraphFile.Read(Graph, ""));

    private static readonly ReadOnlyMemory<byte> Graph = """
        { "schemaVersion": "1", "id": "g", "name": "G", "asOf": "2026-01-01", "baseCurrency": "USD",
          "sources": [ { "id": "s", "title": "S", "publisher": "P", "published": "2026-01-01", "url": "https://example.org" } ],
          "exchangeRates": [ { "from": "EUR", "to": "USD", "rate": 1.1, "asOf": "2026-01-01" } ],
          "parties": [ { "id": "a", "name": "A", "kind": "company", "jurisdiction": "US", "boardSize": 5, "tags": [ "t" ],
                         "identifiers": [ { "scheme": "lei", "id": "1" } ],
                         "turnover": [ { "year": 2025, "territory": "US", "amount": 1, "currency": "USD" } ] },
                       { "id": "b", "name": "B", "kind": "company" } ],
          "markets": [ { "id": "m", "name": "M", "complete": false, "shares": [ { "party": "a", "share": { "min": 0.1, "max": 0.2 }, "asOf": "2026-01-01" } ] } ],
          "products": [ { "id": "p", "name": "P", "market": "m", "closed": true } ],
          "channels": [ { "id": "c", "name": "C" } ],
          "triggers": [ { "id": "t", "name": "T", "expectedBy": "2027-01-01" } ],
          "rounds": [ { "id": "r", "company": "b", "preMoney": { "amount": 1, "currency": "USD" } } ],
          "arrangements": [
            { "id": "1", "kind": "investment", "from": "a", "to": "b", "instrument": "equity", "round": "r", "start": "2026-01-01", "status": "signed",
              "tranches": [ { "amount": 1, "currency": "USD", "condition": { "anyOf": [ "t" ] } } ], "sources": [ { "source": "s", "locator": "1", "supports": [ "round" ], "confidence": "confirmed" } ] },
            { "id": "2", "kind": "holding", "from": "a", "to": "b", "share": 0.1, "passive": true, "sources": [] },
            { "id": "3", "kind": "grant", "from": "a", "to": "b", "right": "licence", "exclusivity": "sole", "scope": { "products": [ "p" ], "except": { "channels": [ "c" ] } }, "sources": [] },
            { "id": "4", "kind": "commitment", "from": "a", "to": "b", "amount": { "amount": { "min": 1 }, "currency": "USD" }, "capacity": { "value": 1, "unit": "GW" }, "sources": [] },
            { "id": "5", "kind": "covenant", "from": "a", "to": "b", "covenant": "veto", "sources": [] },
            { "id": "6", "kind": "seat", "from": "a", "to": "b", "role": "observer", "sources": [] },
            { "id": "7", "kind": "collaboration", "from": "a", "to": "b", "purpose": "research", "sources": [] },
            { "id": "8", "kind": "option", "from": "a", "to": "b", "option": "call", "sources": [] },
            { "id": "9", "kind": "dependency", "from": "a", "to": "b", "form": "compute", "sources": [] },
            { "id": "10", "kind": "proceeding", "from": "a", "to": "b", "instrument": "I", "sources": [] } ] }
        """u8.ToArray();
}
