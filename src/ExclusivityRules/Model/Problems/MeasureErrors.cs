namespace ExclusivityRules.Model;

/// <summary>What measures find wrong with the facts of a graph: EXR03xx.</summary>
internal static class MeasureErrors
{
    public const string OverAll = "EXR0301";
    public const string ClosedLoop = "EXR0302";
    public const string LessThanParts = "EXR0303";
    public const string TooManySeats = "EXR0304";
    public const string SharesOverAll = "EXR0320";
    public const string SharesUnderAll = "EXR0321";
    public const string SameDay = "EXR0322";

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
        new(SharesOverAll, "more than 100 % of a market", "the shares that are known on the day add up to more than the whole market; they count as stated, and the concentration of the market is unknown",
            "correct a share, or give the day it was taken as `asOf`", "three shares of 40 % in one market"),
        new(SharesUnderAll, "complete market that does not add up", "a market says that nobody else is in it, and the shares of all who are listed add up to less than 100 %",
            "correct a share, or leave `complete` out", "two shares of 40 % in a market with `\"complete\": true`"),
        new(SameDay, "two shares of one party on one day", "a market lists a party twice without telling the rows apart by `asOf`; the first counts",
            "leave one out, or give the days", "two rows of one party without `asOf`"),
    ];
}
