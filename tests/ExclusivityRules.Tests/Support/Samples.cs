using CsCheck;

namespace ExclusivityRules.Tests.Support;

/// <summary>
/// Properties checked on drawn samples, the same ones in every run. With <c>RANDOM_SAMPLES=1</c> others are drawn each time; <c>CsCheck_Seed</c>
/// repeats one that failed.
/// </summary>
/// <remarks>CsCheck's own seed is that of the first sample alone.</remarks>
internal static class Samples
{
    /// <summary>The variable of the environment that asks for other samples.</summary>
    public const string Variable = "RANDOM_SAMPLES";

    private const ulong Seed = 2026;

    private static readonly bool AreRandom = Environment.GetEnvironmentVariable(Variable) == "1" || Environment.GetEnvironmentVariable("CsCheck_Seed") is not null;

    public static void Check<T>(this Gen<T> gen, Action<T> assert, int iter = 100) => Check(gen, assert, iter, AreRandom);

    public static void Check<T>(this Gen<T> gen, Func<T, bool> holds, int iter = 100) => Check(gen, sample => Assert.IsTrue(holds(sample)), iter);

    public static void Check<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> assert, int iter = 100) =>
        Check(gen, sample => assert(sample.Item1, sample.Item2), iter);

    public static void Check<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = 100) =>
        Check(gen, sample => holds(sample.Item1, sample.Item2), iter);

    public static void Check<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, int iter = 100) =>
        Check(gen, sample => assert(sample.Item1, sample.Item2, sample.Item3), iter);

    public static void Check<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds, int iter = 100) =>
        Check(gen, sample => holds(sample.Item1, sample.Item2, sample.Item3), iter);

    public static void Check<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> holds, int iter = 100) =>
        Check(gen, sample => holds(sample.Item1, sample.Item2, sample.Item3, sample.Item4), iter);

    public static void Check<T1, T2, T3, T4, T5, T6>(this Gen<(T1, T2, T3, T4, T5, T6)> gen, Func<T1, T2, T3, T4, T5, T6, bool> holds, int iter = 100) =>
        Check(gen, sample => holds(sample.Item1, sample.Item2, sample.Item3, sample.Item4, sample.Item5, sample.Item6), iter);

    /// <summary>Checks a property; what fails is looked at again by CsCheck, which looks for a smaller sample and tells its seed.</summary>
    public static void Check<T>(Gen<T> gen, Action<T> assert, int iter, bool random)
    {
        if (random)
        {
            gen.Sample(assert, iter: iter);
            return;
        }

        var numbers = new PCG(0, Seed);
        for (var i = 0; i < iter; i++)
        {
            var seed = numbers.ToString();
            var sample = gen.Generate(numbers, null, out _);
            try
            {
                assert(sample);
            }
            catch (Exception)
            {
                gen.Sample(assert, seed: seed, iter: 1_000, threads: 1);
                throw;
            }
        }
    }
}
