using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Gives the entries of one header their meaning. Of equal keys the last counts, as in YAML.</summary>
internal sealed class HeaderFields(SiteConfig config, string path, DiagnosticBag found)
{
    private readonly HeaderValues values = new(config.Zone, path, found);
    private readonly List<string> category = [];
    private readonly List<string> categories = [];
    private readonly List<string> tag = [];
    private readonly List<string> tags = [];
    private HeaderPlaces? places;
    private HeaderParams? parameters;
    private FrontMatter header = FrontMatter.Empty;
    private string? title;
    private PostTime? date;
    private string? layout;

    /// <summary>Whether there was a <c>date</c> key.</summary>
    public bool SaysDate { get; private set; }

    private HeaderPlaces Places => places ??= new HeaderPlaces(values, path, found);

    /// <param name="firstLine">1-based line of the file on which the header begins: what is missing is said there.</param>
    public FrontMatter Read(List<HeaderEntry> entries, int firstLine)
    {
        int count = Math.Min(entries.Count, HeaderRepair.MostKeys);
        if (entries.Count > count)
            found.Add(Rules.TooManyKeys, path, entries[count].Line, count, entries[count - 1].Key);
        for (int i = 0; i < count; i++)
        {
            if (IsLast(entries, i, count))
                Take(entries[i]);
        }
        if (title is null)
            found.Add(Rules.NoTitle, path, firstLine, "missing");
        return header with
        {
            Title = title ?? "",
            Date = date,
            Layout = layout,
            Categories = Joined(category, categories),
            Tags = Joined(tag, tags),
            Params = parameters?.All ?? [],
        };
    }

    /// <summary>Says it where the last of several equal keys stands.</summary>
    private bool IsLast(List<HeaderEntry> entries, int i, int count)
    {
        string key = entries[i].Key;
        for (int later = i + 1; later < count; later++)
        {
            if (entries[later].Key == key)
                return false;
        }
        for (int earlier = 0; earlier < i; earlier++)
        {
            if (entries[earlier].Key != key)
                continue;
            found.Add(Rules.DuplicateKey, path, entries[i].Line, key, entries[earlier].Line);
            break;
        }
        return true;
    }

    private void Take(HeaderEntry entry)
    {
        switch (entry.Key)
        {
            case "layout":
                layout = values.Text(entry) is { Length: > 0 } text ? text : null;
                break;
            case "title":
                title = Title(entry);
                break;
            case "date":
                SaysDate = true;
                date = values.Date(entry);
                break;
            case "categories":
                values.Items(entry, categories);
                break;
            case "category":
                values.Items(entry, category);
                break;
            case "tags":
                values.Items(entry, tags);
                break;
            case "tag":
                values.Items(entry, tag);
                break;
            default:
                TakeRare(entry);
                break;
        }
    }

    private void TakeRare(HeaderEntry entry)
    {
        switch (entry.Key)
        {
            case "draft":
                header = header with { IsDraft = header.IsDraft || values.Flag(entry) == true };
                break;
            case "published":
                header = header with { IsDraft = header.IsDraft || values.Flag(entry) == false };
                break;
            case "slug":
                header = header with { Slug = Slug(entry) };
                break;
            case "permalink":
                header = header with { Permalink = Places.Permalink(entry) };
                break;
            case "aliases":
                header = header with { Aliases = Places.Aliases(entry) };
                break;
            case "updated":
                header = header with { Updated = values.Time(entry) };
                break;
            case "expires":
                header = header with { Expires = values.Time(entry) };
                break;
            case "description":
                header = header with { Description = Given(values.Text(entry)) };
                break;
            case "author":
                header = header with { Author = Given(Places.Author(entry)) };
                break;
            case "image":
                header = header with { Image = Places.Image(entry) };
                break;
            case "source":
                header = header with { Source = Places.Source(entry) };
                break;
            default:
                (parameters ??= new HeaderParams(path, found)).Add(entry);
                break;
        }
    }

    private string Title(HeaderEntry entry)
    {
        if (entry.Value is not ParamValue.Text { Value: var text })
            return values.Text(entry) ?? "";
        string line = values.Line(text, entry);
        if (text.AsSpan().Trim().IsEmpty)
            found.Add(Rules.NoTitle, path, entry.Line, "empty");
        return line;
    }

    private string? Slug(HeaderEntry entry)
    {
        if (values.Text(entry) is not { Length: > 0 } text)
            return null;
        if (PostSlug.Of(text).Length > 0)
            return text;
        found.Add(Rules.BadSlug, path, entry.Line, text);
        return null;
    }

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;

    private static List<string> Joined(List<string> singular, List<string> plural) =>
        singular.Count == 0 ? plural : [.. singular.Union(plural, StringComparer.Ordinal)];
}
