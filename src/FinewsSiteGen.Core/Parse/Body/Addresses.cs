using System.Buffers;
using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Reads addresses as a browser would and writes them anew; what a browser could take for another scheme does not pass.</summary>
/// <remarks>https://url.spec.whatwg.org/#url-parsing, as far as the allowed schemes go.</remarks>
internal sealed class Addresses(SiteConfig config)
{
    private const int LongestScheme = 32;

    /// <summary>An address within an address longer than this is no small picture.</summary>
    private const int LongestData = 1 << 20;

    private static readonly SearchValues<char> HostEnd = SearchValues.Create("/?#");

    /// <summary>What may not stand in a host, or makes one easy to mistake: user names, escapes, brackets.</summary>
    private static readonly SearchValues<char> NotInHost = SearchValues.Create(" \t\n\r\0\"#%<>?@[\\]^`{|}'&;()*!$,=+");

    private static readonly SearchValues<char> PlainInHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> PlainInPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~!$&()*+,;=:@?");

    private readonly string[] oldHosts = [.. config.OldHosts];

    private readonly string ownHost = Uri.TryCreate(config.Url, UriKind.Absolute, out var own) ? own.Host.ToLowerInvariant() : "";

    /// <param name="text">The value of an attribute, entities resolved.</param>
    /// <param name="picture">Whether <c>data:</c> pictures are allowed and <c>mailto:</c> is not.</param>
    /// <param name="address">Percent-encoded ASCII but for the host; empty unless the kind is one that is written.</param>
    public AddressKind Clean(ReadOnlySpan<char> text, bool picture, out ReadOnlySpan<char> address)
    {
        if (IsPlain(text))
        {
            address = text;
            return AddressKind.Outgoing;
        }
        var kind = WriteAnew(Trim(text.ToString()), picture, out string anew);
        address = anew;
        return kind;
    }

    private AddressKind WriteAnew(string url, bool picture, out string address)
    {
        address = "";
        if (url.Length == 0 || url[0] == '#')
            return AddressKind.None;
        int colon = SchemeEnd(url);
        if (colon < 0)
            return CleanWithoutScheme(url, out address);
        var rest = url.AsSpan(colon + 1);
        switch (url[..colon].ToLowerInvariant())
        {
            case "http":
                return CleanHost("http:", rest, out address);
            case "https":
                return CleanHost("https:", rest, out address);
            case "mailto" when !picture:
                return CleanMail(rest, out address);
            case "data" when picture && IsPicture(rest) && url.Length <= LongestData:
                address = "data:" + rest.ToString();
                return AddressKind.Data;
            default:
                return AddressKind.Unsafe;
        }
    }

    /// <summary>The scheme as far as it can be told, for a message.</summary>
    public static string SchemeOf(ReadOnlySpan<char> text)
    {
        string url = Trim(text.ToString());
        int colon = SchemeEnd(url);
        return colon < 0 ? "" : url[..Math.Min(colon, LongestScheme)].ToLowerInvariant() + ":";
    }

    /// <summary>Whether the address leads into this site, now or where it once was.</summary>
    public bool IsOurs(ReadOnlySpan<char> text) => IsAtOldHost(text) || Clean(text, false, out _) == AddressKind.Internal;

    /// <summary>What the crawler's own links are: <c>//host/…</c>.</summary>
    private bool IsAtOldHost(ReadOnlySpan<char> text)
    {
        int length = text.StartsWith("//") ? text[2..].IndexOf('/') : -1;
        return length > 0 && IsPlainHost(text.Slice(2, length)) && IsOldHost(text.Slice(2, length));
    }

    /// <summary>What most addresses of a news post are: written as they would be written anew, and of another site.</summary>
    private bool IsPlain(ReadOnlySpan<char> text)
    {
        int start = text.StartsWith("http://") ? 7 : text.StartsWith("https://") ? 8 : 0;
        int length = start == 0 ? -1 : text[start..].IndexOf('/');
        if (length <= 0)
            return false;
        var host = text.Slice(start, length);
        var path = text[(start + length)..];
        bool isPlain = IsPlainHost(host) && path.IndexOfAnyExcept(PlainInPath) < 0 && path.IndexOf("/.") < 0;
        return isPlain && !host.SequenceEqual(ownHost) && !IsOldHost(host);
    }

    private static bool IsPlainHost(ReadOnlySpan<char> host) => host.IndexOfAnyExcept(PlainInHost) < 0 && host[0] != '.' && host.IndexOf("..") < 0;

    private bool IsOldHost(ReadOnlySpan<char> host)
    {
        foreach (string old in oldHosts)
        {
            if (host.SequenceEqual(old))
                return true;
        }
        return false;
    }

    /// <summary>Browsers cut white space and controls at both ends and overlook tabs and line ends within.</summary>
    private static string Trim(string text)
    {
        var cut = text.AsSpan();
        while (cut.Length > 0 && (cut[0] <= ' ' || char.IsControl(cut[0])))
            cut = cut[1..];
        while (cut.Length > 0 && (cut[^1] <= ' ' || char.IsControl(cut[^1])))
            cut = cut[..^1];
        if (cut.IndexOfAny(Characters.ForbiddenValues) < 0 && cut.IndexOfAny('\t', '\n', '\r') < 0)
            return cut.Length == text.Length ? text : cut.ToString();
        var clean = new StringBuilder(cut.Length);
        foreach (char c in cut)
        {
            if (c is not ('\t' or '\n' or '\r') && !Characters.Forbidden.Contains(c))
                clean.Append(c);
        }
        return clean.ToString();
    }

    private static int SchemeEnd(string url)
    {
        int colon = url.IndexOf(':');
        if (colon <= 0)
            return colon == 0 ? 0 : -1;
        int other = url.AsSpan().IndexOfAny("/?#\\");
        return other >= 0 && other < colon ? -1 : colon;
    }

    private AddressKind CleanWithoutScheme(string url, out string address)
    {
        if (url.Length >= 2 && url[0] is '/' or '\\' && url[1] is '/' or '\\')
            return CleanHost("https:", url, out address);
        int end = url.AsSpan().IndexOfAny('?', '#');
        address = config.BasePath + AddressText.Path(end < 0 ? url : url.AsSpan(0, end), true) + (end < 0 ? "" : AddressText.Tail(url.AsSpan(end)));
        return AddressKind.Internal;
    }

    /// <param name="rest">From the slashes on; backslashes count as slashes.</param>
    private AddressKind CleanHost(string scheme, ReadOnlySpan<char> rest, out string address)
    {
        address = "";
        int slashes = 0;
        while (slashes < rest.Length && rest[slashes] is '/' or '\\')
            slashes++;
        var all = rest[slashes..];
        int end = all.IndexOfAny(HostEnd);
        int back = all.IndexOf('\\');
        end = back >= 0 && (end < 0 || back < end) ? back : end;
        var host = end < 0 ? all : all[..end];
        if (slashes < 2 || host.Length == 0 || host.IndexOfAny(NotInHost) >= 0 || !IsHost(host))
            return AddressKind.None;
        var after = end < 0 ? "" : all[end..];
        int tail = after.IndexOfAny('?', '#');
        var path = tail < 0 ? after : after[..tail];
        string query = tail < 0 ? "" : AddressText.Tail(after[tail..]);
        string name = host.ToString().ToLowerInvariant();
        if (IsInside(name, path, out string inside))
        {
            address = inside + query;
            return AddressKind.Internal;
        }
        address = scheme + "//" + name + (path.IsEmpty ? "" : AddressText.Path(path, false)) + query;
        return AddressKind.Outgoing;
    }

    private bool IsInside(string host, ReadOnlySpan<char> path, out string inside)
    {
        int port = host.IndexOf(':');
        string name = port < 0 ? host : host[..port];
        bool isOwn = name == ownHost && config.BasePath.Length > 0;
        bool isOld = IsOldHost(name);
        inside = isOwn || isOld ? AddressText.Path(path, true) : "";
        if (isOwn && inside.StartsWith(config.BasePath + "/", StringComparison.Ordinal))
            return true;
        inside = config.BasePath + inside;
        return isOld;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        int colon = host.IndexOf(':');
        if (colon >= 0 && (colon == 0 || host.Length - colon > 6 || host[(colon + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0))
            return false;
        var name = colon >= 0 ? host[..colon] : host;
        return name[0] != '.' && name.IndexOf("..") < 0 && !ContainsSpace(name);
    }

    private static bool ContainsSpace(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || Characters.IsInvisible(c))
                return true;
        }
        return false;
    }

    private static AddressKind CleanMail(ReadOnlySpan<char> rest, out string address)
    {
        int at = rest.IndexOf('@');
        bool usable = at > 0 && at < rest.Length - 1 && rest.IndexOf(' ') < 0;
        address = usable ? "mailto:" + AddressText.Encode(rest) : "";
        return usable ? AddressKind.Outgoing : AddressKind.None;
    }

    private static bool IsPicture(ReadOnlySpan<char> rest)
    {
        int comma = rest.IndexOf(',');
        if (comma < 0 || !rest[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return false;
        var type = rest[..rest.IndexOf(';')];
        bool isKnown = type.Equals("image/png", StringComparison.OrdinalIgnoreCase) || type.Equals("image/jpeg", StringComparison.OrdinalIgnoreCase)
            || type.Equals("image/gif", StringComparison.OrdinalIgnoreCase) || type.Equals("image/webp", StringComparison.OrdinalIgnoreCase);
        foreach (char c in rest[(comma + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '='))
                return false;
        }
        return isKnown && rest[..comma].IndexOf(';') == comma - ";base64".Length;
    }
}
