using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Reads dates as headers write them: <c>YYYY-MM-DD [HH:MM[:SS[.f]] [zone]]</c>, zone being <c>+0800</c>, <c>+08:00</c>, <c>+08</c>, <c>Z</c>, <c>UTC</c> or <c>GMT</c>; <c>T</c> and any white space may part the two.</summary>
internal static class PostTimeReader
{
    /// <param name="zone">What a date without zone is in, and what the result is in.</param>
    /// <returns><see langword="null"/> for other forms, impossible days, and instants outside the years 1 to 9999.</returns>
    public static PostTime? Read(ReadOnlySpan<char> text, TimeZoneInfo zone)
    {
        var cursor = new Cursor(text.Trim());
        if (cursor.Number(4, 4) is not { } year || !cursor.Take('-', '/')
            || cursor.Number(1, 2) is not { } month || !cursor.Take('-', '/')
            || cursor.Number(1, 2) is not { } day)
            return null;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return null;
        if (cursor.AtEnd)
            return PostTime.OfDay(new DateOnly(year, month, day), zone);
        if (!cursor.Take('T', 't') && !cursor.SkipSpace())
            return null;
        cursor.SkipSpace();
        if (TimeOfDay(ref cursor) is not { } time)
            return null;
        cursor.SkipSpace();
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time;
        if (cursor.AtEnd)
            return At(local, zone.GetUtcOffset(local), zone);
        return Offset(ref cursor) is { } offset && cursor.AtEnd ? At(local, offset, zone) : null;
    }

    /// <returns>Whether the text is only what the crawler writes behind a date it does not have: nothing, or a zone.</returns>
    public static bool IsEmpty(ReadOnlySpan<char> text)
    {
        var cursor = new Cursor(text.Trim());
        return cursor.AtEnd || Offset(ref cursor) is not null && cursor.AtEnd;
    }

    private static TimeSpan? TimeOfDay(ref Cursor cursor)
    {
        if (cursor.Number(1, 2) is not { } hour || !cursor.Take(':', ':') || cursor.Number(2, 2) is not { } minute)
            return null;
        int? second = 0;
        long ticks = 0;
        if (cursor.Take(':', ':'))
        {
            second = cursor.Number(2, 2);
            if (cursor.Take('.', ','))
                ticks = cursor.Fraction();
        }
        if (second is not { } s || ticks < 0 || hour > 23 || minute > 59 || s > 59)
            return null;
        return new TimeSpan(hour, minute, s) + TimeSpan.FromTicks(ticks);
    }

    private static TimeSpan? Offset(ref Cursor cursor)
    {
        if (cursor.Take("UTC") || cursor.Take("GMT") || cursor.Take("Z"))
            return TimeSpan.Zero;
        bool west = cursor.Peek == '-';
        if (!cursor.Take('+', '-') || cursor.Number(2, 2) is not { } hours)
            return null;
        cursor.Take(':', ':');
        int minutes = cursor.Number(2, 2) ?? 0;
        if (hours > 14 || minutes > 59)
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return west ? -offset : offset;
    }

    private static PostTime? At(DateTime local, TimeSpan offset, TimeZoneInfo zone)
    {
        long utc = local.Ticks - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
            return null;
        var own = zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc));
        long there = utc + own.Ticks;
        return there < 0 || there > DateTime.MaxValue.Ticks ? null : new PostTime(new DateTimeOffset(there, own), HasTime: true);
    }

    private ref struct Cursor(ReadOnlySpan<char> rest)
    {
        private ReadOnlySpan<char> rest = rest;

        public readonly bool AtEnd => rest.IsEmpty;

        public readonly char Peek => rest.IsEmpty ? '\0' : rest[0];

        public bool Take(char one, char other)
        {
            if (rest.IsEmpty || rest[0] != one && rest[0] != other)
                return false;
            rest = rest[1..];
            return true;
        }

        public bool Take(string word)
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return false;
            rest = rest[word.Length..];
            return true;
        }

        public bool SkipSpace()
        {
            int before = rest.Length;
            rest = rest.TrimStart();
            return rest.Length < before;
        }

        public int? Number(int fewest, int most)
        {
            int value = 0;
            int digits = 0;
            for (; digits < most && digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
                value = value * 10 + rest[digits] - '0';
            if (digits < fewest)
                return null;
            rest = rest[digits..];
            return value;
        }

        /// <returns>In ticks, what is finer is dropped; -1 without a digit.</returns>
        public long Fraction()
        {
            long ticks = 0;
            int digits = 0;
            for (; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
                ticks = digits < 7 ? ticks * 10 + rest[digits] - '0' : ticks;
            for (int i = digits; i < 7; i++)
                ticks *= 10;
            rest = rest[digits..];
            return digits == 0 ? -1 : ticks;
        }
    }
}
