namespace ExclusivityRules.Model;

/// <summary>Names the validator that says what a record must satisfy; those of base records count too.</summary>
/// <param name="validator">A FluentValidation validator of the record, with the codes of the error catalogue.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CheckedByAttribute(Type validator) : Attribute
{
    /// <summary>The validator.</summary>
    public Type Validator { get; } = validator;
}
