using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Internal;

namespace ExclusivityRules.Model;

/// <summary>Says whether a record is right, without saying why not.</summary>
internal interface ITest<in T>
{
    /// <summary>Whether a record passes all tests.</summary>
    bool Passes(T record);
}

/// <summary>
/// A validator whose tests can be asked alone. Nearly every record passes, and the validator takes ten times as long to find that out.
/// </summary>
internal abstract class RecordCheck<T> : AbstractValidator<T>, ITest<T>
{
    private readonly List<Func<T, bool>> tests = [];

    /// <inheritdoc/>
    public bool Passes(T record)
    {
        foreach (var test in tests)
        {
            if (!test(record))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A rule on a member, which is a test too.</summary>
    protected IRuleBuilderOptions<T, TMember> Check<TMember>(Expression<Func<T, TMember>> member, Func<TMember, bool> test) =>
        Check(member, (_, value) => test(value));

    /// <summary>A rule on a member beside the rest of its record, which is a test too.</summary>
    protected IRuleBuilderOptions<T, TMember> Check<TMember>(Expression<Func<T, TMember>> member, Func<T, TMember, bool> test)
    {
        // The validator makes the same of the expression, which is compiled once for both.
        var value = AccessorCache<T>.GetCachedAccessor(member.GetMember(), member);
        tests.Add(record => test(record, value(record)));
        return RuleFor(member).Must(test);
    }
}
