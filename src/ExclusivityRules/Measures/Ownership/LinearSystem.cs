namespace ExclusivityRules.Measures;

/// <summary>
/// The least solution of x = b + C x, where nothing is negative: what flows in and around. Small systems by elimination, large ones
/// by repeating the sums until nothing changes.
/// </summary>
internal sealed class LinearSystem(int size)
{
    // Elimination takes the cube of the size; repeating takes long where little leaves the circle.
    private const int MostEliminated = 100;
    private const int MostSweeps = 10_000;
    private const decimal Unchanged = 1e-27m;
    private const decimal MostChange = 1_000_000;

    private readonly decimal[] constants = new decimal[size];
    private readonly List<(int Column, decimal Factor)>?[] rows = new List<(int, decimal)>?[size];

    public void Add(int row, decimal constant) => constants[row] += constant;

    public void Add(int row, int column, decimal factor) => (rows[row] ??= []).Add((column, factor));

    /// <summary>The solution, rounded to 24 digits after the point when it comes out of a circle; null when there is none.</summary>
    public decimal[]? Solve()
    {
        if (Array.TrueForAll(rows, row => row is null))
        {
            return constants;
        }

        var solution = size <= MostEliminated ? Eliminate() : Repeat();
        return solution is null ? null : Array.ConvertAll(solution, value => decimal.Round(value, 24));
    }

    // Gauss without pivoting on I - C: stable, as all off the diagonal have one sign; every pivot is positive exactly when the least
    // solution exists.
    private decimal[]? Eliminate()
    {
        var (matrix, right) = (Dense(), constants.AsSpan().ToArray());
        for (var pivot = 0; pivot < size; pivot++)
        {
            if (matrix[pivot][pivot] <= 0)
            {
                return null;
            }

            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (var column = pivot + 1; factor != 0 && column < size; column++)
                {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                right[row] -= matrix[row][column] * right[column];
            }

            right[row] /= matrix[row][row];
        }

        return right;
    }

    private decimal[][] Dense()
    {
        var matrix = new decimal[size][];
        for (var row = 0; row < size; row++)
        {
            matrix[row] = new decimal[size];
            matrix[row][row] = 1;
            foreach (var (column, factor) in rows[row] ?? [])
            {
                matrix[row][column] -= factor;
            }
        }

        return matrix;
    }

    private decimal[]? Repeat()
    {
        var solution = new decimal[size];
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var change = 0m;
            for (var row = 0; row < size; row++)
            {
                var value = constants[row];
                foreach (var (column, factor) in rows[row] ?? [])
                {
                    value += factor * solution[column];
                }

                change = Math.Max(change, Math.Abs(value - solution[row]));
                solution[row] = value;
            }

            if (change <= Unchanged)
            {
                return solution;
            }

            if (change > MostChange)
            {
                return null;
            }
        }

        return null;
    }
}
