using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Turns values of a header into what their keys ask for; what does not fit is dropped and said.</summary>
internal sealed class HeaderValues(TimeZoneInfo zone, string path, DiagnosticBag found)
{
    /// <summary>UTF-16 units of a text on one line: far above every real one, and small enough for every page that shows it.</summary>
    public const int LongestText = 1_000;

    /// <summary>Each category and tag is a list page of its own.</summary>
    public const int MostItems = 50;

    /// <returns>One line; empty for a value that is empty or <c>null</c>, and <see langword="null"/> for one that is not text.</returns>
    public string? Text(HeaderEntry entry)
    {
        if (entry.Value is ParamValue.Text { Value: var text })
            return text is "~" or "null" ? "" : Line(text, entry);
        found.Add(Rules.WrongType, path, entry.Line, entry.Key, Kind(entry.Value), "text");
        return null;
    }

    /// <summary>Made fit for one line, and cut.</summary>
    public string Line(string text, HeaderEntry entry)
    {
        string line = HeaderText.OneLine(text, out int removed);
        if (removed > 0)
            found.Add(Rules.ControlCharacters, path, entry.Line, removed, $"`{entry.Key}`");
        if (line.Length <= LongestText)
            return line;
        found.Add(Rules.TextTooLong, path, entry.Line, entry.Key, line.Length, LongestText);
        return HeaderText.Cut(line, LongestText).TrimEnd();
    }

    /// <summary>Text is a list of one: it is not divided. No duplicates, none empty or <c>null</c>.</summary>
    public void Items(HeaderEntry entry, List<string> into)
    {
        if (entry.Value is not ParamValue.List { Items: var items })
        {
            if (Text(entry) is { Length: > 0 } only && !into.Contains(only))
                into.Add(only);
            return;
        }
        foreach (var item in items)
        {
            if (into.Count >= MostItems)
            {
                found.Add(Rules.TooManyItems, path, entry.Line, entry.Key, MostItems);
                return;
            }
            if (item is not ParamValue.Text { Value: var text })
                found.Add(Rules.ListItem, path, entry.Line, entry.Key);
            else if (text is not ("~" or "null") && Line(text, entry) is { Length: > 0 } line && !into.Contains(line))
                into.Add(line);
        }
    }

    /// <returns><see langword="null"/> when empty or neither.</returns>
    public bool? Flag(HeaderEntry entry)
    {
        string text = Text(entry) ?? "";
        bool? flag = text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        };
        if (flag is null && text.Length > 0)
            found.Add(Rules.BadFlag, path, entry.Line, entry.Key, text);
        return flag;
    }

    public DateTimeOffset? Time(HeaderEntry entry)
    {
        if (Text(entry) is not { Length: > 0 } text)
            return null;
        var time = PostTimeReader.Read(text, zone);
        if (time is null)
            found.Add(Rules.BadTime, path, entry.Line, entry.Key, text);
        return time?.Instant;
    }

    public PostTime? Date(HeaderEntry entry)
    {
        if (Text(entry) is not { } text)
            return null;
        var time = PostTimeReader.Read(text, zone);
        if (time is null && PostTimeReader.IsEmpty(text))
            found.Add(Rules.EmptyDate, path, entry.Line);
        else if (time is null)
            found.Add(Rules.BadDate, path, entry.Line, text);
        return time;
    }

    public static string Kind(ParamValue value) => value switch
    {
        ParamValue.List => "a list",
        ParamValue.Map => "a map",
        _ => "text",
    };
}
