using System.Text;
using FinewsSiteGen.Scriban.Cultures;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>A <c>strftime</c> format, read once. <c>%g</c> prints nothing, but alone it asks for the language's default format behind a blank.</summary>
internal sealed class TimePattern
{
    private readonly (string? Literal, byte[] Utf8, char Code)[] parts;

    /// <summary>What all times have in common, and where their digits stand in it; none when not all times are that long.</summary>
    private readonly byte[] mould;
    private readonly (int At, int Width, char Code)[] holes;
    private readonly bool hasDate;

    private TimePattern(IEnumerable<(string? Literal, char Code)> parts)
    {
        this.parts = [.. parts.Select(part => (part.Literal, Encoding.UTF8.GetBytes(part.Literal ?? ""), part.Code))];
        (mould, holes) = Mould();
        hasDate = this.parts.Any(part => part.Code is 'Y' or 'm' or 'd');
        IsSafe = this.parts.All(part => part.Literal == null || part.Literal.AsSpan().IndexOfAny("<>&\"'") < 0);
    }

    /// <summary>Whether what it prints needs no escaping in HTML.</summary>
    public bool IsSafe { get; }

    public static TimePattern Parse(string format)
    {
        format = format == "%g" ? " " + TextForm.TimeFormat : format;
        var parts = new List<(string?, char)>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                literal.Append(format[i]);
                continue;
            }

            var code = format[++i];
            if (TimeCodes.Literal(code) is { } fixedText)
            {
                literal.Append(fixedText);
                continue;
            }

            if (literal.Length > 0)
            {
                parts.Add((literal.ToString(), '\0'));
                literal.Clear();
            }

            parts.Add((null, code));
        }

        if (literal.Length > 0)
        {
            parts.Add((literal.ToString(), '\0'));
        }

        return new TimePattern(parts);
    }

    public string Format(DateTimeOffset time) => Format(time, Culture.Invariant);

    public string Format(DateTimeOffset time, Culture culture)
    {
        var text = new StringBuilder();
        foreach (var (literal, _, code) in parts)
        {
            text.Append(literal ?? TimeCodes.Format(code, time, culture));
        }

        return text.ToString();
    }

    /// <summary>Writes without making a text.</summary>
    public void Write(DateTimeOffset time, Utf8Output output)
    {
        if (TryWrite(time, output))
        {
            return;
        }

        foreach (var (literal, utf8, code) in parts)
        {
            if (literal != null)
            {
                output.Write(utf8);
            }
            else if (TimeCodes.Digits(code, time) is (var value, > 0 and var width))
            {
                output.WriteDigits(value, width);
            }
            else
            {
                output.WriteText(TimeCodes.Format(code, time, Culture.Invariant));
            }
        }
    }

    /// <summary>As <see cref="Write"/>, where all times take as many bytes and so many are free.</summary>
    /// <returns>False when nothing was written.</returns>
    public bool TryWrite(DateTimeOffset time, Utf8Output output)
    {
        var room = mould.Length > 0 ? output.Room(mould.Length) : default;
        if (room.IsEmpty)
        {
            return false;
        }

        mould.CopyTo(room);
        Fill(time, room[..mould.Length]);
        output.Keep(mould.Length);
        return true;
    }

    private (byte[] Mould, (int At, int Width, char Code)[] Holes) Mould()
    {
        var bytes = new List<byte>();
        var found = new List<(int, int, char)>();
        foreach (var (literal, utf8, code) in parts)
        {
            var (_, width) = literal == null ? TimeCodes.Digits(code, default) : default;
            if (literal == null && width == 0)
            {
                return ([], []);
            }

            if (width > 0)
            {
                found.Add((bytes.Count, width, code));
            }

            bytes.AddRange(utf8);
            bytes.AddRange(new byte[width]);
        }

        return ([.. bytes], [.. found]);
    }

    private void Fill(DateTimeOffset time, Span<byte> utf8)
    {
        var clock = time.DateTime;
        var (year, month, day) = hasDate ? DateOnly.FromDateTime(clock) : default;
        var second = (int)(clock.Ticks / TimeSpan.TicksPerSecond % 86400);
        foreach (ref readonly var hole in holes.AsSpan())
        {
            var value = hole.Code switch
            {
                'Y' => year,
                'm' => month,
                'd' => day,
                'H' => second / 3600,
                'M' => second / 60 % 60,
                'S' => second % 60,
                _ => TimeCodes.Digits(hole.Code, time).Value,
            };
            Digits.Put(value, utf8.Slice(hole.At, hole.Width));
        }
    }
}
