using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Whatever the check accepts, no text of the content's changes how a browser reads the page.</summary>
public sealed class EscapePropertyTests
{
    private static readonly string[] Hostile =
    [
        "\"><script>alert(1)</script>", "javascript:alert(1)", "' onx='1", " onx=1 ", "-->", "</title><b>", "</textarea><b>", "</script><b>", "<!--", "]]><b>", "&#34;&quot;", "`", "a\0b<c>",
        "url=javascript:alert(1)", "//evil.example/", "\\evil.example", "x:", "<svg onload=alert(1)>", "</style><b>", "</noscript><b>", "&lt;script&gt;", "data:text/html,x", "e", "script:alert(1)", "\n\t", "a\"b'c",
    ];

    private static readonly TemplateOptions Limited = TemplateOptions.Default with { OutputLimit = 50_000, DepthLimit = 20, LoopLimit = 100 };

    /// <summary>Their addresses bring code into the page.</summary>
    private static readonly HashSet<string> Loaders = ["script", "link", "base", "iframe", "object", "embed", "form"];

    [Theory]
    [InlineData(20220216)]
    [InlineData(1)]
    [InlineData(77)]
    public void No_text_changes_the_structure_of_an_accepted_page(int seed)
    {
        var random = new Random(seed);
        var templates = new RandomTemplate(random);
        var accepted = 0;
        for (var i = 0; i < 4000; i++)
        {
            var text = templates.Next();
            if (new ScribanCompiler(new Sample().With("main", text), Limited).Compile("main", Sample.Globals, out _) is { } template)
            {
                accepted++;
                Check(text, template, Page("harmless"), Page(Hostile[random.Next(Hostile.Length)]));
            }
        }

        accepted.ShouldBeGreaterThan(400);
    }

    private static void Check(string text, ITemplate template, SamplePage harmless, SamplePage hostile)
    {
        string before;
        string after;
        try
        {
            before = Render(template, harmless);
            after = Render(template, hostile);
        }
        catch (TemplateException)
        {
            return;
        }

        foreach (var scripting in new[] { false, true })
        {
            Structure(after, scripting).ShouldBe(Structure(before, scripting), $"{text}\n{hostile.Title}\n{after}");
        }
    }

    /// <summary>What follows would show when the page left a tag or a comment open.</summary>
    private static string Render(ITemplate template, SamplePage page) => $"<!DOCTYPE html><body>{Sample.Write(template, [page, null])}<hr><i title=\"t\">end</i>";

    private static SamplePage Page(string text) => new(text, "/own?a=1&amp;b=2")
    {
        Elsewhere = "https://other.example/",
        Newer = new SampleLink(text, "/newer.html"),
        Words = [text, text],
        Params = new Dictionary<string, object?> { ["note"] = text },
    };

    private static string Structure(string html, bool scripting)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(html);
        var structure = new StringBuilder();
        Append(structure, document.DocumentElement);
        return structure.ToString();
    }

    private static void Append(StringBuilder structure, INode node)
    {
        if (node is IComment)
        {
            structure.Append("<!>");
        }

        if (node is not IElement element)
        {
            return;
        }

        structure.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            structure.Append(' ').Append(attribute.Name).Append('=').Append(Meaning(element, attribute));
        }

        structure.Append('>').Append(element.LocalName is "script" or "style" or "xmp" or "iframe" ? element.TextContent : "");
        foreach (var child in element is AngleSharp.Html.Dom.IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes)
        {
            Append(structure, child);
        }

        structure.Append("</>");
    }

    /// <summary>What of an attribute's value no content may change.</summary>
    private static string Meaning(IElement element, IAttr attribute)
    {
        var value = attribute.Value;
        if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "http-equiv" or "charset" or "nonce")
        {
            return value.Replace("harmless", "", StringComparison.Ordinal);
        }

        if (attribute.Name is not ("href" or "src" or "action" or "xlink:href" or "srcset"))
        {
            return element.LocalName == "meta" && element.HasAttribute("http-equiv") && attribute.Name == "content" ? value.Split("url=")[0] : "";
        }

        var start = new string([.. value.Where(c => c > ' ')]);
        var isCode = start.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        var host = Loaders.Contains(element.LocalName) && attribute.Name == (element.LocalName == "form" ? "action" : attribute.Name) && Uri.TryCreate(new Uri("https://own.example/"), value, out var address) ? address.Host : "";
        return $"{(isCode ? value : "")}|{host}";
    }
}
