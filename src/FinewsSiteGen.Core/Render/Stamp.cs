using System.Text;

namespace FinewsSiteGen.Render;

/// <summary>A time as machines read it: RFC 3339 with the time's own offset, <c>2022-02-16T09:05:03+08:00</c>, or its day alone.</summary>
public readonly record struct Stamp(DateTimeOffset Time, bool HasClock = true) : IUtf8SpanFormattable, IFormattable
{
    /// <summary>In bytes, with the clock.</summary>
    public const int Length = 25;

    public static Stamp? Of(DateTimeOffset? time, bool hasClock = true) => time is { } known ? new Stamp(known, hasClock) : null;

    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[Length];
        TryFormat(utf8, out int written, default, null);
        return Encoding.ASCII.GetString(utf8[..written]);
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bytesWritten = 0;
        if (utf8Destination.Length < Length)
            return false;
        var time = Time.DateTime;
        var (year, month, day) = DateOnly.FromDateTime(time);
        Put(utf8Destination, ref bytesWritten, year / 100);
        Put(utf8Destination, ref bytesWritten, year % 100);
        Put(utf8Destination, ref bytesWritten, month, (byte)'-');
        Put(utf8Destination, ref bytesWritten, day, (byte)'-');
        if (!HasClock)
            return true;
        Put(utf8Destination, ref bytesWritten, time.Hour, (byte)'T');
        Put(utf8Destination, ref bytesWritten, time.Minute, (byte)':');
        Put(utf8Destination, ref bytesWritten, time.Second, (byte)':');
        int offset = (int)Time.Offset.TotalMinutes;
        Put(utf8Destination, ref bytesWritten, Math.Abs(offset) / 60, offset < 0 ? (byte)'-' : (byte)'+');
        Put(utf8Destination, ref bytesWritten, Math.Abs(offset) % 60, (byte)':');
        return true;
    }

    /// <param name="before">0 for nothing.</param>
    private static void Put(Span<byte> utf8, ref int written, int twoDigits, byte before = 0)
    {
        if (before != 0)
            utf8[written++] = before;
        utf8[written++] = (byte)('0' + twoDigits / 10);
        utf8[written++] = (byte)('0' + twoDigits % 10);
    }
}
