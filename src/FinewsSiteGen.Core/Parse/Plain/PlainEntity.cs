using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>
/// Resolves the few entities that news is written with. A <c>&amp;</c> that might be another one is not plain. What it returns is
/// valid until it is cleared. Not thread-safe: one per worker.
/// </summary>
internal sealed class PlainEntity
{
    private const int LongestName = 6;

    private readonly Utf8Buffer resolved = new();

    public void Clear() => resolved.Clear();

    /// <param name="source">Of one text, with at least one <c>&amp;</c>.</param>
    /// <returns>Null when it is not plain.</returns>
    public ReadOnlyMemory<byte>? InText(ReadOnlySpan<byte> source)
    {
        int start = resolved.Length;
        while (source.IndexOf((byte)'&') is >= 0 and var at)
        {
            resolved.Append(source[..at]);
            source = source[(at + 1)..];
            if (IsBare(source))
            {
                resolved.Append((byte)'&');
                continue;
            }
            if (Named(source, out int length) is not { } character)
                return null;
            resolved.Append([character]);
            source = source[length..];
        }
        resolved.Append(source);
        return resolved.Since(start);
    }

    /// <summary>In an address each parameter begins like an entity: <c>&amp;at=1</c> is none, because of the <c>=</c>.</summary>
    public ReadOnlyMemory<byte>? InAttribute(ReadOnlySpan<byte> source)
    {
        int start = resolved.Length;
        while (source.IndexOf((byte)'&') is >= 0 and var at)
        {
            resolved.Append(source[..at]);
            source = source[(at + 1)..];
            int name = NameLength(source);
            if (source.StartsWith("amp;"u8))
                source = source["amp;".Length..];
            else if (name == 0 || name == source.Length || source[name] != '=')
                return null;
            resolved.Append((byte)'&');
        }
        resolved.Append(source);
        return resolved.Since(start);
    }

    /// <summary>Whether no entity begins here: their names are letters and digits, and none is a single letter.</summary>
    private static bool IsBare(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] is (byte)' ' or > 0x7F)
            return true;
        return char.IsAsciiLetter((char)rest[0]) && (rest.Length == 1 || !char.IsAsciiLetterOrDigit((char)rest[1]) && rest[1] != ';');
    }

    private static int NameLength(ReadOnlySpan<byte> rest)
    {
        int length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit((char)rest[length]))
            length++;
        return length;
    }

    private static char? Named(ReadOnlySpan<byte> rest, out int length)
    {
        int end = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf((byte)';');
        length = end + 1;
        return end < 0 ? null : PlainName.Widen(rest[..end], stackalloc char[PlainName.Longest]) switch
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
