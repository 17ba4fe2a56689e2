using System.Linq.Expressions;
using ExclusivityRules.Expressions;
using ExclusivityRules.Matching;
using ExclusivityRules.Rules;
using ExclusivityRules.Rules.Functions;
using ExclusivityRules.Tests.Support;
using RulesEngine.ExpressionBuilders;

namespace ExclusivityRules.Tests.Expressions;

/// <summary>The parser object of RulesEngine itself, to compare the parser in use with.</summary>
internal static class RulesEngineParsing
{
    private static readonly IReadOnlyDictionary<string, Function> Functions = FunctionTable.Of(SomeRule.Parameters);
    private static readonly RulesEngineParser Ours = new(Vocabulary.Types, Functions);
    private static readonly RuleExpressionParser Theirs = new(RulesEngineParser.Settings(
        Vocabulary.Types.Keys.Concat(Functions.Values.Select(function => function.Shown))));

    /// <summary>Asserts that both make the same tree of a condition over the variables of a pattern.</summary>
    public static void AssertSameTree(string text, string match)
    {
        var parameters = PatternCompiler.Compile(match).Variables
            .Select(variable => Expression.Parameter(variable.Type, variable.Name)).ToArray();
        var ours = Ours.Parse(text, TokenScan.Expression.Read(text), parameters, typeof(bool));
        Assert.AreEqual(Theirs.Parse(text, parameters, typeof(bool)).ToString(), ours.ToString(), text);
    }
}
