using System.Text;
using System.Text.RegularExpressions;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The text functions that are more than one call.</summary>
internal static partial class StringShapes
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

    /// <summary><c>string.slice</c>: without a length all that follows. A start before the text takes its part of the length.</summary>
    public static Value Slice(string text, in Value start, in Value length)
    {
        var (first, count) = (Conversions.ToInt(start), length.IsNull ? text.Length : Conversions.ToInt(length));
        if (first >= text.Length)
        {
            return Value.Of("");
        }

        first = first < 0 ? first + text.Length : first;
        if (first < 0)
        {
            return Value.Of(first + count <= 0 ? "" : text[..(int)Math.Min(first + count, text.Length)]);
        }

        return count < 0
            ? throw new RenderFault("The length is negative.", "Give a length from 0.")
            : Value.Of(text.Substring((int)first, (int)Math.Min(count, text.Length - first)));
    }

    /// <summary><c>string.slice1</c>: without a length one character.</summary>
    public static Value SliceOne(string text, in Value start, in Value length)
    {
        var count = length.IsNull ? 1 : Conversions.ToInt(length);
        return count <= 0 ? Value.Of("") : Slice(text, start, Value.Of(count));
    }

    /// <summary>At most so many characters, of which the ellipsis takes its part.</summary>
    public static Value Truncate(ReadOnlySpan<Value> arguments)
    {
        var text = TextForm.Of(arguments[0]);
        var ellipsis = arguments[2].IsNull ? "..." : TextForm.Of(arguments[2]);
        var length = Conversions.ToInt(arguments[1]);
        return text.Length <= length || arguments[0].IsNull ? Value.Of(text)
            : Value.Of(string.Concat(text.AsSpan(0, (int)Math.Max(length - ellipsis.Length, 0)), ellipsis));
    }

    /// <summary>The language ends every text that it takes words from with the ellipsis, also one with fewer words.</summary>
    public static Value TruncateWords(ReadOnlySpan<Value> arguments)
    {
        var text = TextForm.Of(arguments[0]);
        var ellipsis = arguments[2].IsNull ? "..." : TextForm.Of(arguments[2]);
        var words = Blanks().Split(text);
        var count = (int)Math.Clamp(Conversions.ToInt(arguments[1]), 0, int.MaxValue);
        return Value.Of(text.Length == 0 ? "" : string.Join(' ', words.Take(count)) + ellipsis);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
