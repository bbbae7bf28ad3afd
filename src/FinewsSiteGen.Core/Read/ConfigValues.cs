using System.Globalization;
using System.Text.RegularExpressions;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads the values of a configuration file as what their keys ask for. All return <see langword="null"/> for what is empty, which leaves the default, and for what is wrong, which has then been said.</summary>
internal sealed partial class ConfigValues(ConfigFile file)
{
    public string? Text(ConfigEntry entry) => Text(entry.Key, entry.Value);

    public int? Number(ConfigEntry entry, int least, int most)
    {
        if (Text(entry) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        file.Fail(Rules.ConfigNumber, entry.Line, entry.Key, text, least, most);
        return null;
    }

    public TimeZoneInfo? Zone(ConfigEntry entry)
    {
        if (Text(entry) is not { } text)
            return null;
        if (ZoneName().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
            return zone;
        file.Fail(Rules.ConfigZone, entry.Line, text);
        return null;
    }

    public string? Language(ConfigEntry entry)
    {
        if (Text(entry) is not { } text)
            return null;
        string tag = text.Replace('_', '-');
        if (LanguageTag().IsMatch(tag))
            return tag;
        file.Fail(Rules.ConfigLanguage, entry.Line, text);
        return null;
    }

    public SiteAddress? Url(ConfigEntry entry)
    {
        if (Text(entry) is not { } text)
            return null;
        if (SiteAddress.Read(text) is { } address)
            return address;
        file.Fail(Rules.ConfigUrl, entry.Line, entry.Key, text);
        return null;
    }

    public string? BasePath(ConfigEntry entry)
    {
        if (Text(entry) is not { } text)
            return null;
        if (SiteAddress.ReadBasePath(text) is { } path)
            return path;
        file.Fail(Rules.ConfigBasePath, entry.Line, entry.Key, text);
        return null;
    }

    public IReadOnlyList<string>? Hosts(ConfigEntry entry)
    {
        var hosts = new List<string>();
        foreach (var item in Items(entry))
        {
            if (Text(entry.Key, item) is not { } text)
                continue;
            if (Uri.CheckHostName(text) is UriHostNameType.Unknown)
                file.Fail(Rules.ConfigHost, item.Line, text);
            else if (!hosts.Contains(text.ToLowerInvariant()))
                hosts.Add(text.ToLowerInvariant());
        }
        return hosts;
    }

    public IReadOnlyList<SiteLink>? Links(ConfigEntry entry)
    {
        var links = new List<SiteLink>();
        foreach (var item in Items(entry))
        {
            string? title = Part(item, "title");
            string? url = Part(item, "url");
            if (title is null || url is null)
                file.Fail(Rules.ConfigLink, item.Line);
            else if (SiteAddress.ReadLink(url) is { } address)
                links.Add(new SiteLink(title, address));
            else
                file.Fail(Rules.ConfigUrl, item.Line, $"{entry.Key}.url", url);
        }
        return links;
    }

    /// <summary>Text, or the <c>name</c> of a map: Jekyll's themes have both.</summary>
    public string? Author(ConfigEntry entry) => entry.Value is ConfigNode.Map ? Part(entry.Value, "name") : Text(entry);

    private string? Text(string key, ConfigNode value)
    {
        if (value is not ConfigNode.Text { Value: var text })
        {
            file.Fail(Rules.ConfigType, value.Line, key, value.Kind, "text");
            return null;
        }
        string line = LineSpace().Replace(text, " ").Trim();
        return line.Length > 0 ? line : null;
    }

    private IReadOnlyList<ConfigNode> Items(ConfigEntry entry)
    {
        if (entry.Value is ConfigNode.List list)
            return list.Items;
        if (entry.Value is not ConfigNode.Text { Value.Length: 0 })
            file.Fail(Rules.ConfigType, entry.Value.Line, entry.Key, entry.Value.Kind, "a list");
        return [];
    }

    private string? Part(ConfigNode item, string key) =>
        item is ConfigNode.Map map && map.Entries.LastOrDefault(entry => entry.Key == key) is { } part ? Text(part) : null;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\z")]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+")]
    private static partial Regex LineSpace();
}
