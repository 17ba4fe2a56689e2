using System.Collections.Concurrent;

namespace ExclusivityRules.Tests.Support;

/// <summary>Counts how often drawn samples show what a property is about: one that never meets its case proves nothing.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(string what, int count = 1) => counts.AddOrUpdate(what, count, (_, before) => before + count);

    public void AddIf(bool seen, string what) => Add(what, seen ? 1 : 0);

    public void HasAtLeast(int least, params string[] cases) => Assert.AreEqual(
        "", string.Join(", ", cases.Where(one => counts.GetValueOrDefault(one) < least).Select(one => $"{one}: {counts.GetValueOrDefault(one)}, not {least}")));
}
