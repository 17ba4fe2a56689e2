using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExclusivityRules.Input.Values;
using ExclusivityRules.Model;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Schemas;

/// <summary>Writes the JSON Schema of a record of ours: what the reader of files takes, with the documentation as descriptions.</summary>
/// <param name="isOpen">Whether objects may have more members than are known, and what is unknown is null: as in a report.</param>
/// <param name="special">The schemas of properties whose type does not say enough.</param>
internal sealed class SchemaWriter(bool isOpen = false, IReadOnlyDictionary<(Type, string), JsonNode>? special = null)
{
    private readonly SortedDictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);

    /// <summary>The text of a schema.</summary>
    /// <param name="title">What it describes.</param>
    /// <param name="root">The schema of the whole document, made by this writer.</param>
    public string Write(string title, Func<SchemaWriter, JsonNode> root)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (key, value) in root(this).AsObject().ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject(definitions);
        return schema.ToJsonString(new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }) + "\n";
    }

    /// <summary>The schema of a record that is a document: it may name its schema.</summary>
    public JsonNode Document(Type record)
    {
        var schema = Object(record, kind: null);
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "The schema, for editors." });
        return schema;
    }

    /// <summary>One value, or a list of them.</summary>
    public static JsonNode OneOrMany(JsonNode value) => AnyOf(value, new JsonObject { ["type"] = "array", ["items"] = value.DeepClone() });

    /// <summary>Any of several schemas.</summary>
    public static JsonNode AnyOf(params JsonNode[] schemas) => new JsonObject { ["anyOf"] = new JsonArray(schemas) };

    /// <summary>The schema of a type.</summary>
    public JsonNode Of(Type type)
    {
        if (isOpen && type == typeof(bool?))
        {
            return new JsonObject { ["type"] = new JsonArray("boolean", "null") };
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ValueSchemas.Simple.TryGetValue(type, out var simple))
        {
            return simple is JsonObject { Count: 1 } ? simple.DeepClone() : Defined(EnumNames.CamelCase(type.Name), () => simple);
        }

        if (type.IsEnum)
        {
            return new JsonObject { ["enum"] = new JsonArray(EnumNames.All(type).Select(name => (JsonNode)name).ToArray()) };
        }

        if (type.IsGenericType && type.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Of(type.GenericTypeArguments[0]) };
        }

        if (type.IsGenericType && type.Name.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal))
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(type.GenericTypeArguments[1]) };
        }

        return type == typeof(Arrangement)
            ? Defined("arrangement", () => new JsonObject
            {
                ["description"] = XmlDocs.Summary(typeof(Arrangement)),
                ["oneOf"] = new JsonArray(ArrangementKind.All.Select(kind => Defined(kind.Name, () => Object(kind.Type, kind.Name))).ToArray()),
            })
            : Defined(EnumNames.CamelCase(type.Name), () => Object(type, kind: null));
    }

    private JsonNode Defined(string name, Func<JsonNode> schema)
    {
        if (definitions.TryAdd(name, null))
        {
            definitions[name] = schema().DeepClone();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Object(Type record, string? kind)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (kind is not null)
        {
            properties["kind"] = new JsonObject { ["enum"] = new JsonArray(kind), ["description"] = "The kind of arrangement." };
            required.Add("kind");
        }

        foreach (var property in MemberNames.InFile(record))
        {
            var schema = Property(record, property);
            schema["description"] = XmlDocs.Summary(property);
            properties[MemberNames.Of(property)] = schema;
            if (IsRequired(property))
            {
                required.Add(MemberNames.Of(property));
            }
        }

        var result = new JsonObject { ["type"] = "object", ["description"] = XmlDocs.Summary(record), ["properties"] = properties, ["required"] = required };
        if (!isOpen)
        {
            result["additionalProperties"] = false;
        }

        return result;
    }

    private JsonNode Property(Type record, PropertyInfo property)
    {
        if (special?.GetValueOrDefault((record, property.Name)) is { } schema)
        {
            return schema.DeepClone();
        }

        if (property.IsDefined(typeof(OneOrManyAttribute)))
        {
            return OneOrMany(Of(property.PropertyType.GenericTypeArguments[0]));
        }

        var isShare = property.PropertyType == typeof(Interval) && property.GetCustomAttribute<UnitAttribute>()?.Unit == Unit.Share;
        return isShare ? Defined("share", ValueSchemas.Share) : ValueSchemas.ByName(record, property.Name) ?? Of(property.PropertyType);
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || (property.DeclaringType!.GetConstructors().Any(found => found.GetParameters().Any(parameter => parameter.Name == property.Name))
            && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull);
}
