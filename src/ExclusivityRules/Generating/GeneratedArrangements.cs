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

    // What happens in one case of so many.
    private bool OneIn(int cases) => chance.Number(cases - 1) == 0;

    private void Common(Utf8JsonWriter item, int number, string kind, int from, int to)
    {
        item.WriteString("id", $"a{number}");
        item.WriteString("kind", kind);
        item.WriteString("from", GeneratedWorld.Party(from));
        item.WriteString("to", GeneratedWorld.Party(to));
        item.WriteString("start", Day(First.AddDays(chance.Number(4_000))));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Most contracts end at some time after the day of the graph.
    private void End(Utf8JsonWriter item)
    {
        if (!OneIn(20))
        {
            item.WriteString("end", Day(First.AddDays(4_020 + chance.Number(700))));
        }
    }

    private void Investment(Utf8JsonWriter item, int number)
    {
        // One in a hundred goes to a rival of the company that the same investor backed last.
        var backsRival = OneIn(100);
        var investor = backsRival ? lastInvestor : world.Investor();
        var company = backsRival ? world.RivalOf(lastCompany) : world.AnyBut(investor);
        company = company == investor ? world.AnyBut(investor) : company;
        (lastInvestor, lastCompany) = (investor, company);
        Common(item, number, "investment", investor, company);
        item.WriteString("instrument", "equity");
        item.WriteStartArray("tranches");
        Tranche(item, trigger: null);
        if (OneIn(100))
        {
            Tranche(item, $"t{chance.Number(triggers - 1)}");
        }

        item.WriteEndArray();
        item.WriteBoolean("passive", chance.Bool());
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

    // Small stakes of funds; and inside groups majorities, alone and joint, of which some close a circle.
    private void Holding(Utf8JsonWriter item, int number)
    {
        var company = world.Any();
        var inGroup = OneIn(3) && world.HasGroup(company);
        var holder = inGroup ? world.InGroupOf(company) : world.Investor();
        holder = holder == company ? world.AnyBut(company) : holder;
        var wanted = !inGroup ? chance.Number(10, 500) : OneIn(3) ? chance.Number(5_001, 8_000) : chance.Number(2_600, 3_500);
        Common(item, number, "holding", holder, company);
        item.WriteNumber("share", world.Sell(company, wanted) / (decimal)GeneratedWorld.Whole);
    }

    private void Grant(Utf8JsonWriter item, int number)
    {
        var product = chance.Number(world.ProductCount - 1);
        var grantor = world.OwnerOf(product);
        Common(item, number, "grant", grantor, world.AnyBut(grantor));
        End(item);
        item.WriteString("right", chance.Number(2) switch { 0 => "distribution", 1 => "licence", _ => "hosting" });
        item.WriteString("exclusivity", OneIn(20) ? "exclusive" : "nonExclusive");
        item.WriteStartObject("scope");
        item.WriteStartArray("products");
        item.WriteStringValue($"q{product}");
        item.WriteEndArray();
        item.WriteEndObject();
        item.WriteNumber("noticeDays", 30 * chance.Number(1, OneIn(10) ? 12 : 3));
        item.WriteBoolean("autoRenews", OneIn(10));
        item.WriteBoolean("exitPenalty", OneIn(10));
    }

    // One in two hundred goes back to the investor of the company that got money last.
    private void Commitment(Utf8JsonWriter item, int number)
    {
        var goesBack = OneIn(200) && lastCompany != lastInvestor;
        var supplier = goesBack ? lastInvestor : chance.Bool() ? world.Supplier() : world.Any();
        Common(item, number, "commitment", goesBack ? lastCompany : world.AnyBut(supplier), supplier);
        End(item);
        var isLarge = OneIn(100);
        item.WriteStartObject("amount");
        item.WriteNumber("amount", chance.Number(1, 90) * (isLarge || goesBack ? 50_000_000L : 1_000_000L));
        item.WriteString("currency", "USD");
        item.WriteEndObject();
        item.WriteNumber("shareOfRequirements", chance.Number(OneIn(50) ? 10 : 5) / 10m);
        if (isLarge)
        {
            item.WriteStartObject("capacity");
            item.WriteNumber("value", chance.Number(1, 40) / 10m);
            item.WriteString("unit", "GW");
            item.WriteEndObject();
        }
    }

    private void Covenant(Utf8JsonWriter item, int number)
    {
        var obligor = world.Any();
        Common(item, number, "covenant", obligor, world.AnyBut(obligor));
        End(item);
        item.WriteString("covenant", chance.Number(2) switch { 0 => "nonCompete", 1 => "informationRight", _ => "rightOfFirstRefusal" });
    }

    private void Seat(Utf8JsonWriter item, int number)
    {
        var appointer = world.Investor();
        Common(item, number, "seat", appointer, world.AnyBut(appointer));
        item.WriteString("role", OneIn(4) ? "observer" : "director");
    }

    private void Collaboration(Utf8JsonWriter item, int number)
    {
        var party = world.Any();
        Common(item, number, "collaboration", party, world.RivalOf(party));
        End(item);
        item.WriteString("purpose", chance.Bool() ? "research" : "development");
    }

    private void Option(Utf8JsonWriter item, int number)
    {
        var holder = world.Investor();
        Common(item, number, "option", holder, world.AnyBut(holder));
        item.WriteString("option", chance.Bool() ? "warrant" : "call");
        item.WriteNumber("maxStake", chance.Number(1, 10) / 100m);
    }

    private void Dependency(Utf8JsonWriter item, int number)
    {
        var provider = world.Supplier();
        Common(item, number, "dependency", world.AnyBut(provider), provider);
        item.WriteString("form", chance.Bool() ? "compute" : "data");
        item.WriteNumber("share", chance.Number(OneIn(20) ? 10 : 4) / 10m);
        item.WriteString("switching", OneIn(20) ? "high" : "low");
    }

    private void Proceeding(Utf8JsonWriter item, int number)
    {
        var party = world.Any();
        Common(item, number, "proceeding", world.Authority() ?? world.AnyBut(party), party);
        item.WriteString("instrument", "Inquiry");
        item.WriteString("subject", $"Subject {chance.Number(20)}");
    }
}
