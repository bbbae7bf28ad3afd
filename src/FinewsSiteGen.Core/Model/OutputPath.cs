using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Model;

/// <summary>A file of the site, and the address it answers at. Safe by construction: inside the site, NFC, no control characters.</summary>
/// <remarks>Compared by its decoded form, ordinal: two addresses that differ only in their escapes are one.</remarks>
public readonly record struct OutputPath
{
    /// <summary>Longest segment in UTF-8 bytes; file systems allow 255, and a stub or temporary name must still fit beside it.</summary>
    public const int LongestSegment = 200;

    private const string IndexFile = "index.html";

    /// <summary>What Jekyll leaves bare in an address.</summary>
    private static readonly SearchValues<byte> Bare =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/"u8);

    private readonly string? value;

    private OutputPath(string value) => this.value = value;

    /// <summary>Decoded, relative to the output folder, with <c>/</c>: <c>category/Career In touxingPEVC.html</c>.</summary>
    public string Value => value ?? IndexFile;

    /// <summary>Percent-encoded, from the site's root and without its base path: <c>/category/Career%20In%20touxingPEVC.html</c>; a folder's index answers at the folder, <c>/2022/</c>.</summary>
    public string Address
    {
        get
        {
            string path = Value;
            if (path == IndexFile || path.EndsWith("/" + IndexFile, StringComparison.Ordinal))
                path = path[..^IndexFile.Length];
            return Encode("/" + path);
        }
    }

    /// <summary>The first segment: <c>category</c> of <c>category/a.html</c>.</summary>
    public ReadOnlySpan<char> Top => Value.AsSpan() is var all && all.IndexOf('/') is >= 0 and var slash ? all[..slash] : all;

    /// <param name="segments">Decoded names, of any content. Each becomes one safe segment; empty ones are left out.</param>
    public static OutputPath Of(params ReadOnlySpan<string> segments)
    {
        var path = new StringBuilder();
        foreach (string segment in segments)
        {
            string safe = Clean(segment);
            if (safe.Length > 0)
                path.Append(path.Length > 0 ? "/" : "").Append(safe);
        }
        return new OutputPath(path.Length > 0 ? path.ToString() : IndexFile);
    }

    /// <summary>Reads a path as an author writes it: <c>/a/b.html</c>, <c>/a/</c>, <c>/a</c> (both <c>a/index.html</c>); percent escapes are decoded.</summary>
    /// <returns>False when it is empty, leaves the site, or holds a query, a host, a backslash or control characters.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out OutputPath? path)
    {
        path = null;
        string decoded = Uri.UnescapeDataString(text.Trim());
        if (decoded.Length == 0 || decoded.StartsWith("//", StringComparison.Ordinal) || decoded.Contains("://", StringComparison.Ordinal) || decoded.AsSpan().IndexOfAny('\\', '?', '#') >= 0)
            return false;
        string[] parts = decoded.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part.Trim() is "." or ".." or "" || part.Any(char.IsControl)))
            return false;
        bool folder = parts.Length == 0 || decoded.EndsWith('/') || !Path.HasExtension(parts[^1]);
        path = Of(folder ? [.. parts, IndexFile] : parts);
        return true;
    }

    /// <summary>The file an <see cref="Address"/> stands for.</summary>
    public static OutputPath OfAddress(string address)
    {
        string decoded = address.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : address;
        return new OutputPath(decoded[1..] + (decoded.EndsWith('/') ? IndexFile : ""));
    }

    /// <summary>NFC; text that is not well-formed UTF-16 is left as it is.</summary>
    public static string Normalise(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        return IsPaired(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>Percent-encodes as Jekyll does: UTF-8, upper-case hex, <c>/</c> and <c>a-zA-Z0-9-._~!$&amp;'()*+,;=:@</c> left bare.</summary>
    public static string Encode(string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        if (bytes.AsSpan().IndexOfAnyExcept(Bare) < 0)
            return path;
        var encoded = new StringBuilder(bytes.Length * 2);
        foreach (byte b in bytes)
        {
            if (Bare.Contains(b))
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    public override string ToString() => Value;

    /// <summary>One name, made safe; what had to be replaced or cut is told apart by a hash of the original.</summary>
    private static string Clean(string segment)
    {
        string name = Normalise(segment);
        bool unsafeName = name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Any(c => char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(name));
        if (!unsafeName && Encoding.UTF8.GetByteCount(name) <= LongestSegment)
            return name;
        string extension = Path.GetExtension(name) is { Length: > 1 and <= 6 } end && end.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? end : "";
        string mark = "-" + ((uint)(Fingerprint.Of(Encoding.UTF8.GetBytes(segment)) >> 96)).ToString("x8", CultureInfo.InvariantCulture);
        string stem = new([.. name[..^extension.Length].Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' ? '-' : c)]);
        return Cut(stem.Trim('.', ' '), LongestSegment - mark.Length - extension.Length) + mark + extension;
    }

    private static bool IsPaired(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
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
