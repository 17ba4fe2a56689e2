using ExclusivityRules.Model;

namespace ExclusivityRules.Rules;

/// <summary>A dated legal or project figure.</summary>
public sealed record Parameter
{
    /// <summary>Its id, unique among the packs of a run.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>What it counts: <c>share</c>, <c>months</c>, <c>days</c>, <c>points</c>, <c>ratio</c>, <c>number</c>, or a currency code.</summary>
    public required string Unit { get; init; }

    /// <summary>Its values, oldest first, without gap or overlap.</summary>
    public required IReadOnlyList<ParameterValue> Values { get; init; }

    /// <summary>Where it stands in its file.</summary>
    [NotInFile]
    public Place Place { get; init; }

    /// <summary>The value in force on a day; null when there is none.</summary>
    public ParameterValue? On(DateOnly day)
    {
        for (var i = Values.Count - 1; i >= 0; i--)
        {
            if (new Period(Values[i].From, Values[i].To).Contains(day))
            {
                return Values[i];
            }
        }

        return null;
    }

    internal bool IsMoney => Unit.Length == 3 && Unit.All(char.IsAsciiLetterUpper);

    /// <summary>What it counts; null when the unit is not one of those known.</summary>
    internal Unit? Counts => IsMoney ? Model.Unit.Money
        : Enum.GetValues<Unit>().Where(unit => unit != Model.Unit.Money && EnumNames.Of(unit) == Unit).Cast<Unit?>().FirstOrDefault();
}

/// <summary>A value of a parameter.</summary>
public sealed record ParameterValue
{
    /// <summary>The first day it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day it is no longer in force; null means that it still is.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The value: a fraction for a share, whole units for money.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was read in the source it names.</summary>
    public required bool Verified { get; init; }
}
