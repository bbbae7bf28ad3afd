using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Parse: the text of one file in, all the site needs of that post out. No I/O, no clock, no shared state.</summary>
public sealed class PostParser(SiteConfig config)
{
    private readonly FrontMatterReader headers = new(config);
    private readonly BodyParser bodies = new(config);

    /// <returns>Always a post: what cannot be read is repaired or left empty, and <paramref name="found"/> says so.</returns>
    public Post Parse(SourceText source, DiagnosticBag found)
    {
        var split = headers.Read(source, found);
        var header = split.Header;
        var id = PostId.Of(source.Stem);
        var story = bodies.Parse(split.Body, split.BodyLine, source.Path, found);
        var published = Published(header, id);
        if (published is null && !split.SaysDate)
            found.Add(Rules.Undated, source.Path, 0);
        return new Post(
            source.Path,
            id,
            header,
            WithSource(story, header.Source),
            published,
            PostAddress.Of(header, id, published, config),
            header.Title.Length > 0 ? header.Title : StandInTitle.Of(story, id),
            HasTitle: header.Title.Length > 0,
            HasFullDate: header.Date is { HasTime: true });
    }

    private PostTime? Published(FrontMatter header, PostId id)
    {
        if (header.Date is { } date)
            return date;
        return (id.Day ?? id.DayOfArticle) is { } day ? PostTime.OfDay(day, config.Zone) : null;
    }

    private static Story WithSource(Story story, SourceLink own)
    {
        if (own == SourceLink.None)
            return story;
        return story with { Source = new SourceLink(own.Name.Length > 0 ? own.Name : story.Source.Name, own.Url.Length > 0 ? own.Url : story.Source.Url) };
    }
}
