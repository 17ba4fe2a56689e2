using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;
using ExclusivityRules.Rules;

namespace ExclusivityRules.Judging;

/// <summary>Judges one rule in one situation.</summary>
internal sealed class RuleRun
{
    private readonly Rule rule;
    private readonly GraphView view;
    private readonly Budget budget;
    private readonly Matcher matcher;
    private readonly Frame frame;
    private readonly Dictionary<string, (object?[] Binding, Truth Exists)>? distinct;
    private readonly CrossCheck? crossCheck;
    private readonly Reach? reach;
    private readonly AnalysisOptions options;
    private readonly List<Judged> results = [];
    private Unless? excuse;
    private int clear;
    private int findings;

    private RuleRun(
        Rule rule, GraphView view, Interval[] parameters, AnalysisOptions options, CrossCheck? crossCheck, CancellationToken cancellation)
    {
        this.rule = rule;
        this.view = view;
        this.crossCheck = crossCheck;
        this.options = options;
        reach = Reach.Of(rule.Jurisdiction, view.Situation);
        budget = new(options.Limits.BindingsPerRule, cancellation);
        frame = new(rule.Logic.Facts.Count) { Binding = [], Parameters = parameters, StepsLeft = options.Limits.StepsPerRule, Cancellation = cancellation };

        // Bindings that differ only in what has no name are one result.
        var match = rule.Logic.Match;
        distinct = match.Variables.Count < match.Nodes.Count + match.Edges.Count ? new(StringComparer.Ordinal) : null;

        // Most bindings are clear: of them only what the conditions ask for is made, unless somebody looks at all of it.
        var makes = reach is not null || distinct is not null || crossCheck is not null;
        matcher = new(match, view, budget, Found, rule.Logic.Symmetry, makes);
        frame.Make = makes ? null : matcher.Make;
    }

    /// <summary>Judges a rule.</summary>
    public static RuleResults Judge(
        Rule rule, GraphView view, Interval[] parameters, AnalysisOptions options, CrossCheck? crossCheck, CancellationToken cancellation)
    {
        // What the pattern wants is often not in the graph at all; then nothing else of the rule is needed.
        if (PatternRelations.AreAbsent(rule.Match, view))
        {
            return new(rule, [], 0, null);
        }

        var run = new RuleRun(rule, view, parameters, options, crossCheck, cancellation);
        var limit = PatternRelations.LeftOut(rule.Logic.Match, view) ?? (rule.Logic.Unless is { } unless ? PatternRelations.LeftOut(unless, view) : null);
        try
        {
            run.Match([]);
        }
        catch (BindingLimitException)
        {
            limit = $"the rule looked at more than {options.Limits.BindingsPerRule} candidate bindings; raise it with --binding-budget";
        }
        catch (FindingLimitException)
        {
            limit = $"the rule has more than {options.Limits.FindingsPerRule} findings; raise it with --finding-budget";
        }
        catch (StepLimitException)
        {
            limit = $"the rule looked at more than {options.Limits.StepsPerRule} elements of lists; raise it with --step-budget";
        }

        return new(rule, run.results, run.clear, limit);
    }

    /// <summary>Which flagged results of another scenario are flagged in the situation of a view too.</summary>
    public static IReadOnlyList<Judged> FlaggedToo(
        RuleResults others, GraphView view, Interval[] parameters, AnalysisOptions options, CancellationToken cancellation)
    {
        var run = new RuleRun(others.Rule, view, parameters, options, crossCheck: null, cancellation);
        return others.Results.Where(result => result.Outcome == Outcome.Flagged && run.Flags(result)).ToArray();
    }

    private bool Flags(Judged other)
    {
        results.Clear();
        distinct?.Clear();

        // Each look-up has the budgets of a whole run: what many of them find together says nothing.
        budget.Restart(options.Limits.BindingsPerRule);
        frame.StepsLeft = options.Limits.StepsPerRule;
        findings = 0;
        Match(SameNodes(other, view));
        var key = other.Key;
        foreach (var result in results)
        {
            if (result.Outcome == Outcome.Flagged && result.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    // The named nodes of a result as another view has them. Where one stands for others there, the result has another key.
    private static object?[] SameNodes(Judged result, GraphView view)
    {
        var nodes = new object?[result.Binding.Length];
        foreach (var variable in result.Rule.Logic.Match.Variables)
        {
            nodes[variable.Slot] = result.Binding[variable.Slot] is Node node ? view.Same(node) : null;
        }

        return nodes;
    }

    private void Match(object?[] given)
    {
        matcher.Match(given);
        if (distinct is not null)
        {
            foreach (var (binding, exists) in distinct.Values)
            {
                Weigh(binding, exists);
            }
        }
    }

    private void Found(object?[] binding, Truth exists)
    {
        if (reach?.Covers(binding) == false)
        {
            return;
        }

        if (distinct is null)
        {
            Weigh(binding, exists);
            return;
        }

        var key = Symmetry.KeyOf(rule.Match, binding);
        if (!distinct.TryGetValue(key, out var known) || known.Exists < exists)
        {
            distinct[key] = ((object?[])binding.Clone(), exists);
        }
    }

    private void Weigh(object?[] binding, Truth exists)
    {
        frame.Binding = binding;
        if (crossCheck?.Difference(rule, binding, frame.Parameters, view.Situation) is { } difference)
        {
            Add(exists, Outcome.Failed, difference);
            return;
        }

        Truth answer;
        try
        {
            RuleLogicEvaluation.Facts(rule.Logic, frame);
            answer = RuleLogicEvaluation.Conditions(rule.Logic, frame);
        }
        catch (ArithmeticException error)
        {
            Add(exists, Outcome.Failed, InWords(error));
            return;
        }

        answer = answer.And(exists);
        if (answer != Truth.False && rule.Logic.Unless is { } unless)
        {
            answer = answer.And((excuse ??= new(unless, view, budget)).Find(frame.Complete()).Matches.Not());
        }

        if (answer == Truth.False)
        {
            clear++;
            if (options.IncludeClear)
            {
                Add(exists, Outcome.Clear, null);
            }

            return;
        }

        Add(exists, answer == Truth.True ? Outcome.Flagged : Outcome.Undetermined, null);
    }

    private void Add(Truth exists, Outcome outcome, string? error)
    {
        if (outcome != Outcome.Clear && ++findings > options.Limits.FindingsPerRule)
        {
            throw new FindingLimitException();
        }

        results.Add(new(rule, (object?[])frame.Complete().Clone(), exists, outcome, error));
    }

    /// <summary>An error of arithmetic, for a reader of the report.</summary>
    public static string InWords(ArithmeticException error) =>
        error is DivideByZeroException ? "a division by zero" : "a number too large to compute with";
}

/// <summary>A rule has more results than a reader, or the machine, can take.</summary>
internal sealed class FindingLimitException : Exception;
