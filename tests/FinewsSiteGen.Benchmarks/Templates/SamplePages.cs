using System.Globalization;
using System.Text;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>The views of three made-up pages, as full as those of a real site; the same at every call.</summary>
internal sealed class SamplePages
{
    private const int BodyBytes = 6 * 1024;

    private static readonly LinkView HomeLink = new("首页", "/");

    private readonly Dice dice = new(20220216);

    public SamplePages()
    {
        Post = MakePost();
        PostHead = Head("post", Post.Title) with
        {
            Description = Post.Description,
            Published = Post.Time,
            Updated = Post.Updated,
            Crumbs = [HomeLink, Post.Category],
        };
        Category = new ListView
        {
            Name = "云帆财经",
            Address = "/category/yunfan.html",
            Feed = "/category/yunfan.xml",
            Count = 1234,
            Posts = Items(50),
            Older = "/category/yunfan/24.html",
        };
        CategoryHead = Head("category", Category.Name) with { Feed = Category.Feed, Crumbs = [HomeLink, new LinkView("分类", "/categories.html")] };
        Home = new HomeView(Items(20), [.. Enumerable.Range(0, 12).Select(_ => new HomeCategory(dice.Pick(Company.All).Name, "/category/c.html", Items(5)))], "/2022/02/16/");
        HomeHead = Head("home", Site.Title) with { Description = Site.Description };
    }

    public SiteView Site { get; } = new()
    {
        Title = "财经新闻",
        Description = "上市公司、行业与市场的每日消息",
        Language = "zh-CN",
        Locale = "zh_CN",
        Author = "财经新闻编辑部",
        Footer = "内容来自公开报道，不构成投资建议。",
        Home = "/",
        Feed = "/feed.xml",
        Categories = "/categories.html",
        Tags = "/tags.html",
        Archive = "/archive/",
        Assets = "/assets/",
        Links = [new LinkView("关于", "/about.html"), new LinkView("搜索", "/search/")],
    };

    public PostView Post { get; }

    public HeadView PostHead { get; }

    public ListView Category { get; }

    public HeadView CategoryHead { get; }

    public HomeView Home { get; }

    public HeadView HomeHead { get; }

    private static HeadView Head(string kind, string title) => new()
    {
        Kind = kind,
        Title = title,
        Canonical = $"https://news.example/{kind}.html",
        Feed = "/feed.xml",
    };

    private PostView MakePost() => new()
    {
        Title = Text(prose => prose.Title()),
        Address = "/yunfan/2022/02/16/NW202202162278819139.html",
        Time = Time(),
        HasTime = true,
        Category = new LinkView("云帆财经", "/category/yunfan.html"),
        Categories = [new LinkView("云帆财经", "/category/yunfan.html")],
        Tags = [new LinkView("储能", "/tag/%E5%82%A8%E8%83%BD.html"), new LinkView("光伏 & 风电", "/tag/%E5%85%89%E4%BC%8F.html")],
        SourceName = "云帆财经网",
        SourceAddress = "https://source.example/a/202202162278819139.html?from=list&amp;page=1",
        Author = "陈思渡",
        Description = Text(prose => prose.Sentences(2)),
        Body = Body(),
        Stocks = [new StockView("300007", "海拓电子"), new StockView("600014", "恒泽能源")],
        Characters = 1860,
        ReadingMinutes = 5,
        Newer = new LinkView(Text(prose => prose.Title()), "/yunfan/2022/02/16/NW202202162278819140.html"),
        Older = new LinkView(Text(prose => prose.Title()), "/yunfan/2022/02/15/NW202202152278819001.html"),
        Back = new LinkView("储能", "/category/yunfan.html"),
    };

    private PostItem[] Items(int count) => [.. Enumerable.Range(0, count).Select(_ => new PostItem
    {
        Title = Text(prose => prose.Title()),
        Address = string.Create(CultureInfo.InvariantCulture, $"/yunfan/2022/02/16/NW20220216{dice.Below(1_000_000_000):D10}.html"),
        Time = Time(),
        HasTime = !dice.Chance(100),
        Category = new LinkView("云帆财经", "/category/yunfan.html"),
    })];

    private DateTimeOffset Time() => new(2022, 2, dice.Between(1, 28), dice.Below(24), dice.Below(60), 0, TimeSpan.FromHours(8));

    private byte[] Body()
    {
        var html = new StringBuilder();
        while (Encoding.UTF8.GetByteCount(html.ToString()) < BodyBytes)
            html.Append("<p>").Append(Text(prose => prose.Sentences(3))).Append("</p>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private string Text(Action<Prose> write)
    {
        var text = new StringBuilder();
        write(new Prose(dice, text, new PlainMentions()));
        return text.ToString();
    }
}
