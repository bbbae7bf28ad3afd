using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Checks the values of a header that say where something is: addresses inside the site, pictures, the source.</summary>
internal sealed class HeaderPlaces(HeaderValues values, string path, DiagnosticBag found)
{
    private static readonly string[] NamedStyles = [.. Enum.GetNames<PermalinkStyle>().Select(name => name.ToLowerInvariant())];

    /// <returns>Percent-encoded, begins with <c>/</c>.</returns>
    public string? Permalink(HeaderEntry entry)
    {
        if (values.Text(entry) is not { Length: > 0 } text)
            return null;
        if (NamedStyles.Contains(text) || !IsPath(text, out var place))
            found.Add(Rules.BadPermalink, path, entry.Line, text);
        else if (place.IsReserved)
            found.Add(Rules.ReservedPermalink, path, entry.Line, place.Address);
        else
            return place.Address;
        return null;
    }

    /// <returns>As <see cref="Permalink"/>, each once.</returns>
    public List<string> Aliases(HeaderEntry entry)
    {
        var texts = new List<string>();
        values.Items(entry, texts);
        var aliases = new List<string>(texts.Count);
        foreach (string text in texts)
        {
            if (!IsPath(text, out var place))
                found.Add(Rules.BadAlias, path, entry.Line, text);
            else if (place.IsReserved)
                found.Add(Rules.ReservedAlias, path, entry.Line, place.Address);
            else if (!aliases.Contains(place.Address))
                aliases.Add(place.Address);
        }
        return aliases;
    }

    public string? Image(HeaderEntry entry)
    {
        if (values.Text(entry) is not { Length: > 0 } text)
            return null;
        string whole = text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text;
        if (WebAddress.TryParse(whole, out var address))
            return address.AbsoluteUri;
        if (IsPath(text, out var place) && !place.Address.EndsWith('/'))
            return place.Address;
        found.Add(Rules.BadImage, path, entry.Line, text);
        return null;
    }

    public SourceLink Source(HeaderEntry entry)
    {
        if (entry.Value is ParamValue.Map { Entries: var parts })
            return new SourceLink(Part(parts, "name", entry), Url(Part(parts, "url", entry), entry));
        if (values.Text(entry) is not { Length: > 0 } text)
            return SourceLink.None;
        bool isAddress = WebAddress.TryParse(text, out var address);
        found.Add(Rules.BadSource, path, entry.Line, isAddress ? "url" : "name", text);
        return isAddress ? new SourceLink("", address!.AbsoluteUri) : new SourceLink(text, "");
    }

    /// <summary>Text, or a map with a <c>name</c>, as Jekyll's themes have it.</summary>
    public string? Author(HeaderEntry entry) =>
        entry.Value is ParamValue.Map { Entries: var parts } ? Part(parts, "name", entry) : values.Text(entry);

    private string Url(string text, HeaderEntry entry)
    {
        if (text.Length == 0)
            return "";
        if (WebAddress.TryParse(text, out var address))
            return address.AbsoluteUri;
        found.Add(Rules.BadSourceUrl, path, entry.Line, text);
        return "";
    }

    private string Part(IReadOnlyList<KeyValuePair<string, ParamValue>> parts, string key, HeaderEntry entry)
    {
        foreach (var (name, value) in parts)
        {
            if (name == key)
                return values.Text(new HeaderEntry($"{entry.Key}.{key}", entry.Line, value)) ?? "";
        }
        return "";
    }

    /// <returns>False also for Jekyll's placeholders (<c>/:year/:title/</c>): a header names one place.</returns>
    private static bool IsPath(string text, out OutputPath place)
    {
        bool parsed = OutputPath.TryParse(text, out var path) && !text.Contains("/:", StringComparison.Ordinal) && !text.StartsWith(':');
        place = parsed ? path!.Value : default;
        return parsed;
    }
}
