namespace ExclusivityRules.Model;

/// <summary>What measures find wrong with the facts of a graph: EXR03xx.</summary>
internal static class MeasureErrors
{
    public const string OverAll = "EXR0301";
    public const string ClosedLoop = "EXR0302";
    public const string LessThanParts = "EXR0303";
    public const string TooManySeats = "EXR0304";

    public static ErrorEntry[] All { get; } =
    [
        new(OverAll, "more than 100 % held", "the shares of a company that its holders certainly have add up to more than all of it; they count as stated",
            "correct a share, or end an arrangement that is over", "two holdings of 60 % of one company"),
        new(ClosedLoop, "companies that own each other entirely", "nobody else owns any of them, so there is no number for who owns them in the end",
            "correct a share, or add the holder who is missing", "a holds 100 % of b, and b 100 % of a"),
        new(LessThanParts, "a holding less than its parts", "a holding is all that a party holds of a company, but its investments in the company certainly give more; the holding counts",
            "correct the holding or the stake of an investment", "a holding of 10 % beside an investment with a stake of 20 %"),
        new(TooManySeats, "more directors than seats", "more directors are appointed to a board than it has members",
            "correct `boardSize`, or end the seats that are over", "two directors of a company with `\"boardSize\": 1`"),
    ];
}
