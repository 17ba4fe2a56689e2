namespace ExclusivityRules.Measures;

/// <summary>How much say a holding in a rival gives.</summary>
public enum HolderControl
{
    /// <summary>Each owner of a firm has a say in proportion to what it holds.</summary>
    Proportional,

    /// <summary>Holders have no say; the owner of the rest of a firm decides alone.</summary>
    Silent,

    /// <summary>The largest holder of a firm decides alone, however little it holds.</summary>
    Total,
}

/// <summary>
/// The Herfindahl-Hirschman index modified for common ownership (O'Brien and Salop, "Competitive Effects of Partial Ownership",
/// 2000): MHHI = sum over firms j and k of s(j) s(k) (sum over owners i of g(i,j) b(i,k)) / (sum over i of g(i,j) b(i,j)), where b are
/// financial and g control rights. The part of a firm that no holder has belongs to one owner of its own.
/// </summary>
public static class Mhhi
{
    /// <summary>MHHI less HHI, in points.</summary>
    /// <param name="shares">The share of each firm in the market, a fraction.</param>
    /// <param name="cross">What firm j holds of firm k, fractions: <c>cross[j][k]</c>.</param>
    /// <param name="outside">What each other holder holds of firm k, fractions: <c>outside[i][k]</c>.</param>
    /// <param name="control">How much say holders have.</param>
    /// <returns>The points; null when firms hold one another in full, so that nobody owns them.</returns>
    public static decimal? Delta(
        IReadOnlyList<decimal> shares, IReadOnlyList<IReadOnlyList<decimal>> cross, IReadOnlyList<IReadOnlyList<decimal>> outside,
        HolderControl control)
    {
        var firms = shares.Count;
        if (Inverse(cross) is not { } through)
        {
            return null;
        }

        // The owners: the holders, then for each firm the owner of what is left of it. Through firms they own parts of others.
        var rest = Enumerable.Range(0, firms)
            .Select(firm => Math.Max(0, 1 - outside.Sum(holder => holder[firm]) - cross.Sum(holder => holder[firm])))
            .ToArray();
        var direct = outside.Concat(rest.Select((left, firm) => (IReadOnlyList<decimal>)Enumerable.Range(0, firms).Select(other => other == firm ? left : 0).ToArray()));
        var financial = direct.Select(owner => Times(owner, through)).ToArray();
        var delta = 0m;
        for (var j = 0; j < firms; j++)
        {
            var weights = Weights(control, j, financial, cross, outside);
            var own = weights.Sum(owner => owner.Weight * financial[owner.Owner][j]);
            for (var k = 0; k < firms && own > 0; k++)
            {
                delta += k == j ? 0 : shares[j] * shares[k] * weights.Sum(owner => owner.Weight * financial[owner.Owner][k]) / own;
            }
        }

        return delta * Hhi.Points;
    }

    // The owners who have a say in a firm.
    private static (int Owner, decimal Weight)[] Weights(
        HolderControl control, int firm, decimal[][] financial, IReadOnlyList<IReadOnlyList<decimal>> cross,
        IReadOnlyList<IReadOnlyList<decimal>> outside)
    {
        if (control == HolderControl.Proportional)
        {
            return financial.Select((rights, owner) => (owner, rights[firm])).Where(entry => entry.Item2 > 0).ToArray();
        }

        // A firm that holds is led by the owner of what is left of it.
        var holders = outside.Concat(cross).Select(holder => holder[firm]).ToArray();
        var largest = control == HolderControl.Total && holders.Any(part => part > 0)
            ? Array.IndexOf(holders, holders.Max())
            : outside.Count + firm;
        return [(largest, 1)];
    }

    private static decimal[] Times(IReadOnlyList<decimal> row, decimal[][] matrix)
    {
        var product = new decimal[row.Count];
        for (var j = 0; j < row.Count; j++)
        {
            if (row[j] != 0)
            {
                Add(product, matrix[j], row[j]);
            }
        }

        return product;
    }

    // (I - cross)^-1 by elimination on the matrix with the identity beside it; null when there is none.
    private static decimal[][]? Inverse(IReadOnlyList<IReadOnlyList<decimal>> cross)
    {
        var size = cross.Count;
        var rows = cross
            .Select((row, j) => Enumerable.Range(0, 2 * size)
                .Select(k => (k == j || k == size + j ? 1 : 0) - (k < size ? row[k] : 0)).ToArray())
            .ToArray();
        for (var pivot = 0; pivot < size; pivot++)
        {
            // Holdings are at most the whole, so that the diagonal is the largest and rows need no exchange.
            if (rows[pivot][pivot] <= 0)
            {
                return null;
            }

            Add(rows[pivot], rows[pivot], 1 / rows[pivot][pivot] - 1);
            foreach (var row in rows.Where((row, j) => j != pivot && row[pivot] != 0))
            {
                Add(row, rows[pivot], -row[pivot]);
            }
        }

        return Array.ConvertAll(rows, row => row[size..]);
    }

    private static void Add(decimal[] row, decimal[] other, decimal times)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] += other[k] * times;
        }
    }
}
