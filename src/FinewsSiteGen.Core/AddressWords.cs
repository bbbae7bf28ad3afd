using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Reads what people give for an address.</summary>
/// <param name="url">Scheme and host of the site.</param>
internal sealed class AddressWords(string url, string basePath)
{
    public string Site => url + basePath;

    /// <param name="path">Relative to the output, decoded.</param>
    /// <returns>Percent-encoded, without the base path; a folder's index answers at the folder.</returns>
    public static string AddressOf(string path) => OutputPath.Of(path.Split('/')).Address;

    /// <returns>Paths of the output that may be meant, the likest first; none for an address of another site.</returns>
    public IReadOnlyList<string> PathsOf(string asked)
    {
        string text = asked.Trim();
        bool isWhole = text.Contains("://", StringComparison.Ordinal);
        if (isWhole)
        {
            if (!text.StartsWith(url, StringComparison.OrdinalIgnoreCase) || (text.Length > url.Length && text[url.Length] is not ('/' or '?' or '#')))
                return [];
            text = text[url.Length..];
            text = text.Length > 0 && text[0] == '/' ? text : "/" + text;
        }
        int end = isWhole ? text.AsSpan().IndexOfAny('?', '#') : -1;
        text = end < 0 ? text : text[..end];
        var below = basePath.Length > 0 && (text == basePath || text.StartsWith(basePath + "/", StringComparison.Ordinal)) ? Readings(text[basePath.Length..]) : [];
        return [.. (isWhole && basePath.Length > 0 ? below : Readings(text).Concat(below)).Distinct()];
    }

    private static IEnumerable<string> Readings(string text)
    {
        if (text.Length == 0)
            return [Routes.Home.Value];
        string plain = text.TrimStart('/');
        string[] readings = [.. OutputPath.TryParse(text, out var path) ? [path.Value.Value] : Array.Empty<string>(), plain, Uri.UnescapeDataString(plain)];
        return readings.Concat([plain + ".html"]).Where(reading => reading.Length > 0);
    }
}
