using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>Parses bodies for tests, and checks output with nothing but the format's own list.</summary>
internal static class BodyCase
{
    private static readonly HashSet<string> Elements =
    [
        .. ("p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i u s sub sup small mark del ins q cite abbr ruby rt rp time "
            + "figure figcaption img a table caption thead tbody tfoot tr th td colgroup col div span section").Split(' '),
    ];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["a"] = ["href", "title", "rel"],
        ["img"] = ["src", "alt", "width", "height", "title", "loading", "decoding", "referrerpolicy"],
        ["td"] = ["colspan", "rowspan", "scope"],
        ["th"] = ["colspan", "rowspan", "scope"],
        ["col"] = ["span"],
        ["colgroup"] = ["span"],
        ["time"] = ["datetime"],
    };

    private static readonly string[] Classes = ["center", "right", "lead", "table", "quarantined"];

    private static readonly BodyParser Default = new(SiteConfig.Default);

    public static Story Parse(string body, SiteConfig? config = null) => (config is null ? Default : new BodyParser(config)).Parse(Encoding.UTF8.GetBytes(body), 1, "a.md", new DiagnosticBag());

    public static string Html(string body, SiteConfig? config = null) => Text(Parse(body, config));

    public static string Text(Story story) => Encoding.UTF8.GetString(story.Html.Span);

    public static (Story Story, IReadOnlyList<Diagnostic> Found) Report(string body, int firstLine = 1)
    {
        var found = new DiagnosticBag();
        var story = new BodyParser(SiteConfig.Default).Parse(Encoding.UTF8.GetBytes(body), firstLine, "content/a.md", found);
        return (story, found.All);
    }

    /// <summary>The HTML stage alone, without Markdown and without looking for metadata at the end.</summary>
    public static string Rewrite(string html)
    {
        var output = new Utf8Buffer();
        var attributes = new Utf8Buffer();
        var text = new TextCollector();
        var writer = new HtmlWriter(output, attributes, text);
        var tree = new NodeTree();
        new HtmlTree().Parse(("<!DOCTYPE html><body>" + html).AsMemory(), tree);
        new StoryWalk(new Addresses(SiteConfig.Default), writer, new AttributeWriter(attributes), text, new Removals()).Walk(tree.Root);
        return Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>Fails unless a browser would find only what the allow-list names, and nothing but whole elements.</summary>
    public static void ShouldBeSafe(string html, string because)
    {
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!DOCTYPE html><html><head></head><body>" + html + "</body></html>").Body!;
        foreach (var node in body.GetDescendants())
        {
            if (node is IText)
                continue;
            var element = node.ShouldBeAssignableTo<IElement>(because)!;
            Elements.ShouldContain(element.LocalName, because);
            element.NamespaceUri.ShouldBe("http://www.w3.org/1999/xhtml", because);
            foreach (var attribute in element.Attributes)
                CheckAttribute(element, attribute, because);
        }
    }

    private static void CheckAttribute(IElement element, IAttr attribute, string because)
    {
        switch (attribute.Name)
        {
            case "lang" or "dir":
                return;
            case "class":
                Classes.ShouldContain(attribute.Value, because);
                return;
        }
        Attributes.GetValueOrDefault(element.LocalName, []).ShouldContain(attribute.Name, because);
        if (attribute.Name is "href" or "src")
            IsSafeAddress(attribute.Value, attribute.Name == "src").ShouldBeTrue($"{attribute.Value} in {because}");
    }

    private static bool IsSafeAddress(string address, bool picture)
    {
        if (address.Any(c => c <= ' ' || c == '\\' || c == '\u007F'))
            return false;
        if (address.StartsWith('/'))
            return address.Length < 2 || address[1] != '/';
        string[] allowed = picture ? ["http://", "https://", "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"] : ["http://", "https://", "mailto:"];
        return allowed.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
