using System.Text;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The text functions that are more than one call.</summary>
internal static class StringShapes
{
    public static string CapitalizeWords(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            words.Append(i == 0 || char.IsWhiteSpace(text[i - 1]) ? char.ToUpperInvariant(text[i]) : text[i]);
        }

        return words.ToString();
    }

    /// <summary>Lower-case letters and digits, with one <c>-</c> for whatever stands between them.</summary>
    public static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length > 0 && handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    /// <param name="none">How many characters when no length is given; -1 for all.</param>
    public static Value Slice(string text, in Value start, in Value length, int none)
    {
        var first = Conversions.ToInt(start);
        var count = length.IsNull ? none : Conversions.ToInt(length);
        if (first < 0)
        {
            first = Math.Max(first + text.Length, 0);
        }

        first = Math.Min(first, text.Length);
        count = count < 0 ? text.Length - first : Math.Min(count, text.Length - first);
        return Value.Of(text.Substring((int)first, (int)count));
    }

    /// <summary>At most so many characters, of which the ellipsis takes its part.</summary>
    public static Value Truncate(ReadOnlySpan<Value> arguments)
    {
        var text = TextForm.Of(arguments[0]);
        var ellipsis = arguments[2].IsNull ? "..." : TextForm.Of(arguments[2]);
        var length = Conversions.ToInt(arguments[1]);
        return arguments[0].IsNull ? Value.Null
            : text.Length <= length ? Value.Of(text)
            : Value.Of(string.Concat(text.AsSpan(0, (int)Math.Max(length - ellipsis.Length, 0)), ellipsis));
    }

    public static Value TruncateWords(ReadOnlySpan<Value> arguments)
    {
        var text = TextForm.Of(arguments[0]);
        var ellipsis = arguments[2].IsNull ? "..." : TextForm.Of(arguments[2]);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Conversions.ToInt(arguments[1]);
        return Value.Of(string.Join(' ', words.Take((int)Math.Clamp(count, 0, int.MaxValue))) + (words.Length > count ? ellipsis : ""));
    }
}
