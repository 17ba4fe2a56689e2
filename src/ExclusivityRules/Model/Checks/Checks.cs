using System.Linq.Expressions;
using FluentValidation;

namespace ExclusivityRules.Model;

/// <summary>A validator with what several records must satisfy, in the words of the error catalogue.</summary>
internal abstract class CommonChecks<T> : RecordCheck<T>
{
    /// <summary>An id is well formed and not reserved.</summary>
    protected void IsId(Expression<Func<T, string>> member)
    {
        Check(member, CommonTests.IsId).WithErrorCode(GraphErrors.BadId)
            .WithMessage((_, id) => $"{Quoted.Of(id)} is not an id: it begins with a letter or digit and goes on with those, dots, blanks, `_` and `-`");
        Check(member, CommonTests.IsNotReserved).WithErrorCode(GraphErrors.ReservedId)
            .WithMessage((_, id) => $"the id {Quoted.Of(id)} is reserved");
    }

    /// <summary>A currency is a code of three capitals.</summary>
    protected void IsCurrency(Expression<Func<T, string>> member) => Check(member, CommonTests.IsCurrency).WithErrorCode(GraphErrors.BadCurrency)
        .WithMessage((_, code) => $"{Quoted.Of(code)} is not a currency; write its ISO 4217 code, as `USD`");

    /// <summary>A text that must not be empty.</summary>
    protected void IsText(Expression<Func<T, string>> member) => Check(member, CommonTests.IsText).WithErrorCode(GraphErrors.EmptyText)
        .WithMessage("an empty text says nothing");

    /// <summary>An amount is not negative, and small enough that sums of amounts are exact.</summary>
    protected void IsAmount(Expression<Func<T, Interval>> member) => Check(member, CommonTests.IsAmount).WithErrorCode(GraphErrors.OutOfRange)
        .WithMessage((_, amount) => $"expected an amount from 0 to 10^18, found {amount}");

    /// <summary>A number lies in a range.</summary>
    protected void IsWithin(Expression<Func<T, int?>> member, int min, int max) =>
        Check(member, number => number is null || (number >= min && number <= max)).WithErrorCode(GraphErrors.OutOfRange)
            .WithMessage((_, number) => $"expected a whole number from {min} to {max}, found {number}");
}
