using System.Linq.Dynamic.Core;
using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Dynamic.Core.Parser;
using System.Linq.Expressions;
using RulesEngine.Models;

namespace ExclusivityRules.Expressions;

/// <summary>RulesEngine's parser, which is that of System.Linq.Dynamic.Core, shown the vocabulary and nothing else.</summary>
/// <remarks>
/// It is set as RulesEngine sets it, but for two things that no expression of the language can name and that cost a tenth of a
/// second at each start: the enumerations of the runtime, and the types of all assemblies that carry an attribute of the parser.
/// </remarks>
internal sealed class RulesEngineParser
{
    private readonly ParsingConfig config;
    private readonly IReadOnlyDictionary<Type, string> types;
    private readonly IReadOnlyDictionary<string, Function> functions;

    /// <summary>Prepares the parser, once for all rules.</summary>
    /// <param name="types">The types whose members may be read, with what people call them.</param>
    /// <param name="functions">The functions, by name.</param>
    public RulesEngineParser(IReadOnlyDictionary<Type, string> types, IReadOnlyDictionary<string, Function> functions)
    {
        this.types = types;
        this.functions = functions;
        config = new()
        {
            CustomTypeProvider = new VocabularyTypes(types.Keys.Concat(functions.Values.Select(function => function.Shown))),
            IsCaseSensitive = true,
            SupportEnumerationsFromSystemNamespace = false,
        };
    }

    /// <summary>The settings with which RulesEngine reads the rule files: the vocabulary, nothing automatic.</summary>
    public static ReSettings Settings(IEnumerable<Type> types) => new()
    {
        AutoExecuteActions = false,
        AutoRegisterInputType = false,
        EnableFormattedErrorMessage = false,
        IsExpressionCaseSensitive = true,
        UseFastExpressionCompiler = true,
        CustomTypes = types.ToArray(),
        CacheConfig = new() { SizeLimit = 100_000 },
    };

    /// <summary>Parses a text that passed the token scan and the name check.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="parameters">The variables and facts.</param>
    /// <param name="type">The type the result must have; null for any.</param>
    public Expression Parse(string text, IReadOnlyList<Token> tokens, ParameterExpression[] parameters, Type? type)
    {
        try
        {
            return new ExpressionParser(parameters, text, [], config).Parse(type);
        }
        catch (ParseException refused)
        {
            var at = tokens.LastOrDefault(token => token.Start <= refused.Position, tokens[0]);
            throw new RefusedException("EXR0509", at, InOurWords(refused.Message, tokens));
        }
        catch (Exception refused) when (IsMismatch(refused))
        {
            // The parser has no better place for numbers whose types do not meet.
            var number = tokens.FirstOrDefault(token => token.Kind == TokenKind.Number && !token.Text.EndsWith('m'));
            throw number.Kind != TokenKind.Number ? new RefusedException("EXR0509", tokens[0], "the parts of the expression do not fit together")
                : Sides(text, number, parameters, type) is { } sides ? new RefusedException("EXR0509", number, $"{sides} cannot be compared")
                : new RefusedException("EXR0510", number, $"a number beside a function or in arithmetic needs an `m`: write `{number.Text}m`");
        }
    }

    // What stands on the two sides, where an `m` behind the number would not make them of a kind.
    private string? Sides(string text, Token number, ParameterExpression[] parameters, Type? type)
    {
        try
        {
            new ExpressionParser(parameters, text.Insert(number.Start + number.Text.Length, "m"), [], config).Parse(type);
            return null;
        }
        catch (Exception refused) when (IsMismatch(refused))
        {
            // The messages end with the two types, in quotes.
            return refused.Message.Split('\'') is [.., var left, _, var right, _] && Word(left) != Word(right) ? $"{Word(left)} and {Word(right)}" : null;
        }
    }

    private static bool IsMismatch(Exception refused) => refused is ArgumentException or InvalidOperationException or FormatException
        or NotSupportedException or OverflowException or IndexOutOfRangeException or NullReferenceException or InvalidCastException or ParseException;

    private string InOurWords(string message, IReadOnlyList<Token> tokens)
    {
        if (message.Contains("incompatible with operand types", StringComparison.Ordinal))
        {
            var quoted = message.Split('\'');
            var (sign, left, right) = (quoted[1], Word(quoted[3]), Word(quoted[5]));
            return left == right
                ? $"`{sign}` does not apply to two of a kind ({left}); a number with a fraction in arithmetic needs an `m` behind it"
                : $"`{sign}` does not apply to {left} and {right}";
        }

        if (message.Contains("Expression of type", StringComparison.Ordinal))
        {
            return "the expression must answer yes or no";
        }

        return tokens[^2].Kind == TokenKind.Symbol && tokens[^2].Text != ")"
            ? $"the expression is not complete after `{tokens[^2].Text}`"
            : "this does not fit here; see the language in `exclusivity vocabulary`";
    }

    private string Word(string clrName) => clrName[(clrName.LastIndexOf('.') + 1)..].TrimEnd('?') switch
    {
        "Decimal" or "Int32" or "Int64" or "Double" => "a number",
        "Boolean" => "a yes or no",
        "String" => "a text",
        "DateOnly" => "a date",
        var name => types.FirstOrDefault(type => type.Key.Name == name).Value is { } known ? $"a {known}"
            : functions.Values.Any(function => function.Shown.Name == name) ? "a number" : "a list",
    };
}
