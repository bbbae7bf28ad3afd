using System.Diagnostics.CodeAnalysis;

namespace FinewsSiteGen.Model;

/// <summary>Addresses on the web, as content and configuration give them.</summary>
public static class WebAddress
{
    /// <param name="address">Absolute, percent-encoded.</param>
    /// <returns>False for other schemes than http and https, and for what has no host, a user name, a backslash, white space or control characters inside.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        string trimmed = text.Trim();
        bool isWeb = trimmed.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isWeb || trimmed.Any(c => c == '\\' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return false;
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0 || parsed.UserInfo.Length > 0)
            return false;
        address = parsed;
        return true;
    }
}
