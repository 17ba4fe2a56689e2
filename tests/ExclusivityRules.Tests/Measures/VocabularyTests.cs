using System.Reflection;
using ExclusivityRules.Measures;
using ExclusivityRules.Model;

namespace ExclusivityRules.Tests.Measures;

/// <summary>The convention every class that rules can read keeps: see <see cref="Fact"/>.</summary>
[TestClass]
public sealed class VocabularyTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All classes with properties rules can read: relations, nodes, and the types their properties show.</summary>
    public static IEnumerable<object[]> Shown()
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([.. RelationType.All.Select(type => type.Type), typeof(PartyNode), typeof(MarketNode)]);
        while (open.TryDequeue(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            yield return [type];
            foreach (var property in type.GetProperties())
            {
                var shown = ElementOf(property.PropertyType);
                if (shown.Assembly == typeof(Relation).Assembly && shown.IsClass)
                {
                    open.Enqueue(shown);
                }
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Shown))]
    public void PublicProperty_OfAShownClass_HasItsTwin(Type type)
    {
        foreach (var property in type.GetProperties())
        {
            var twin = type.GetMethod($"{property.Name}Value", Instance, [typeof(Evidence)]);
            Assert.IsNotNull(twin, $"{type.Name}.{property.Name} has no {property.Name}Value(Evidence?)");
            Assert.AreEqual(TwinOf(property.PropertyType), twin.ReturnType, $"{type.Name}.{property.Name}Value");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Shown))]
    public void PublicMember_OfAShownClass_IsAProperty(Type type)
    {
        var others = type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member => member is not PropertyInfo and not MethodInfo { IsSpecialName: true });
        Assert.IsEmpty(others);
        Assert.IsTrue(type.GetProperties().All(property => property.SetMethod is null), "rules cannot set anything");
    }

    private static Type TwinOf(Type type) =>
        type == typeof(decimal) ? typeof(Interval)
        : type == typeof(bool) ? typeof(Truth)
        : type == typeof(DateOnly) ? typeof(DateOnly?)
        : type != typeof(string) && ElementOf(type) != type ? typeof(IReadOnlyList<>).MakeGenericType(ElementOf(type))
        : type;

    private static Type ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0] : type;
}
