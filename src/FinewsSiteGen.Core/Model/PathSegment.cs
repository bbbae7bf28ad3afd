using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Model;

/// <summary>Makes one name fit to be a file's.</summary>
internal static class PathSegment
{
    /// <returns>In normalisation form C, at most <see cref="OutputPath.LongestSegment"/> bytes of UTF-8; empty only for an empty name. What had to be replaced or cut is told apart by a hash of the original.</returns>
    public static string Of(string name)
    {
        if (IsSafe(name) && Ascii.IsValid(name) && name.Length <= OutputPath.LongestSegment)
            return name;
        string composed = CanonicalForm.Of(name);
        if (IsSafe(name) && IsSafe(composed) && Encoding.UTF8.GetByteCount(composed) <= OutputPath.LongestSegment)
            return composed;
        string extension = Path.GetExtension(composed) is { Length: > 1 and <= 6 } end && end.AsSpan(1).IndexOfAnyExcept(AsciiWord) < 0 ? end : "";
        string mark = "-" + Mark(name);
        string stem = Replace(composed[..^extension.Length]).Trim('.', ' ');
        return Cut(stem, OutputPath.LongestSegment - mark.Length - extension.Length) + mark + extension;
    }

    /// <returns>8 hexadecimal digits.</returns>
    public static string Mark(string original) =>
        ((uint)(Fingerprint.Of(Encoding.UTF8.GetBytes(original)).High >> 32)).ToString("x8", CultureInfo.InvariantCulture);

    private static System.Buffers.SearchValues<char> AsciiWord { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>A name of dots and spaces alone means another folder, or on some disks none at all; one of an unfinished file is overwritten and removed.</summary>
    private static bool IsSafe(string name)
    {
        if ((name.Length > 0 && name.AsSpan().IndexOfAnyExcept('.', ' ') < 0) || name.EndsWith(OutputPath.Unfinished, StringComparison.OrdinalIgnoreCase))
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
                i++;
            else if (name[i] is '/' or '\\' || char.IsControl(name[i]) || char.IsSurrogate(name[i]))
                return false;
        }
        return true;
    }

    private static string Replace(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            safe.Append(Rune.IsControl(rune) || rune.Value is '/' or '\\' or 0xFFFD ? new Rune('-') : rune);
        return safe.ToString();
    }

    private static string Cut(string text, int bytes)
    {
        int length = 0;
        int used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > bytes)
                break;
            used += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }
}
