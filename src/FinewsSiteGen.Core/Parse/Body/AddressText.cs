using System.Buffers;
using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Percent-encoding of the parts of an address.</summary>
internal static class AddressText
{
    private const string Unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    /// <summary>Stands as it is: what <see cref="Model.OutputPath"/> leaves bare, so that both write one address alike.</summary>
    private static readonly SearchValues<byte> BareInPath = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + "!$&'()*+,;=:@/"));

    private static readonly SearchValues<byte> BareInTail = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + "!$&'()*+,;=:@/?"));

    private static readonly SearchValues<byte> Plain = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + "!$'()*+,;=:@"));

    /// <summary>A path from the root: begins with <c>/</c>, has no dot segments, whatever it is relative to.</summary>
    /// <param name="collapse">Also drop empty segments: within this site <c>//host</c> must not come out as a host.</param>
    public static string Path(ReadOnlySpan<char> path, bool collapse)
    {
        bool plain = path.Length > 0 && path[0] == '/' && path.IndexOf("/.") < 0 && path.IndexOfAny('\\', '%') < 0;
        if (plain && !(collapse && path.IndexOf("//") >= 0))
            return Encode(path, BareInPath, true);
        var segments = new List<string>();
        bool isFolder = true;
        string[] parts = path.ToString().Replace('\\', '/').Split('/');
        for (int i = parts[0].Length == 0 ? 1 : 0; i < parts.Length; i++)
        {
            string segment = Encode(parts[i], BareInPath, true);
            isFolder = segment is "." or ".." || segment.Length == 0 && (collapse || i == parts.Length - 1);
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (!isFolder)
                segments.Add(segment);
        }
        return "/" + string.Join('/', segments) + (isFolder && segments.Count > 0 ? "/" : "");
    }

    /// <param name="tail">Query and fragment, from their <c>?</c> or <c>#</c> on.</param>
    public static string Tail(ReadOnlySpan<char> tail)
    {
        int hash = tail.IndexOf('#');
        string query = Encode(hash < 0 ? tail : tail[..hash], BareInTail, false);
        string fragment = hash < 0 ? "" : "#" + Encode(tail[(hash + 1)..], BareInTail, false);
        return (query == "?" ? "" : query) + (fragment == "#" ? "" : fragment);
    }

    public static string Encode(ReadOnlySpan<char> text) => Encode(text, BareInTail, false);

    /// <summary>Keeps valid escapes (in upper case), encodes all else that is not bare.</summary>
    /// <param name="decode">Undo escapes of characters that need none, so that one path has one form.</param>
    private static string Encode(ReadOnlySpan<char> text, SearchValues<byte> bare, bool decode)
    {
        if (text.IsEmpty)
            return "";
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var used = bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes));
        if (used.IndexOfAnyExcept(bare) < 0)
            return text.ToString();
        var encoded = new StringBuilder(used.Length + 16);
        for (int i = 0; i < used.Length; i++)
        {
            byte b = used[i];
            bool isEscape = b == '%' && i + 2 < used.Length && char.IsAsciiHexDigit((char)used[i + 1]) && char.IsAsciiHexDigit((char)used[i + 2]);
            if (isEscape)
            {
                AppendEscape(encoded, Convert.ToByte(Encoding.ASCII.GetString(used.Slice(i + 1, 2)), 16), decode);
                i += 2;
            }
            else if (bare.Contains(b))
            {
                encoded.Append((char)b);
            }
            else
            {
                AppendEscape(encoded, b, false);
            }
        }
        return encoded.ToString();
    }

    private static void AppendEscape(StringBuilder encoded, byte value, bool decode)
    {
        if (decode && Plain.Contains(value))
            encoded.Append((char)value);
        else
            encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }
}
