using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Where a site is published.</summary>
/// <param name="Url">Scheme, host and port; no final <c>/</c>.</param>
/// <param name="BasePath">As <see cref="SiteConfig.BasePath"/>; <see langword="null"/> when the address has no path.</param>
internal sealed record SiteAddress(string Url, string? BasePath)
{
    /// <returns><see langword="null"/> for what is not <c>http(s)://host[:port][/path]</c>.</returns>
    public static SiteAddress? Read(string text)
    {
        if (!WebAddress.TryParse(text, out var address) || text.AsSpan().IndexOfAny('?', '#') >= 0 || ReadBasePath(address.AbsolutePath) is not { } path)
            return null;
        string host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        string port = address.IsDefaultPort ? "" : ":" + address.Port;
        return new SiteAddress($"{address.Scheme}://{host}{port}", path.Length > 0 ? path : null);
    }

    /// <param name="text">With or without slashes at its ends, percent-encoded or not.</param>
    /// <returns>As <see cref="SiteConfig.BasePath"/>; <see langword="null"/> for what is no path.</returns>
    public static string? ReadBasePath(string text)
    {
        string decoded = Uri.UnescapeDataString(text.Trim());
        if (decoded.Contains("://", StringComparison.Ordinal) || decoded.AsSpan().IndexOfAny('\\', '?', '#') >= 0)
            return null;
        string[] parts = decoded.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Any(part => part is "." or ".." || part.Any(char.IsControl)))
            return null;
        return string.Concat(parts.Select(part => "/" + OutputPath.Encode(CanonicalForm.Of(part))));
    }

    /// <returns>An absolute http(s) address, or a path that begins with <c>/</c>, percent-encoded; <see langword="null"/> for others.</returns>
    public static string? ReadLink(string text)
    {
        if (WebAddress.TryParse(text, out var absolute))
            return absolute.AbsoluteUri;
        const string Anywhere = "http://a";
        return text is ['/', not '/', ..] or "/" && WebAddress.TryParse(Anywhere + text, out var local) ? local.AbsoluteUri[Anywhere.Length..] : null;
    }
}
