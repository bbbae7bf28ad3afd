using System.Globalization;

namespace FinewsSiteGen.Model;

/// <summary>What a post's file name says: <c>2022-02-16-NW202202162278819139.md</c>, or <c>-202205262391921712.md</c> without a day.</summary>
/// <param name="Day">Day in the site's zone; <see langword="null"/> when the name has none.</param>
/// <param name="Code">The rest of the name, unique within a category and day.</param>
/// <remarks>Form: Jekyll's <c>yyyy-MM-dd-name</c>; the crawler's ids are 18 digits that begin with the day.</remarks>
public readonly record struct PostId(DateOnly? Day, string Code)
{
    /// <param name="stem">A file name without its folder and extension.</param>
    public static PostId Of(string stem)
    {
        if (stem.Length > 11 && stem[10] == '-' && DateOnly.TryParseExact(stem.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new PostId(day, stem[11..]);
        if (stem.Length > 1 && stem[0] == '-' && new PostId(null, stem[1..]) is { Article.Length: > 0 } bare)
            return bare;
        return new PostId(null, stem);
    }

    /// <summary>The article this post shares with a twin: the 18 digits of <c>[NW]digits</c>; empty for other names.</summary>
    public ReadOnlySpan<char> Article =>
        Code.AsSpan(IsPress ? 2 : 0) is { Length: 18 } digits && digits.IndexOfAnyExceptInRange('0', '9') < 0 ? digits : [];

    /// <summary>Whether the name has the form of a press post, <c>NW…</c>.</summary>
    public bool IsPress => Code.StartsWith("NW", StringComparison.Ordinal);

    /// <summary>The day the id's digits begin with; <see langword="null"/> for other names and impossible days.</summary>
    public DateOnly? DayOfArticle =>
        Article is { Length: > 0 } digits && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
