using System.Buffers;

namespace ExclusivityRules.Model;

/// <summary>What values must satisfy that stand in several records. A value that is missing is no matter of theirs.</summary>
internal static class CommonTests
{
    private static readonly SearchValues<char> InIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._ -");

    private const decimal MostMoney = 1_000_000_000_000_000_000;

    public static bool IsId(string? id) =>
        id is null || (id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]) && !id.AsSpan().ContainsAnyExcept(InIds));

    public static bool IsNotReserved(string? id) => id is not ("base" or "all" or "unknown");

    public static bool IsCurrency(string? code) => code is null || (code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z'));

    public static bool IsText(string? text) => text is null || !string.IsNullOrWhiteSpace(text);

    public static bool IsAmount(Interval amount) => !(amount.Min < 0 || amount.Max < 0 || amount.Min > MostMoney || amount.Max > MostMoney);
}
