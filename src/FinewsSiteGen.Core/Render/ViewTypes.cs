using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>What templates may name: the one place that ties view members to their names in templates. <c>templates/README.md</c> says the same to authors.</summary>
public static class ViewTypes
{
    public static ModelType<LinkView> Link { get; } = new ModelType<LinkView>("link")
        .Text("title", link => link.Title)
        .Address("address", link => link.Address);

    public static ModelType<SiteView> Site { get; } = new ModelType<SiteView>("site")
        .Text("title", site => site.Title)
        .Text("description", site => site.Description)
        .Text("language", site => site.Language)
        .Text("locale", site => site.Locale)
        .Text("author", site => site.Author)
        .Text("footer", site => site.Footer)
        .Address("home", site => site.Home)
        .Address("feed", site => site.Feed)
        .Address("categories", site => site.Categories)
        .Address("tags", site => site.Tags)
        .Address("archive", site => site.Archive)
        .Address("assets", site => site.Assets)
        .List("links", Link, site => site.Links);

    public static ModelType<HeadView> Head { get; } = new ModelType<HeadView>("head")
        .Text("kind", head => head.Kind)
        .Text("title", head => head.Title)
        .Text("description", head => head.Description)
        .Address("canonical", head => head.Canonical)
        .Flag("noindex", head => head.NoIndex)
        .Address("feed", head => head.Feed)
        .ForeignAddress("image", head => head.Image)
        .Time("published", head => head.Published)
        .Text("published_iso", head => Stamp.Of(head.Published))
        .Time("updated", head => head.Updated)
        .Text("updated_iso", head => Stamp.Of(head.Updated))
        .List("crumbs", Link, head => head.Crumbs);

    public static ModelType<PostItem> Item { get; } = new ModelType<PostItem>("item")
        .Text("title", post => post.Title)
        .Address("address", post => post.Address)
        .Time("time", post => post.Time)
        .Text("time_iso", post => Stamp.Of(post.Time, post.HasTime))
        .Flag("has_time", post => post.HasTime)
        .Object("category", Link, post => post.Category)
        .Text("source", post => post.Source)
        .Text("summary", post => post.Summary);

    public static ModelType<StockView> Stock { get; } = new ModelType<StockView>("stock")
        .Text("code", stock => stock.Code)
        .Text("name", stock => stock.Name);

    public static ModelType<PostView> Post { get; } = new ModelType<PostView>("post")
        .Text("title", post => post.Title)
        .Address("address", post => post.Address)
        .Time("time", post => post.Time)
        .Text("time_iso", post => Stamp.Of(post.Time, post.HasTime))
        .Flag("has_time", post => post.HasTime)
        .Time("updated", post => post.Updated)
        .Text("updated_iso", post => Stamp.Of(post.Updated))
        .Object("category", Link, post => post.Category)
        .List("categories", Link, post => post.Categories)
        .List("tags", Link, post => post.Tags)
        .Text("source_name", post => post.SourceName)
        .ForeignAddress("source_address", post => post.SourceAddress)
        .Text("author", post => post.Author)
        .Text("description", post => post.Description)
        .Text("digest", post => post.Digest)
        .Html("body", post => post.Body)
        .List("stocks", Stock, post => post.Stocks)
        .Number("characters", post => post.Characters)
        .Number("reading_minutes", post => post.ReadingMinutes)
        .Object("newer", Link, post => post.Newer)
        .Object("older", Link, post => post.Older)
        .Object("twin", Link, post => post.Twin)
        .Object("back", Link, post => post.Back)
        .Flag("quarantined", post => post.IsQuarantined)
        .Tree("params", post => post.Params);

    public static ModelType<ListView> List { get; } = new ModelType<ListView>("list")
        .Text("name", list => list.Name)
        .Address("address", list => list.Address)
        .Address("feed", list => list.Feed)
        .Number("number", list => list.Number)
        .Number("count", list => list.Count)
        .List("posts", Item, list => list.Posts)
        .Address("newer", list => list.Newer)
        .Address("older", list => list.Older);

    public static ModelType<IndexItem> IndexItem { get; } = new ModelType<IndexItem>("entry")
        .Text("name", item => item.Name)
        .Address("address", item => item.Address)
        .Number("count", item => item.Count);

    public static ModelType<IndexGroup> IndexGroup { get; } = new ModelType<IndexGroup>("group")
        .Text("name", group => group.Name)
        .List("items", IndexItem, group => group.Items);

    public static ModelType<IndexView> Index { get; } = new ModelType<IndexView>("index")
        .Text("title", index => index.Title)
        .Number("count", index => index.Count)
        .List("groups", IndexGroup, index => index.Groups);

    public static ModelType<HomeCategory> HomeCategory { get; } = new ModelType<HomeCategory>("home_category")
        .Text("name", category => category.Name)
        .Address("address", category => category.Address)
        .List("posts", Item, category => category.Posts);

    public static ModelType<HomeView> Home { get; } = new ModelType<HomeView>("home")
        .List("posts", Item, home => home.Posts)
        .List("categories", HomeCategory, home => home.Categories)
        .Address("day", home => home.Day);

    public static ModelType<WeekView> Week { get; } = new ModelType<WeekView>("week")
        .List("days", IndexItem, week => week.Days);

    public static ModelType<CalendarView> Calendar { get; } = new ModelType<CalendarView>("calendar")
        .Number("year", calendar => calendar.Year)
        .Number("month", calendar => calendar.Month)
        .Address("up", calendar => calendar.Up)
        .Number("count", calendar => calendar.Count)
        .List("items", IndexItem, calendar => calendar.Items)
        .List("weeks", Week, calendar => calendar.Weeks);

    public static ModelType<DayView> Day { get; } = new ModelType<DayView>("day")
        .Time("date", day => day.Date)
        .Text("date_iso", day => Stamp.Of(day.Date, false))
        .Number("number", day => day.Number)
        .Address("up", day => day.Up)
        .List("posts", Item, day => day.Posts)
        .Address("earlier", day => day.Earlier)
        .Address("later", day => day.Later);

    public static ModelType<PageView> Page { get; } = new ModelType<PageView>("page")
        .Text("title", page => page.Title)
        .Html("body", page => page.Body)
        .Time("updated", page => page.Updated)
        .Text("updated_iso", page => Stamp.Of(page.Updated))
        .Tree("params", page => page.Params);

    public static ModelType<NotFoundView> NotFound { get; } = new ModelType<NotFoundView>("not_found")
        .Text("title", page => page.Title);

    public static ModelType<RedirectView> Redirect { get; } = new ModelType<RedirectView>("redirect")
        .Text("title", page => page.Title)
        .ForeignAddress("target", page => page.Target);

    public static ModelType<GoneView> Gone { get; } = new ModelType<GoneView>("gone")
        .Text("title", page => page.Title)
        .Time("expired", page => page.Expired)
        .Text("expired_iso", page => Stamp.Of(page.Expired))
        .Object("back", Link, page => page.Back);
}
