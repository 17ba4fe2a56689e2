using System.Buffers;

namespace ExclusivityRules.Model;

/// <summary>Something a record does not satisfy.</summary>
/// <param name="Property">The property it is about.</param>
/// <param name="Code">The code of the error catalogue.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">One sentence.</param>
internal sealed record CheckFailure(string Property, string Code, ProblemSeverity Severity, string Message);

/// <summary>What records must satisfy; a check of a base record is one of every record derived from it.</summary>
internal interface IRecordCheck<in T>
{
    /// <summary>What a record does not satisfy, in the order of the demands; null when it satisfies all.</summary>
    IReadOnlyList<CheckFailure>? Failures(T record);
}

/// <summary>What records of a type must satisfy, in the words of the error catalogue. Members that were not read are null, and satisfy everything.</summary>
internal abstract class RecordCheck<T> : IRecordCheck<T>
{
    private const decimal MostMoney = 1_000_000_000_000_000_000;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._ -");

    private readonly List<(Func<T, bool> Holds, Func<T, CheckFailure> Failure)> demands = [];

    public IReadOnlyList<CheckFailure>? Failures(T record)
    {
        List<CheckFailure>? failures = null;
        foreach (var (holds, failure) in demands)
        {
            if (!holds(record))
            {
                (failures ??= []).Add(failure(record));
            }
        }

        return failures;
    }

    /// <summary>Adds something that every record must satisfy.</summary>
    protected void Demand(string property, Func<T, bool> holds, string code, Func<T, string> message, ProblemSeverity severity = ProblemSeverity.Error) =>
        demands.Add((holds, record => new(property, code, severity, message(record))));

    /// <summary>An id is well formed and not reserved.</summary>
    protected void IsId(string property, Func<T, string?> id)
    {
        Demand(property, record => id(record) is not { } text || IsId(text), GraphErrors.BadId,
            record => $"{Quoted.Of(id(record)!)} is not an id: it begins with a letter or digit and goes on with those, dots, blanks, `_` and `-`");
        Demand(property, record => id(record) is not ("base" or "all" or "unknown"), GraphErrors.ReservedId,
            record => $"the id {Quoted.Of(id(record)!)} is reserved");
    }

    /// <summary>A currency is a code of three capitals.</summary>
    protected void IsCurrency(string property, Func<T, string?> currency) => Demand(property,
        record => currency(record) is not { } code || (code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z')), GraphErrors.BadCurrency,
        record => $"{Quoted.Of(currency(record)!)} is not a currency; write its ISO 4217 code, as `USD`");

    /// <summary>A text that must not be empty.</summary>
    protected void IsText(string property, Func<T, string?> text) => Demand(property,
        record => text(record) is not { } stated || !string.IsNullOrWhiteSpace(stated), GraphErrors.EmptyText, _ => "an empty text says nothing");

    /// <summary>An amount is not negative, and small enough that sums of amounts are exact.</summary>
    protected void IsAmount(string property, Func<T, Interval> amount) => Demand(property,
        record => amount(record) is var stated && !(stated.Min < 0 || stated.Max < 0 || stated.Min > MostMoney || stated.Max > MostMoney), GraphErrors.OutOfRange,
        record => $"expected an amount from 0 to 10^18, found {amount(record)}");

    /// <summary>A number lies in a range.</summary>
    protected void IsWithin(string property, Func<T, int?> number, int min, int max) => Demand(property,
        record => number(record) is not { } stated || (stated >= min && stated <= max), GraphErrors.OutOfRange,
        record => $"expected a whole number from {min} to {max}, found {number(record)}");

    private static bool IsId(string id) => id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]) && !id.AsSpan().ContainsAnyExcept(IdCharacters);
}
