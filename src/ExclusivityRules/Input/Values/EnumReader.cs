using System.Text;
using System.Text.Json;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input.Values;

internal sealed class EnumReader<T> : ValueReader<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly byte[][] Names = EnumNames.All(typeof(T)).Select(Encoding.UTF8.GetBytes).ToArray();

    public override bool TryRead(ref JsonCursor cursor, out T value)
    {
        value = default;
        if (!cursor.Expect(JsonTokenType.String, OneOf))
        {
            return false;
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (cursor.Is(Names[i]))
            {
                value = Values[i];
                return true;
            }
        }

        var word = cursor.Text();
        cursor.Error(FormatErrors.NotListed,
            $"{Quoted.Of(word)} is not one of {Legal}{DidYouMean.Hint(word, EnumNames.All(typeof(T)))}");
        return false;
    }

    private static readonly string Legal = Quoted.List(EnumNames.All(typeof(T)));

    private static readonly string OneOf = $"one of {Legal}";
}
