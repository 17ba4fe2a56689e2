namespace ExclusivityRules.Measures;

/// <summary>A relation of a set as numbers: enough to join it with others before it is looked at.</summary>
/// <param name="From">The ordinal of the node it goes out from; of an undirected relation that of either end.</param>
/// <param name="To">The ordinal of the node it goes to.</param>
/// <param name="Number">What tells it from others of the set.</param>
/// <param name="Made">The relation, where finding it has made it.</param>
internal readonly record struct Row(int From, int To, int Number, Relation? Made = null);
