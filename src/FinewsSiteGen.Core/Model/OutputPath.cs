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

    /// <summary>What names of files end with while they are written. No page has such a name.</summary>
    public const string Unfinished = ".part~";

    /// <summary>Longest path in UTF-8 bytes: systems allow 4,096 with the output folder in front.</summary>
    public const int LongestPath = 1_000;

    private const string IndexFile = "index.html";

    /// <summary>What Jekyll leaves bare in an address.</summary>
    private static readonly SearchValues<byte> Bare =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/"u8);

    private static readonly string[] ReservedTops = ["assets", "archive", "category", "tag", "search", "sitemaps", "feed"];

    /// <summary><see langword="null"/> for the root's index, so that <see langword="default"/> equals it.</summary>
    private readonly string? value;

    private OutputPath(string value) => this.value = value == IndexFile ? null : value;

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

    /// <summary>Whether the site keeps this place for its own pages: hand-made pages, permalinks and aliases may not stand here.</summary>
    public bool IsReserved =>
        value is null
        || Top is { Length: 4 } year && !year.ContainsAnyExceptInRange('0', '9')
        || Top.Length < Value.Length && ReservedTops.Contains(Top.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <param name="segments">Decoded names, of any content. Each becomes one safe segment; empty ones are left out.</param>
    public static OutputPath Of(params ReadOnlySpan<string> segments)
    {
        var path = new StringBuilder();
        foreach (string segment in segments)
        {
            string safe = PathSegment.Of(segment);
            if (safe.Length > 0)
                path.Append(path.Length > 0 ? "/" : "").Append(safe);
        }
        return new OutputPath(path.Length > 0 ? Shorten(path.ToString()) : IndexFile);
    }

    /// <summary>Reads a path as an author writes it: <c>/a/b.html</c>, <c>/a/</c>, <c>/a</c> (both <c>a/index.html</c>); percent escapes are decoded.</summary>
    /// <returns>False when it is empty, leaves the site, or holds a query, a scheme, a host, a backslash or control characters.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out OutputPath? path)
    {
        path = null;
        string decoded = Uri.UnescapeDataString(text.Trim());
        if (decoded.Length == 0 || decoded.StartsWith("//", StringComparison.Ordinal) || decoded.Contains("://", StringComparison.Ordinal) || decoded.AsSpan().IndexOfAny('\\', '?', '#') >= 0)
            return false;
        string[] parts = decoded.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part.Trim() is "." or ".." or "" || part.Any(char.IsControl)))
            return false;
        if (parts.Length > 0 && text.AsSpan().TrimStart() is not ['/', ..] && parts[0].Contains(':'))
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

    /// <summary>Leaves out folders in the middle until the whole is short enough; a hash of all tells such paths apart.</summary>
    private static string Shorten(string path)
    {
        if (path.Length <= LongestPath / 4 || Encoding.UTF8.GetByteCount(path) <= LongestPath)
            return path;
        int last = path.LastIndexOf('/');
        string end = $"/-{PathSegment.Mark(path)}{path[last..]}";
        int room = LongestPath - Encoding.UTF8.GetByteCount(end);
        int cut = last;
        while (cut > 0 && Encoding.UTF8.GetByteCount(path.AsSpan(0, cut)) > room)
            cut = path.LastIndexOf('/', cut - 1);
        return cut > 0 ? path[..cut] + end : end[1..];
    }
}
