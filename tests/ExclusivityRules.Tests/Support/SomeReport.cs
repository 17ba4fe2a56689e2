using System.Collections.ObjectModel;
using ExclusivityRules.Judging;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Tests.Support;

/// <summary>A report as an analysis of the article's graph might give it, made by hand.</summary>
internal static class SomeReport
{
    public const string File = "fixtures/amazon-openai/graph.json";

    /// <summary>One finding of each outcome, and every optional member at least once.</summary>
    public static Report Full => Empty with
    {
        Complete = false,
        ExitCode = 1,
        ExitReason = "2 findings at or above medium",
        Summary = new(2, 1, 1, 4, 1, 6, 0),
        Rules =
        [
            Rule("XI-RIVAL-STAKES", 6, "One investor backs rival companies", Severity.High, flagged: 1, clear: 2) with
            {
                Help = "# One investor backs rival companies\n\nAn investor with stakes in two rivals can soften competition between them.\n",
            },
            Rule("XI-CONTINGENT-TRANCHE", 41, "Most of a headline investment is contingent", Severity.Medium, flagged: 1, clear: 1),
            Rule("MK-CONCENTRATION", 12, "A market is concentrated", Severity.Medium, undetermined: 1),
            Rule("CX-MONEY-LOOP", 77, "Money runs in a circle", Severity.Low, failed: 1),
            Rule("GV-INTERLOCK", 90, "Rivals share a director or officer", Severity.High) with { Waived = 1 },
            Rule("EX-DURATION", 15, "An exclusive grant lasts long", Severity.Medium, clear: 1),
        ],
        Findings = [RivalStakes, Contingent, Concentration, Failed, Interlock],
        Baseline = new(1, 2, 1, 1,
        [
            new()
            {
                Fingerprint = "exclusivity/v1:5123456789abcdef0123456789abcdef", Rule = "EX-DURATION", Outcome = Outcome.Flagged, Severity = Severity.Medium,
                Graph = "amazon-openai", Parties = ["amazon", "openai"], Facts = [new("years", Exactly(8), "months")],
                Bindings = new Dictionary<string, string> { ["grantor"] = "openai", ["grant"] = "frontier-aws-exclusive", ["grantee"] = "aws" },
            },
        ]),
        Problems =
        [
            new("EXR0301", ProblemSeverity.Warning, File, new(118, 7), "market `cloud`: the known shares add up to 63 % only"),
            new("EXR0402", ProblemSeverity.Warning, File, default, "2 arrangements are not in force on 2026-03-01 and were left out"),
        ],
    };

    /// <summary>Nothing flagged; the graph did not come from a file.</summary>
    public static Report Empty => new()
    {
        Tool = new("exclusivity", "0.1.0"),
        Graph = new("amazon-openai", "Amazon's 50 billion dollar OpenAI deal", File, new string('a', 64)),
        Parties =
        [
            new("amazon", "Amazon"), new("aws", "Amazon Web Services") { Undertaking = "amazon" }, new("openai", "OpenAI"), new("anthropic", "Anthropic"),
        ],
        Arrangements =
        [
            new("amazon-openai", "investment", "amazon", "openai"), new("amazon-anthropic", "investment", "amazon", "anthropic"), new("openai-aws", "commitment", "openai", "aws"),
        ],
        Sources =
        [
            new("article", "Amazon's $50 Billion OpenAI Deal", "https://example.com/article"), new("amazon-8k", "Form 8-K of 27 February 2026", null),
        ],
        Triggers = [new("ipo", "OpenAI goes public"), new("agi", "the AGI milestone is declared")],
        Packs = [new("core", "0.1.0", new string('b', 64)), new("my.rules.json", null, new string('c', 64))],
        AsOf = new(2026, 3, 1),
        Scenario = [],
        Complete = true,
        ExitCode = 0,
        ExitReason = "complete, nothing flagged at or above medium",
        Summary = new(0, 0, 0, 3, 0, 1, 0),
        Rules = [Rule("XI-RIVAL-STAKES", 6, "One investor backs rival companies", Severity.High, clear: 3)],
        Findings = [],
        Problems = [],
    };

    /// <summary>A report in which every text that comes from data is hostile.</summary>
    public static Report Hostile(string text) => Full with
    {
        Graph = new(text, text, text, new string('a', 64)),
        Parties = [new("amazon", text), new("openai", text), new("anthropic", text)],
        Arrangements = [new(text, text, "amazon", "openai"), new(text, text, text, "anthropic")],
        Sources = [new("article", text, text)],
        Triggers = [new("ipo", text)],
        Packs = [new(text, text, text)],
        Rules = [Rule("XI-RIVAL-STAKES", 6, text, Severity.High, flagged: 1) with { Help = text, Pack = text, File = text }],
        Findings =
        [
            RivalStakes with
            {
                Title = text, Sentence = text, Clears = text, Pack = text, Rule = "XI-RIVAL-STAKES", Concern = text, Error = text,
                Bindings = new Dictionary<string, string> { [text] = text },
                Evidence = [RivalStakes.Evidence[0] with { Id = text, Pointer = text, Kind = text, From = text, To = text }],
                Chain = [new(text, [text])],
                Conditions = [new(text, null, text, [new(text, new ReportValue.Text(text), text, [text]) { Note = text, Lines = [1] }])],
                Facts = [new(text, new ReportValue.List([text, text]), text)],
                Margins = [new(text, text, new ReportValue.Text(text), ">=", new ReportValue.Text(text), null, new ReportValue.Unknown(), text)],
                HoldsWhen = [[text]],
                Missing = [new(text, text) { Flags = new ReportValue.Text(text), Clears = new ReportValue.List([text]) }],
                Counterfactuals = [new(text, text, new ReportValue.Unknown(), new ReportValue.Text(text))],
                LegalBasis = [new(text, text)],
                Notes = [text],
                Parties = [text], Arrangements = [text],
                Waiver = new(text, text, [text, text], new(2026, 1, 1), new(2026, 6, 1), text, 4),
                Baseline = new(BaselineState.Changed, Worse: true) { Changes = [new(new(text, new ReportValue.Text(text), text), new(text, new ReportValue.List([text]), text))] },
            },
        ],
        Timeline = new(new(2026, 1, 1), new(2026, 6, 1), [new(2026, 1, 1)],
        [
            new()
            {
                Fingerprint = text, Rule = text, Title = text, Sentence = text, Parties = [text], Severity = Severity.High,
                Periods = [new(new(2026, 1, 1), new(2026, 6, 1), Outcome.Flagged, Severity.High)],
            },
        ]),
        Baseline = new(0, 1, 0, 1, [Gone(text) with { Parties = [text] }, Gone(text), Gone(text) with { Bindings = ReadOnlyDictionary<string, string>.Empty }]),
        Problems = [new("EXR0301", ProblemSeverity.Warning, text, new(1, 1), text)],
    };

    /// <summary>The same twice, once as a line of a file, beside an input that could not be used.</summary>
    public static ReportBatch HostileBatch(string text) => Batch with
    {
        Reports = [Hostile(text), Hostile(text) with { Graph = new(text, text, text, new string('a', 64)) { Line = 3 } }],
        Problems = [new("EXR0101", ProblemSeverity.Error, text, new(3, 14), text)],
    };

    private static BaselineFinding Gone(string text) => new()
    {
        Graph = text,
        Fingerprint = $"exclusivity/v1:{text}",
        Rule = "XI-RIVAL-STAKES",
        Outcome = Outcome.Flagged,
        Severity = Severity.High,
        Facts = [new(text, new ReportValue.Text(text), text)],
        Bindings = new Dictionary<string, string> { [text] = text },
    };

    public static ReportBatch Batch => new()
    {
        Complete = false,
        ExitCode = 2,
        ExitReason = "1 input could not be used",
        Unusable = 1,
        Reports = [Full, Empty with { Graph = new("quiet", "A quiet graph", "graphs/quiet.json", new string('d', 64)) }],
        Problems = [new("EXR0101", ProblemSeverity.Error, "graphs/bad.json", new(3, 14), "expected a value")],
    };

    private static Finding RivalStakes => new()
    {
        Fingerprint = "exclusivity/v1:0123456789abcdef0123456789abcdef",
        Rule = "XI-RIVAL-STAKES",
        Pack = "core",
        Outcome = Outcome.Flagged,
        Severity = Severity.High,
        Concern = "crossInvestment",
        Title = "One investor backs rival companies",
        Sentence = "Amazon has committed 15 bn USD to OpenAI and at least 8 bn USD to Anthropic, which compete in frontier AI models, so that one investor backs two rivals.",
        Bindings = new Dictionary<string, string>
        {
            ["investor"] = "amazon",
            ["first"] = "amazon-openai",
            ["lab"] = "openai",
            ["second"] = "amazon-anthropic",
            ["rival"] = "anthropic",
            ["rivalry"] = "Competes:anthropic:openai:frontier-models",
        },
        Parties = ["amazon", "anthropic", "openai"],
        Arrangements = ["amazon-openai", "amazon-anthropic"],
        Evidence =
        [
            Evidence("amazon-openai", "investment", "amazon", "openai", 0, 183) with
            {
                Sources =
                [
                    new() { Source = "article", Locator = "Introduction, paragraph 1", Supports = ["tranches"], Confidence = Confidence.Confirmed },
                    new() { Source = "amazon-8k" },
                ],
            },
            Evidence("amazon-anthropic", "investment", "amazon", "anthropic", 4, 231),
        ],
        Chain = [new("OpenAI and Anthropic are both active in frontier AI models", []), new("Amazon invests in both", ["amazon-openai", "amazon-anthropic"])],
        Conditions =
        [
            new("the investor has committed money to both", true, "first.Committed > 0 && second.Committed > 0",
            [
                new("first.Committed", Exactly(15_000_000_000), "USD", ["/arrangements/0/tranches/0/amount"]) { Lines = [187] },
                new("second.Committed", AtLeast(8_000_000_000), "USD", ["/arrangements/4/tranches/0/amount"]) { Lines = [235] },
            ]),
            new("the exposure is material", true, "exposure >= Parameter(\"core.material-investment\")",
            [
                new("exposure", AtLeast(23_000_000_000), "USD", ["/arrangements/0/tranches/0/amount", "/arrangements/4/tranches/0/amount"])
                {
                    Lines = [187, 235],
                },
                new("Parameter(\"core.material-investment\")", Exactly(1_000_000_000), "USD", [])
                {
                    Note = "in force from 2020-01-01; a choice of this pack; verified",
                },
            ]),
        ],
        Facts = [new("exposure", AtLeast(23_000_000_000), "USD")],
        HoldsWhen = [[]],
        Missing = [],
        LegalBasis = [new("Clayton Act s.7, 15 USC 18", "verified"), new("Stop & Shop v. Blue Cross of R.I., 373 F.3d 57 (1st Cir. 2004)", "unverified")],
        Clears = "One of the two stakes is sold; when both are passive the severity is lower.",
        Baseline = new(BaselineState.New, Worse: false),
    };

    private static Finding Contingent => RivalStakes with
    {
        Fingerprint = "exclusivity/v1:1123456789abcdef0123456789abcdef",
        Rule = "XI-CONTINGENT-TRANCHE",
        Severity = Severity.Medium,
        Title = "Most of a headline investment is contingent",
        Sentence = "Of the 50 bn USD that Amazon has announced for OpenAI, 35 bn USD or 70 % depends on events that need not happen and 15 bn USD is committed, so that the headline overstates the firm investment.",
        Bindings = new Dictionary<string, string> { ["investor"] = "amazon", ["stake"] = "amazon-openai", ["company"] = "openai" },
        Parties = ["amazon", "openai"],
        Arrangements = ["amazon-openai"],
        Evidence = [RivalStakes.Evidence[0]],
        Chain = null,
        Conditions =
        [
            new("a large share of the headline is contingent", true, "stake.ContingentShare >= Parameter(\"core.contingent-share\")",
                [new("stake.ContingentShare", Exactly(0.7m), "share", ["/arrangements/0/tranches/1/amount"]) { Lines = [188] }]),
            new("the term is long", true, "stake.TermMonths >= 36", [new("stake.TermMonths", Exactly(96), "months", [])]),
        ],
        Facts = [new("ratio", Exactly(9.2m), "ratio"), new("isPassive", new ReportValue.Flag(false), null), new("since", new ReportValue.Text("2026-02-27"), null)],
        HoldsWhen = [["!agi", "!ipo"]],
        Notes = ["the figure `core.contingent-share` is not verified"],
        Baseline = new(BaselineState.Changed, Worse: true)
        {
            WasSeverity = Severity.Low,
            Changes = [new(new("ratio", Exactly(4), "ratio"), new("ratio", Exactly(9.2m), "ratio")), new(null, new("since", new ReportValue.Text("2026-02-27"), null))],
        },
        Clears = null,
    };

    private static Finding Concentration => RivalStakes with
    {
        Fingerprint = "exclusivity/v1:2123456789abcdef0123456789abcdef",
        Rule = "MK-CONCENTRATION",
        Outcome = Outcome.Undetermined,
        Severity = Severity.Medium,
        Concern = "concentration",
        Title = "A market is concentrated",
        Sentence = "The concentration of cloud infrastructure lies in the range 1,469 to 2,838, where a market counts as concentrated from 1,800.",
        Bindings = new Dictionary<string, string> { ["market"] = "cloud" },
        Parties = [],
        Arrangements = [],
        Evidence = [],
        Chain = null,
        Conditions =
        [
            new("the market is concentrated", null, "market.Hhi >= Parameter(\"core.hhi\")",
            [
                new("market.Hhi", new ReportValue.Number(Interval.Between(1469, 2838, minInclusive: true, maxInclusive: false)), "points", ["/markets/0/shares"]),
                new("Parameter(\"core.hhi\")", Exactly(1800), "points", []),
            ]),
            new("its leader is known", null, "leader == \"aws\"", [new("leader", new ReportValue.Unknown(), null, [])]),
            new("few serve it", false, "active < 3", [new("active", Exactly(4), null, [])]),
        ],
        Facts = [new("largest", new ReportValue.List(["aws", "azure", "google-cloud"]), null), new("leader", new ReportValue.Unknown(), null)],
        HoldsWhen = [],
        Missing = [new("the share of any other party in cloud infrastructure", "/markets/0/shares/3/share")],
        LegalBasis = [new("US Merger Guidelines 2023, Guideline 1", "partly")],
    };

    private static Finding Interlock => RivalStakes with
    {
        Fingerprint = "exclusivity/v1:4123456789abcdef0123456789abcdef",
        Rule = "GV-INTERLOCK",
        Outcome = Outcome.Waived,
        Concern = "governance",
        Title = "Rivals share a director or officer",
        Sentence = "Jane Roe sits on the boards of OpenAI and Anthropic, which compete in frontier AI models.",
        Bindings = new Dictionary<string, string> { ["one"] = "anthropic", ["other"] = "openai" },
        Chain = null,
        Conditions = [],
        Facts = [],
        HoldsWhen = null,
        Waiver = new("She leaves one of the boards in June.", "LEG-204", ["a.meyer", "r.osei"], new(2026, 1, 10), new(2026, 6, 30), "waivers.json", 4),
        Baseline = new(BaselineState.Unchanged, Worse: false),
    };

    private static Finding Failed => Concentration with
    {
        Fingerprint = "exclusivity/v1:3123456789abcdef0123456789abcdef",
        Rule = "CX-MONEY-LOOP",
        Outcome = Outcome.Failed,
        Severity = Severity.Low,
        Concern = "circularSpending",
        Title = "Money runs in a circle",
        Sentence = "",
        Bindings = new Dictionary<string, string> { ["a"] = "amazon", ["b"] = "openai" },
        Conditions = [],
        Facts = [],
        Missing = [],
        LegalBasis = [],
        Clears = null,
        HoldsWhen = null,
        Baseline = new(BaselineState.Changed, Worse: false) { WasOutcome = Outcome.Undetermined },
        Error = "division by zero in `loop.Spend / loop.Invested`",
    };

    private static ReportValue Exactly(decimal value) => new ReportValue.Number(Interval.Exactly(value));

    private static ReportValue AtLeast(decimal value) => new ReportValue.Number(Interval.Between(value, null));

    private static EvidenceItem Evidence(string id, string kind, string from, string to, int index, int line) => new()
    {
        Id = id,
        Kind = kind,
        From = from,
        To = to,
        Pointer = $"/arrangements/{index}",
        Line = line,
        Column = 5,
        Sources = [],
    };

    private static ReportRule Rule(
        string id, int line, string title, Severity severity, int flagged = 0, int undetermined = 0, int failed = 0, int clear = 0) => new()
        {
            Id = id,
            Pack = "core",
            File = "core/cross-investment.rules.json",
            Line = line,
            Title = title,
            Severity = severity,
            Flagged = flagged,
            Undetermined = undetermined,
            Failed = failed,
            Clear = clear,
        };
}
