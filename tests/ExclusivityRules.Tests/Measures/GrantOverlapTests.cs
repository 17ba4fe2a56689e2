using CsCheck;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Measures;

[TestClass]
public sealed class GrantOverlapTests
{
    private static readonly object[] OpenAi =
    [
        Some.Party("aws", partOf: "amazon"), Some.Party("azure", partOf: "microsoft"), Some.Party("google"),
        Some.Product("openai"), Some.Product("frontier", "openai"), Some.Product("api", "openai"), Some.Product("chat", "openai"),
    ];

    private static GraphView View(params object[] grants) => Some.Undertakings(Some.Graph([.. OpenAi, .. grants]));

    private static readonly Grant Frontier = Some.Grant("lab", "aws", Some.Products("frontier"));
    private static readonly Grant Api = Some.Grant("lab", "azure", Some.Products("api"));
    private static readonly Grant All = Some.Grant("lab", "azure", Some.Products("openai"));

    private static void Expect(Truth? exists, params Grant[] grants)
    {
        var found = Some.All<ExclusiveOverlap>(View([.. grants]));
        Assert.AreEqual(exists, found.Count == 0 ? null : found.Single().Exists);
    }

    [TestMethod]
    public void ExclusiveOverlap_SiblingProducts_IsNone() => Expect(null, Frontier, Api);

    [TestMethod]
    public void ExclusiveOverlap_APartAndTheWhole_MeetInThePart()
    {
        var overlap = Some.One<ExclusiveOverlap>(View(Frontier, All));
        Assert.AreEqual(("ExclusiveOverlap:a0:a1", "amazon", "microsoft", "lab"), (overlap.Id, overlap.From.Id, overlap.To.Id, overlap.Grantor.Id));
        Assert.AreEqual(("Frontier", "a0", "distribution"), (overlap.Product, overlap.First.Id, overlap.First.Right));
        Assert.IsNull(overlap.TerritoryValue());
        var evidence = new Evidence();
        overlap.Explain(evidence);
        Assert.AreEqual("Lab granted Aws distribution rights, exclusive (a0)", evidence.Chain[0].Text);
        Assert.AreEqual("both cover Frontier", evidence.Chain[2].Text);
    }

    [TestMethod]
    public void ExclusiveOverlap_AxesThatMeetInNoBox_IsNone()
    {
        static Scope In(string product, string territory) => Some.Products(product) with { Territories = [territory] };
        var one = Some.Grant("lab", "aws", In("frontier", "US"), In("chat", "EU"));
        Expect(null, one, Some.Grant("lab", "azure", In("frontier", "EU"), In("chat", "US")));
        Expect(Truth.True, one, Some.Grant("lab", "azure", In("frontier", "FR"), In("chat", "FR")));
    }

    [TestMethod]
    [DataRow(2026, Truth.True)]
    [DataRow(2028, null)]
    public void ExclusiveOverlap_Periods_AreHalfOpen(int start, Truth? exists)
    {
        var until = Frontier with { End = new(new(2028, 1, 1)) };
        var from = All with { Start = new(new DateOnly(2028, 1, 1).AddDays(start == 2028 ? 0 : -1)) };
        Expect(exists, until, from);
    }

    [TestMethod]
    public void Start_StillToCome_IsTheFirstDayBothHold()
    {
        var overlap = Some.One<ExclusiveOverlap>(View(
            Frontier with { Announced = new(2025, 1, 1), End = new(new(2030, 1, 1)) }, All with { Start = new(new(2027, 1, 1)) }));
        Assert.AreEqual((new DateOnly(2027, 1, 1), new DateOnly(2030, 1, 1), 36m), (overlap.Start, overlap.End, overlap.TermMonths));
    }

    [TestMethod]
    public void ExclusiveOverlap_EndNotKnown_DecidesOnlyWhatComesLater()
    {
        Expect(Truth.True, Frontier with { End = Day.Unknown }, All with { End = Day.Unknown });
        var later = View(Frontier with { End = Day.Unknown }, All with { Start = new(Some.Day.AddDays(9)) });
        var evidence = new Evidence();
        Some.One<ExclusiveOverlap>(later).Explain(evidence);
        Assert.AreEqual(Truth.Unknown, Some.One<ExclusiveOverlap>(later).Exists);
        Assert.AreEqual("/arrangements/0/end", evidence.Missing.Single().Pointer);
    }

    [TestMethod]
    [DataRow(Exclusivity.Exclusive, Exclusivity.Exclusive, true)]
    [DataRow(Exclusivity.Exclusive, Exclusivity.Sole, true)]
    [DataRow(Exclusivity.Sole, Exclusivity.Sole, true)]
    [DataRow(Exclusivity.Exclusive, Exclusivity.NonExclusive, true)]
    [DataRow(Exclusivity.Sole, Exclusivity.NonExclusive, false)]
    [DataRow(Exclusivity.Exclusive, Exclusivity.Preferred, false)]
    [DataRow(Exclusivity.NonExclusive, Exclusivity.NonExclusive, false)]
    public void ExclusiveOverlap_OfTwoExclusivities_IsAsTheyExclude(Exclusivity one, Exclusivity other, bool expected)
    {
        Expect(expected ? Truth.True : null, Frontier with { Exclusivity = one }, All with { Exclusivity = other });
        Expect(expected ? Truth.True : null, Frontier with { Exclusivity = other }, All with { Exclusivity = one });
    }

    [TestMethod]
    public void ExclusiveOverlap_NonExclusivePriorOrPermitted_IsNone()
    {
        var other = All with { Exclusivity = Exclusivity.NonExclusive, Announced = new(2025, 1, 1) };
        Expect(null, Frontier with { Announced = new(2025, 1, 2) }, other);
        Expect(Truth.True, Frontier with { Announced = new(2025, 1, 1) }, other);
        Expect(Truth.Unknown, Frontier with { Start = Day.Unknown }, other);
        Expect(null, Frontier with { Announced = new(2025, 1, 1), Permits = ["a1"] }, other);
        Expect(Truth.True, Frontier with { Permits = ["a1"] }, All);
        Expect(null, Frontier with { Permits = ["a1"] }, All with { Permits = ["a0"] });
    }

    [TestMethod]
    public void ExclusiveOverlap_AffiliatedOrOfOtherGrantors_IsNone()
    {
        Expect(null, Frontier, Some.Grant("lab", "amazon", Some.Products("openai")));
        Expect(null, Frontier, Some.Grant("other", "azure", Some.Products("openai")));
    }

    [TestMethod]
    public void Overlap_OfDifferentRights_IsOfScopeOnly()
    {
        var view = View(Frontier, All with { Right = GrantRight.Licence });
        Assert.IsEmpty(Some.All<ExclusiveOverlap>(view));
        Assert.AreEqual("ScopeOverlap:a0:a1", Some.One<ScopeOverlap>(view).Id);
    }

    [TestMethod]
    public void Overlap_ScopeThatMayReachFurther_IsPossible()
    {
        var except = Some.Products("openai") with { Except = Some.Products("frontier", "api", "chat") };
        var evidence = new Evidence();
        var overlap = Some.One<ExclusiveOverlap>(View(Some.Grant("lab", "aws", except), All));
        overlap.Explain(evidence);
        Assert.AreEqual(Truth.Unknown, overlap.Exists);
        Assert.IsNull(overlap.ProductValue());
        CollectionAssert.AreEqual(new[] { "/arrangements/0/scope", "/arrangements/1/scope" }, evidence.Missing.Select(fact => fact.Pointer).ToArray());
    }

    [TestMethod]
    public void Overlap_GrantEndedOrOnlyRumoured_IsNone()
    {
        Expect(null, Frontier with { End = new(Some.Day) }, All);
        Expect(null, Frontier with { Status = ArrangementStatus.Rumoured }, All);
        Expect(null, Frontier with { Condition = new Condition.Of("ipo") }, All);
        Expect(Truth.True, Frontier with { Start = new(Some.Day.AddDays(9)), Status = ArrangementStatus.Signed }, All);
    }

    /// <summary>Two grants meet when some product, channel and day is in both: all of them are tried.</summary>
    [TestMethod]
    public void ScopeOverlap_OfAnyGrants_IsWhatEveryPointShows()
    {
        var seen = new Tally();
        // -1 leaves the axis out: everything; -2 is an empty list: nothing. Mostly leaves, several boxes a grant, so that axes meet in boxes that do not.
        var box = Gen.Select(OneOf(-2, -1, 0, 1, 2, 2, 2, 3, 3, 3, 4, 4).Array[1, 2], OneOf(-2, -1, 0, 1, 1, 1, 2, 2, 2).Array[1, 2]);
        Gen.Select(box.Array[1, 3], Gen.Int[0, 2], Gen.Int[-3, 5], Gen.Int[1, 6], Gen.Bool).Array[2, 6].Check(drawn =>
        {
            string[]? Ids(int[] numbers, string prefix) => numbers.Contains(-2) ? [] : numbers.Contains(-1) ? null : numbers.Select(number => $"{prefix}{number}").ToArray();
            var grants = drawn.Select((grant, i) => Some.Grant(
                "lab", $"g{grant.Item2}", grant.Item1.Select(box => new Scope { Products = Ids(box.Item1, "p"), Channels = Ids(box.Item2, "c") }).ToArray()) with
            {
                Id = $"a{i}",
                Exclusivity = grant.Item5 ? Exclusivity.Exclusive : Exclusivity.Preferred,
                Start = new(Some.Day.AddDays(grant.Item3)),
                End = new(Some.Day.AddDays(grant.Item3 + grant.Item4)),
            }).ToArray();
            var graph = Some.Graph([
                Some.Product("p0", closed: true), Some.Product("p1", "p0", closed: true), Some.Product("p2", "p0"), Some.Product("p3", "p1"), Some.Product("p4"),
                .. grants,
            ]) with
            {
                Channels = [new() { Id = "c0", Name = "c0", Closed = true }, new() { Id = "c1", Name = "c1", PartOf = "c0" }, new() { Id = "c2", Name = "c2", PartOf = "c0" }],
            };
            var expected =
                from one in grants
                from other in grants
                where string.CompareOrdinal(one.Id, other.Id) < 0 && one.To != other.To
                    && (one.Exclusivity == Exclusivity.Exclusive || other.Exclusivity == Exclusivity.Exclusive)
                    && one.End.Date > Some.Day && other.End.Date > Some.Day && Points(one).Intersect(Points(other)).Any()
                select $"ScopeOverlap:{one.Id}:{other.Id}";
            var found = Some.All<ScopeOverlap>(Some.Undertakings(graph));
            foreach (var (one, other) in grants.SelectMany(one => grants.Where(other => string.CompareOrdinal(one.Id, other.Id) < 0).Select(other => (one, other))))
            {
                var meet = Points(one).Intersect(Points(other)).Any();
                var days = Points(one).Select(point => point.Item3).Intersect(Points(other).Select(point => point.Item3)).Any();
                var things = Points(one).Select(point => (point.Item1, point.Item2)).Intersect(Points(other).Select(point => (point.Item1, point.Item2))).Any();
                var axes = Points(one).Select(point => point.Item1).Intersect(Points(other).Select(point => point.Item1)).Any()
                    && Points(one).Select(point => point.Item2).Intersect(Points(other).Select(point => point.Item2)).Any();
                seen.Add(meet ? "meet" : things ? "on other days" : axes && days ? "each axis alone" : "apart");
                seen.AddIf(one.End == other.Start || other.End == one.Start, "adjacent");
            }

            return found.All(overlap => overlap.Exists == Truth.True)
                && found.Select(overlap => overlap.Id).Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal));
        }, iter: 400);
        seen.HasAtLeast(10, "meet", "on other days", "each axis alone", "apart", "adjacent");
    }

    private static Gen<int> OneOf(params int[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<(string, string, DateOnly)> Points(Grant grant) =>
        from scope in grant.Scope!
        from product in Leaves(scope.Products, [("p2", "p2"), ("p2", "p0"), ("p3", "p3"), ("p3", "p1"), ("p3", "p0"), ("p4", "p4")])
        from channel in Leaves(scope.Channels, [("c1", "c1"), ("c1", "c0"), ("c2", "c2"), ("c2", "c0")])
        from day in Enumerable.Range(0, grant.End.Date!.Value.DayNumber - grant.Start.Date!.Value.DayNumber)
        select (product, channel, grant.Start.Date!.Value.AddDays(day));

    private static IEnumerable<string> Leaves(IReadOnlyList<string>? ids, (string Leaf, string Above)[] tree) =>
        tree.Where(entry => ids is null || ids.Contains(entry.Above)).Select(entry => entry.Leaf).Distinct();
}
