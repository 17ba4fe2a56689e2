using System.Globalization;
using System.Text.Json;
using Bogus;

namespace ExclusivityRules.Generating;

/// <summary>Writes made-up arrangements: mostly investments and holdings, and some of every other kind.</summary>
internal sealed class GeneratedArrangements(GeneratedWorld world, Randomizer chance, int triggers)
{
    private static readonly DateOnly First = new(2015, 1, 1);

    private int lastInvestor;
    private int lastCompany;

    /// <summary>Writes the members of an arrangement.</summary>
    public void Write(Utf8JsonWriter item, int number)
    {
        var draw = chance.Number(99);
        Action<Utf8JsonWriter, int> kind = draw switch
        {
            < 35 => Investment,
            < 60 => Holding,
            < 72 => Grant,
            < 84 => Commitment,
            < 88 => Covenant,
            < 92 => Seat,
            < 95 => Collaboration,
            < 97 => Option,
            < 99 => Dependency,
            _ => Proceeding,
        };
        kind(item, number);
        item.WriteStartArray("sources");
        item.WriteStartObject();
        item.WriteString("source", "generator");
        item.WriteEndObject();
        item.WriteEndArray();
    }

    private void Common(Utf8JsonWriter item, int number, string kind, int from, int to)
    {
        item.WriteString("id", $"a{number}");
        item.WriteString("kind", kind);
        item.WriteString("from", GeneratedWorld.Party(from));
        item.WriteString("to", GeneratedWorld.Party(to));
        var start = First.AddDays(chance.Number(4_000));
        item.WriteString("start", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (chance.Number(4) == 0)
        {
            item.WriteString("end", start.AddMonths(12 + chance.Number(120)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private void Investment(Utf8JsonWriter item, int number)
    {
        // One in twelve goes to a rival of the company that the same investor backed last.
        var backsRival = chance.Number(11) == 0;
        var investor = backsRival ? lastInvestor : world.Hub();
        var company = backsRival ? world.RivalOf(lastCompany) : world.AnyBut(investor);
        company = company == investor ? world.AnyBut(investor) : company;
        (lastInvestor, lastCompany) = (investor, company);
        Common(item, number, "investment", investor, company);
        item.WriteString("instrument", "equity");
        item.WriteStartArray("tranches");
        Tranche(item, trigger: null);
        if (chance.Number(24) == 0)
        {
            Tranche(item, $"t{chance.Number(triggers - 1)}");
        }

        item.WriteEndArray();
        if (chance.Number(3) == 0)
        {
            item.WriteBoolean("passive", chance.Bool());
        }
    }

    private void Tranche(Utf8JsonWriter item, string? trigger)
    {
        item.WriteStartObject();
        item.WriteNumber("amount", chance.Number(1, 2_000) * 1_000_000L);
        item.WriteString("currency", "USD");
        if (trigger is not null)
        {
            item.WriteString("condition", trigger);
        }

        item.WriteEndObject();
    }

    // Majorities alone, majorities together with others, small stakes, and some that close a circle.
    private void Holding(Utf8JsonWriter item, int number)
    {
        var company = world.Any();
        var holder = chance.Number(9) == 0 ? world.AnyBut(company) : world.Hub();
        holder = holder == company ? world.AnyBut(company) : holder;
        var wanted = chance.Number(3) switch { 0 => 5_100, 1 => 2_600, 2 => 1_500, _ => 300 } + chance.Number(400);
        Common(item, number, "holding", holder, company);
        item.WriteNumber("share", world.Sell(company, wanted) / (decimal)GeneratedWorld.Whole);
    }

    private void Grant(Utf8JsonWriter item, int number)
    {
        var product = chance.Number(world.ProductCount - 1);
        var grantor = world.OwnerOf(product);
        Common(item, number, "grant", grantor, world.AnyBut(grantor));
        item.WriteString("right", chance.Number(2) switch { 0 => "distribution", 1 => "licence", _ => "hosting" });
        item.WriteString("exclusivity", chance.Number(3) == 0 ? "exclusive" : "nonExclusive");
        item.WriteStartObject("scope");
        item.WriteStartArray("products");
        item.WriteStringValue($"q{product}");
        item.WriteEndArray();
        item.WriteEndObject();
        item.WriteNumber("noticeDays", 30 * chance.Number(12));
    }

    private void Commitment(Utf8JsonWriter item, int number)
    {
        var supplier = chance.Number(3) == 0 ? world.Hub() : world.Any();
        Common(item, number, "commitment", world.AnyBut(supplier), supplier);
        item.WriteStartObject("amount");
        item.WriteNumber("amount", chance.Number(1, 500) * 1_000_000L);
        item.WriteString("currency", "USD");
        item.WriteEndObject();
        if (chance.Bool())
        {
            item.WriteNumber("shareOfRequirements", chance.Number(10) / 10m);
        }
    }

    private void Covenant(Utf8JsonWriter item, int number)
    {
        var obligor = world.Any();
        Common(item, number, "covenant", obligor, world.AnyBut(obligor));
        item.WriteString("covenant", chance.Number(2) switch { 0 => "nonCompete", 1 => "informationRight", _ => "rightOfFirstRefusal" });
    }

    private void Seat(Utf8JsonWriter item, int number)
    {
        var appointer = world.Hub();
        Common(item, number, "seat", appointer, world.AnyBut(appointer));
        item.WriteString("role", chance.Number(3) == 0 ? "observer" : "director");
    }

    private void Collaboration(Utf8JsonWriter item, int number)
    {
        var party = world.Any();
        Common(item, number, "collaboration", party, world.RivalOf(party));
        item.WriteString("purpose", chance.Bool() ? "research" : "development");
    }

    private void Option(Utf8JsonWriter item, int number)
    {
        var holder = world.Hub();
        Common(item, number, "option", holder, world.AnyBut(holder));
        item.WriteString("option", chance.Bool() ? "warrant" : "call");
    }

    private void Dependency(Utf8JsonWriter item, int number)
    {
        var provider = world.Hub();
        Common(item, number, "dependency", world.AnyBut(provider), provider);
        item.WriteString("form", chance.Bool() ? "compute" : "data");
    }

    private void Proceeding(Utf8JsonWriter item, int number)
    {
        var party = world.Hub();
        Common(item, number, "proceeding", world.AnyBut(party), party);
        item.WriteString("instrument", "Inquiry");
        item.WriteString("subject", $"Subject {chance.Number(20)}");
    }
}
