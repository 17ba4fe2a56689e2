using System.Text.Json;
using Bogus;

namespace ExclusivityRules.Generating;

/// <summary>
/// Writes made-up graph documents of any size, to try rules and machines with: a few parties hold and supply many, holdings run
/// in chains and circles, majorities are joint, and some investors back rivals. Names are invented.
/// </summary>
public static class GraphGenerator
{
    private const int TriggerCount = 3;

    /// <summary>Writes a document, entry by entry; memory grows with the parties only.</summary>
    /// <param name="output">Receives the document, with an entry a line.</param>
    /// <param name="parties">How many parties, at least 2.</param>
    /// <param name="arrangements">How many arrangements, at least 0.</param>
    /// <param name="seed">The same numbers and seed give the same bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public static void Write(TextWriter output, int parties, int arrangements, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(arrangements);
        var chance = new Randomizer(seed);
        var world = new GeneratedWorld(parties, chance);
        using var json = new LinedJson(output);
        json.Head($"generated-{parties}-{arrangements}-{seed}", $"{parties} made-up parties and {arrangements} arrangements");
        json.List("sources", 1, (item, _) =>
        {
            item.WriteString("id", "generator");
            item.WriteString("title", "Made up by exclusivity generate");
        });
        var names = new Faker("en") { Random = chance };
        json.List("parties", parties, (item, i) => WriteParty(item, i, names.Company.CompanyName(), world));
        json.List("markets", world.MarketCount, (item, i) => WriteMarket(item, i, names.Commerce.ProductName(), world));
        json.List("products", world.ProductCount, (item, i) => WriteProduct(item, i, names.Commerce.Product(), world));
        json.List("triggers", TriggerCount, (item, i) =>
        {
            item.WriteString("id", $"t{i}");
            item.WriteString("name", $"Event {i}");
        });
        var kinds = new GeneratedArrangements(world, chance, TriggerCount);
        json.List("arrangements", arrangements, kinds.Write);
        json.End();
    }

    private static void WriteParty(Utf8JsonWriter item, int party, string name, GeneratedWorld world)
    {
        item.WriteString("id", GeneratedWorld.Party(party));
        item.WriteString("name", $"{name} {party}");
        item.WriteString("kind", world.IsAuthority(party) ? "authority" : "company");
        if (GeneratedWorld.PartOf(party) is { } whole && !world.IsAuthority(party))
        {
            item.WriteString("partOf", GeneratedWorld.Party(whole));
        }

        if (party % 3 == 0)
        {
            item.WriteNumber("boardSize", 3 + party % 7);
        }
    }

    private static void WriteMarket(Utf8JsonWriter item, int market, string name, GeneratedWorld world)
    {
        item.WriteString("id", $"m{market}");
        item.WriteString("name", $"{name} {market}");
        if (market % 5 == 4)
        {
            item.WriteStartArray("inputTo");
            item.WriteStringValue($"m{market - 1}");
            item.WriteEndArray();
        }

        item.WriteStartArray("shares");
        var rivals = world.InMarket(market);
        for (var i = 0; i < rivals.Count; i++)
        {
            item.WriteStartObject();
            item.WriteString("party", GeneratedWorld.Party(rivals[i]));

            // In one market of twenty a share of three is not known.
            if (market % 20 != 0 || i % 3 != 2)
            {
                item.WriteNumber("share", decimal.Round(1.8m / (rivals.Count + 1) / (i % 2 == 0 ? 1.5m : 3m), 4));
            }

            item.WriteEndObject();
        }

        item.WriteEndArray();
    }

    private static void WriteProduct(Utf8JsonWriter item, int product, string name, GeneratedWorld world)
    {
        item.WriteString("id", $"q{product}");
        item.WriteString("name", $"{name} {product}");
        item.WriteString("owner", GeneratedWorld.Party(world.OwnerOf(product)));
        item.WriteString("market", $"m{world.MarketOf(world.OwnerOf(product))}");
    }
}
