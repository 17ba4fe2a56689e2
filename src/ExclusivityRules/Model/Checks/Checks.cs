using FluentValidation;

namespace ExclusivityRules.Model;

/// <summary>What several records must satisfy, in the words of the error catalogue.</summary>
internal static class Checks
{
    private const decimal MostMoney = 1_000_000_000_000_000_000;

    private static readonly string[] Reserved = ["base", "all", "unknown"];

    /// <summary>An id is well formed and not reserved.</summary>
    public static void IsId<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .Must(IsId).WithErrorCode(GraphErrors.BadId)
        .WithMessage((_, id) => $"{Quoted.Of(id)} is not an id: it begins with a letter or digit and goes on with those, dots, blanks, `_` and `-`")
        .Must(id => !Reserved.Contains(id)).WithErrorCode(GraphErrors.ReservedId)
        .WithMessage((_, id) => $"the id {Quoted.Of(id)} is reserved");

    /// <summary>A currency is a code of three capitals.</summary>
    public static void IsCurrency<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(code => code is null || (code.Length == 3 && code.All(char.IsAsciiLetterUpper))).WithErrorCode(GraphErrors.BadCurrency)
        .WithMessage((_, code) => $"{Quoted.Of(code)} is not a currency; write its ISO 4217 code, as `USD`");

    /// <summary>A text that must not be empty.</summary>
    public static void IsText<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithErrorCode(GraphErrors.EmptyText)
        .WithMessage("an empty text says nothing");

    /// <summary>An amount is not negative, and small enough that sums of amounts are exact.</summary>
    public static void IsAmount<T>(this IRuleBuilder<T, Interval> rule) => rule
        .Must(amount => !(amount.Min < 0 || amount.Max < 0 || amount.Min > MostMoney || amount.Max > MostMoney)).WithErrorCode(GraphErrors.OutOfRange)
        .WithMessage((_, amount) => $"expected an amount from 0 to 10^18, found {amount}");

    /// <summary>A number lies in a range.</summary>
    public static void IsWithin<T>(this IRuleBuilder<T, int?> rule, int min, int max) => rule
        .Must(number => number is null || (number >= min && number <= max)).WithErrorCode(GraphErrors.OutOfRange)
        .WithMessage((_, number) => $"expected a whole number from {min} to {max}, found {number}");

    private static bool IsId(string? id) =>
        id is null || (id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ' ' or '-'));
}
