namespace ExclusivityRules.Model;

/// <summary>
/// A value that is not known was asked for where only known ones have a meaning: in a plain RulesEngine run.
/// </summary>
public sealed class UnknownFactException() : InvalidOperationException("the value of this fact is not known");

/// <summary>Says that a text is one of the names of an enumeration, written in camel case.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(Type values) : Attribute
{
    /// <summary>The enumeration.</summary>
    public Type Values { get; } = values;
}

/// <summary>Says that a property never is unknown: every document states it, or it follows from ids alone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlwaysKnownAttribute : Attribute;
