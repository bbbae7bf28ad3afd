using System.Text;
using FinewsSiteGen.Scriban.Cultures;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>A <c>strftime</c> format, read once. <c>%g</c> prints nothing, but alone it asks for the language's default format behind a blank.</summary>
internal sealed class TimePattern
{
    private readonly (string? Literal, byte[] Utf8, char Code)[] parts;

    private TimePattern(IEnumerable<(string? Literal, char Code)> parts)
    {
        this.parts = [.. parts.Select(part => (part.Literal, Encoding.UTF8.GetBytes(part.Literal ?? ""), part.Code))];
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
        var clock = time.DateTime;
        var (year, month, day) = DateOnly.FromDateTime(clock);
        foreach (ref readonly var part in parts.AsSpan())
        {
            var (value, width) = part.Code switch
            {
                '\0' => (0, 0),
                'Y' => (year, 4),
                'm' => (month, 2),
                'd' => (day, 2),
                'H' => (clock.Hour, 2),
                'M' => (clock.Minute, 2),
                'S' => (clock.Second, 2),
                _ => TimeCodes.Digits(part.Code, time),
            };
            if (width > 0)
            {
                output.WriteDigits(value, width);
            }
            else if (part.Literal != null)
            {
                output.Write(part.Utf8);
            }
            else
            {
                output.WriteText(TimeCodes.Format(part.Code, time, Culture.Invariant));
            }
        }
    }
}
