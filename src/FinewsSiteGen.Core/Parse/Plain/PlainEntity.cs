using System.Text;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Resolves the few entities that news is written with. A <c>&amp;</c> that might be another one is not plain.</summary>
internal static class PlainEntity
{
    private const int LongestName = 6;

    /// <param name="source">Of one text, with at least one <c>&amp;</c>.</param>
    /// <returns>Null when it is not plain.</returns>
    public static string? InText(ReadOnlySpan<char> source)
    {
        var text = new StringBuilder(source.Length);
        while (source.IndexOf('&') is >= 0 and var at)
        {
            text.Append(source[..at]);
            source = source[(at + 1)..];
            if (IsBare(source))
            {
                text.Append('&');
                continue;
            }
            if (Named(source, out int length) is not { } character)
                return null;
            text.Append(character);
            source = source[length..];
        }
        return text.Append(source).ToString();
    }

    /// <summary>In an address each parameter begins like an entity: <c>&amp;at=1</c> is none, because of the <c>=</c>.</summary>
    public static string? InAttribute(ReadOnlySpan<char> source)
    {
        var value = new StringBuilder(source.Length);
        while (source.IndexOf('&') is >= 0 and var at)
        {
            value.Append(source[..at]);
            source = source[(at + 1)..];
            int name = NameLength(source);
            if (source.StartsWith("amp;"))
                source = source["amp;".Length..];
            else if (name == 0 || name == source.Length || source[name] != '=')
                return null;
            value.Append('&');
        }
        return value.Append(source).ToString();
    }

    /// <summary>Whether no entity begins here: their names are letters and digits, and none is a single letter.</summary>
    private static bool IsBare(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is ' ' or > '\u007F')
            return true;
        return char.IsAsciiLetter(rest[0]) && (rest.Length == 1 || !char.IsAsciiLetterOrDigit(rest[1]) && rest[1] != ';');
    }

    private static int NameLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return length;
    }

    private static char? Named(ReadOnlySpan<char> rest, out int length)
    {
        int end = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf(';');
        length = end + 1;
        return end < 0 ? null : rest[..end] switch
        {
            "nbsp" => '\u00A0',
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "ldquo" => '\u201C',
            "rdquo" => '\u201D',
            "lsquo" => '\u2018',
            "rsquo" => '\u2019',
            "mdash" => '\u2014',
            "hellip" => '\u2026',
            "middot" => '\u00B7',
            "ensp" => '\u2002',
            "emsp" => '\u2003',
            _ => null,
        };
    }
}
