using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Scriban.Tests;

internal sealed record SampleLink(string Title, string Address);

internal sealed record SamplePage(string? Title, string? Address)
{
    public string Body { get; init; } = "<p>体 & body</p>";

    public long Count { get; init; } = 7;

    public bool IsOpen { get; init; } = true;

    public DateTimeOffset? Time { get; init; } = new DateTimeOffset(2022, 2, 6, 9, 5, 3, TimeSpan.FromHours(8));

    public string? Elsewhere { get; init; } = "https://other.example/?a=1&amp;b=2";

    public SampleLink? Newer { get; init; }

    public IReadOnlyList<SampleLink> Links { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    public object? Params { get; init; }
}

/// <summary>Templates of one test, with a page and a piece of HTML as their globals.</summary>
internal sealed class Sample : ITemplateLoader
{
    private readonly Dictionary<string, string> templates = new(StringComparer.Ordinal);

    public static ModelType<SampleLink> Link { get; } = new ModelType<SampleLink>("link")
        .Text("title", link => link.Title)
        .Address("address", link => link.Address);

    public static ModelType<SamplePage> Page { get; } = new ModelType<SamplePage>("page")
        .Text("title", page => page.Title)
        .Address("address", page => page.Address)
        .ForeignAddress("elsewhere", page => page.Elsewhere)
        .Html("body", page => Encoding.UTF8.GetBytes(page.Body))
        .Number("count", page => page.Count)
        .Flag("is_open", page => page.IsOpen)
        .Time("time", page => page.Time)
        .Object("newer", Link, page => page.Newer)
        .List("links", Link, page => page.Links)
        .Texts("words", page => page.Words)
        .Tree("params", page => page.Params);

    public static IReadOnlyList<TemplateGlobal> Globals { get; } =
        [new("page", ValueKind.Object, Page), new("content", ValueKind.Html)];

    public static SamplePage Filled { get; } = new("A & B", "/a?x=1&amp;y=2")
    {
        Newer = new SampleLink("<Newer>", "/newer.html"),
        Links = [new("One", "/1.html"), new("Two", "/2.html"), new("Three", "/3.html")],
        Words = ["x", "<y>"],
        Params = new Dictionary<string, object?> { ["note"] = "<n>", ["list"] = new List<object?> { "a", "b" } },
    };

    public TemplateSource? Load(string name) =>
        templates.TryGetValue(name, out var text) ? new TemplateSource($"templates/{name}.sbn-html", text) : null;

    public Sample With(string name, string text)
    {
        templates[name] = text;
        return this;
    }

    public static string Render(string text, SamplePage? page = null) => new Sample().With("main", text).RenderMain(page);

    public static IReadOnlyList<TemplateError> Errors(string text) => new Sample().With("main", text).MainErrors();

    public static string Lenient(string text)
    {
        var template = TemplateEngine.Create(new Sample().With("main", text), TemplateOptions.Lenient).Compile("main", [], out var errors);
        errors.ShouldBeEmpty();
        return Write(template!, []);
    }

    public static IReadOnlyList<TemplateError> LenientErrors(string text)
    {
        TemplateEngine.Create(new Sample().With("main", text), TemplateOptions.Lenient).Compile("main", [], out var errors);
        return errors;
    }

    public IReadOnlyList<TemplateError> MainErrors()
    {
        TemplateEngine.Create(this, TemplateOptions.Default).Compile("main", Globals, out var errors);
        return errors;
    }

    public ITemplate Compile(TemplateOptions? options = null)
    {
        var template = TemplateEngine.Create(this, options ?? TemplateOptions.Default).Compile("main", Globals, out var errors);
        errors.ShouldBeEmpty();
        return template!;
    }

    public string RenderMain(SamplePage? page = null, TemplateOptions? options = null) =>
        Write(Compile(options), [page ?? Filled, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes("<b>内容</b>")]);

    public static string Write(ITemplate template, object?[] globals)
    {
        var output = new ArrayBufferWriter<byte>();
        template.Render(globals, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
