using System.Linq.Dynamic.Core.CustomTypeProviders;
using System.Reflection;

namespace ExclusivityRules.Expressions;

/// <summary>The types the parser may name: those it is given. It searches no assembly.</summary>
internal sealed class VocabularyTypes(IEnumerable<Type> types) : IDynamicLinqCustomTypeProvider
{
    private readonly HashSet<Type> known = [.. types];

    public HashSet<Type> GetCustomTypes() => known;

    public Dictionary<Type, List<MethodInfo>> GetExtensionMethods() => [];

    public Type? ResolveType(string typeName) => null;

    public Type? ResolveTypeBySimpleName(string simpleTypeName) => null;
}
