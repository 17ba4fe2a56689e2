using System.Reflection;
using System.Runtime.CompilerServices;
using ExclusivityRules.Judging;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace ExclusivityRules.Output;

/// <summary>How the records of a report stand in JSON: camel case, null members left out, except where null means unknown.</summary>
internal sealed class JsonReportContract : DefaultContractResolver
{
    private readonly bool strict;

    private JsonReportContract(bool strict)
    {
        this.strict = strict;
        NamingStrategy = new CamelCaseNamingStrategy();
    }

    /// <param name="strict">Whether members must be there when they are not nullable: for reading.</param>
    public static JsonSerializerSettings Settings(bool strict) => new()
    {
        ContractResolver = new JsonReportContract(strict),
        NullValueHandling = NullValueHandling.Ignore,
        Converters =
        {
            new ReportValueConverter(), new ProblemConverter(), new DateOnlyConverter(),
            new StringEnumConverter(new CamelCaseNamingStrategy(), allowIntegerValues: false),
        },
    };

    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.PropertyType == typeof(bool?) || (property.PropertyType == typeof(ReportValue) && member is PropertyInfo value && IsNeverNull(value)))
        {
            property.NullValueHandling = NullValueHandling.Include;
        }

        if (!property.Writable)
        {
            property.Ignored = true;
        }
        else if (strict && member is PropertyInfo info && IsDemanded(info))
        {
            property.Required = property.PropertyType == typeof(bool?) || property.PropertyType == typeof(ReportValue) ? Required.AllowNull : Required.Always;
        }

        return property;
    }

    private static bool IsDemanded(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || (IsParameter(property) && (property.PropertyType == typeof(bool?) || IsNeverNull(property)));

    private static bool IsNeverNull(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;

    private static bool IsParameter(PropertyInfo property) => property.DeclaringType!.GetConstructors()
        .Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));
}
