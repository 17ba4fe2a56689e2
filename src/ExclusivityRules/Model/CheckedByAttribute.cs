namespace ExclusivityRules.Model;

/// <summary>Names the check that says what a record must satisfy; those of base records count too.</summary>
/// <param name="validator">The type of the check.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CheckedByAttribute(Type validator) : Attribute
{
    /// <summary>The type of the check.</summary>
    public Type Validator { get; } = validator;
}
