using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExclusivityRules.Benchmarks.Batches;

/// <summary>
/// A graph many times over, no two the same: each with an id of its own, other names, and each amount of money between nine tenths and
/// eleven tenths of what it was. The same count gives the same lines.
/// </summary>
internal sealed class GraphVariants
{
    private const int Seed = 1;
    private readonly List<(byte[] Before, string Value, bool IsAmount)> changes = [];
    private readonly byte[] rest;

    /// <summary>Takes a document apart at the values that change.</summary>
    /// <param name="compact">The document, on one line.</param>
    public GraphVariants(byte[] compact)
    {
        var reader = new Utf8JsonReader(compact);
        var start = 0;
        var member = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                member = reader.GetString()!;
            }
            else if ((member == "name" || (member == "id" && reader.CurrentDepth == 1)) && reader.TokenType == JsonTokenType.String)
            {
                Change((int)reader.BytesConsumed - 1, "", isAmount: false);
            }
            else if (member == "amount" && reader.TokenType == JsonTokenType.Number)
            {
                var value = Encoding.UTF8.GetString(reader.ValueSpan);
                Change((int)reader.TokenStartIndex, value, isAmount: true);
                start += value.Length;
            }
        }

        rest = compact[start..];

        void Change(int at, string value, bool isAmount)
        {
            changes.Add((compact[start..at], value, isAmount));
            start = at;
        }
    }

    /// <summary>Writes documents, a line each.</summary>
    public void Write(Stream output, int count)
    {
        var random = new Random(Seed);
        for (var number = 1; number <= count; number++)
        {
            foreach (var (before, value, isAmount) in changes)
            {
                output.Write(before);
                output.Write(Encoding.UTF8.GetBytes(isAmount ? Near(value, random) : $" {number}"));
            }

            output.Write(rest);
            output.WriteByte((byte)'\n');
        }
    }

    private static string Near(string amount, Random random) =>
        (decimal.Parse(amount, CultureInfo.InvariantCulture) * random.Next(900, 1_101) / 1_000).ToString("0.##", CultureInfo.InvariantCulture);
}
