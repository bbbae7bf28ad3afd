using System.Text;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Templates put together at random from HTML and code, right and wrong.</summary>
internal sealed class RandomTemplate(Random random)
{
    private static readonly string[] Names = ["p", "b", "a", "img", "title", "textarea", "script", "style", "svg", "math", "noscript", "template", "select", "table", "td", "meta", "link", "iframe", "form", "option", "li"];

    private static readonly string[] Attributes =
        ["title", "class", "href", "src", "srcset", "style", "onclick", "content", "http-equiv", "data-x", "value", "action", "id", "alt", "charset", "xlink:href", "nonce"];

    private static readonly string[] Starts = ["", "", "", "/", "/x/", "//", "https://", "https:", "javascript:", "java", "data:", "&#106;ava", "0; url=", "0;", " ", "#", "?q=", "x:", "mailto:"];

    private static readonly string[] Fragments =
    [
        "<", ">", "\"", "'", "=", "/", "<!--", "-->", "<!", "<?", "</", "<p", "<p title=\"", "\">", "<svg>", "</svg>", "<script>", "</script>", "<style>", "</style>", "<title>",
        "</title>", "<noscript>", "</noscript>", "<![CDATA[", "]]>", " title=", " href=\"", "&", "&#", ";", "x", " ", "--!>", "<!-->", "<br/>", "</p>", "<a href='", "<b a / =\"",
    ];

    private static readonly string[] Values =
    [
        "page.title", "page.title | html.escape", "page.title | html.escape", "page.title | html.escape", "page.title | html.url_encode", "page.title | html.url_encode", "page.address", "page.address",
        "page.elsewhere", "page.count", "page.body", "page.words[0]", "page.words | array.first | html.escape", "page.params.note | html.escape", "page.time | date.to_string '%Y'", "page.newer?.title",
        "page.newer.title | html.escape", "page.newer.address", "page.title | string.handleize", "page.title | string.truncate 3 | html.escape", "page.title | html.escape | string.strip", "page.words | array.join ', '",
        "page.words | array.each(@html.escape) | array.join '<br>'", "page.words | array.each(@html.escape) | array.join ' '", "page.is_open ? 'a' : 'b'", "page.is_open ? '<b>' : '<i>'", "'<b title=\"'", "'\">'",
        "'javascript:'", "'-->'", "'a' + page.title", "'<b>' + (page.title | html.escape) + '</b>'", "'/x/' + (page.title | html.url_encode)", "$'a{page.count}'", "$'<i>{page.title | html.escape}</i>'", "x", "y", "z",
        "f page.title", "g page.title", "h(page.title)", "h(page.count)", "page.title | string.downcase | html.escape", "page.title ?? 'x'", "(page | object.keys)[0]", "o.t", "o.n", "page.title | html.strip",
        "page.title | html.newline_to_br", "page.title | html.url_escape", "page.address + '#x'", "page.address | string.append '?a=b'", "'A' | string.downcase", "page.count + 1", "$'{page.address}#a'",
        "this.x", "this['o'].n", "f", "o.f page.title", "o.t.n", "include_join [] '<i>' '<b>' '</b>'", "page.is_open && page.title", "y || x", "o | object.values | array.first", "o | object.keys | array.join ' '",
        "page.links | array.map 'title' | array.first", "page.links | array.map 'address' | array.first", "['a', 'b'] | array.cycle", "page.title | object.default 'x'", "(page.is_open ? page : o).title",
    ];

    private static readonly string[] Declarations =
    [
        "x = page.title", "x = page.title | html.escape", "x = 1", "y = 'a b'", "y = '<i>'", "capture z }}<b>{{ page.title | html.escape }}</b>{{ end", "capture z; page.title | html.escape; end", "capture z }}{{ page.body }}{{ end",
        "func f }}<i>{{ $0 | html.escape }}</i>{{ end", "func f; ret $0; end", "func g(v); ret v | html.escape; end", "h(v) = v", "o = {t: page.title, n: 1}", "o.n = page.title", "o = {t: 1, n: 'x'}", "x = []; x[0] = page.title",
        "import o", "this.x = page.title", "this.y = 'b'", "o['n'] = page.title", "p = o; p.n = page.title", "f = @html.escape", "f = @h", "o.f = @g", "x = o.f page.title", "y = h @g", "$x = page.title", "y = [1, 2] | array.each(do; ret x; end) | array.first",
        "x = page.words | array.each(@h) | array.first", "func h(v); x = v; ret 1; end", "func f(v); if v; ret f(null); end; ret x; end", "readonly y", "y += 1", "x = x + y", "o = {t: o, n: o.n}",
    ];

    public string Next()
    {
        var text = new StringBuilder();
        text.Append("{{ x = 1; y = 'b'; z = 2; o = {t: 1, n: 2}; func f; ret 1; end; func g(v); ret v | html.escape; end; h(v) = v }}");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Append(text, 3);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        switch (random.Next(depth > 0 ? 19 : 7))
        {
            case 0:
                text.Append(Pick(Fragments));
                break;
            case 1:
                text.Append($"{{{{ {Pick(Declarations)} }}}}");
                break;
            case 2 or 3 or 4:
                text.Append($"{{{{ {Pick(Values)} }}}}");
                break;
            case 5:
                text.Append("a < b");
                break;
            case 6:
                AppendAttribute(text);
                break;
            case 7:
                Nest(text, depth, $"{{{{ if page.is_open }}}}", "{{ else }}", "{{ end }}");
                break;
            case 8:
                Nest(text, depth, "{{ for w in page.words }}", "{{ w | html.escape }}", "{{ end }}");
                break;
            case 9:
                Nest(text, depth, "{{ capture z }}", "", "{{ end }}{{ z }}");
                break;
            case 10:
                Nest(text, depth, "{{ func f }}", "{{ $0 | html.escape }}", "{{ end }}{{ f page.title }}");
                break;
            case 11:
                Nest(text, depth, "{{ func w(t) }}<i>{{ $$; t | html.escape }}</i>{{ end; wrap w page.title }}", "{{ t }}", "{{ end }}");
                break;
            case 12:
                Nest(text, depth, $"{{{{ with {Pick(["page", "o", "page.newer", "{x: page.title}"])} }}}}", $"{{{{ {Pick(["title", "t", "n", "x", "address", "title | html.escape", "t = page.title"])} }}}}", "{{ end }}");
                break;
            case 13:
                Nest(text, depth, $"{{{{ for {Pick(["x", "y", "$l", "o"])} in {Pick(["page.words", "page.links", "o", "1..2", "'a<'", "page.words | array.filter(do; ret $0; end)"])} }}}}", "{{ x }}{{ y }}", "{{ end }}");
                break;
            case 14:
                Nest(text, depth, "{{ case page.count; when 1 }}", "{{ when 7; x = page.title; else }}", "{{ end }}");
                break;
            default:
                AppendElement(text, depth);
                break;
        }
    }

    private void Nest(StringBuilder text, int depth, string start, string middle, string end)
    {
        text.Append(start);
        Append(text, depth - 1);
        text.Append(middle);
        Append(text, depth - 1);
        text.Append(end);
    }

    private void AppendElement(StringBuilder text, int depth)
    {
        var name = Pick(Names);
        text.Append('<').Append(name);
        for (var i = random.Next(3); i > 0; i--)
        {
            AppendAttribute(text);
        }

        text.Append(random.Next(8) == 0 ? "/>" : ">");
        Append(text, depth - 1);
        text.Append($"</{name}>");
    }

    private void AppendAttribute(StringBuilder text)
    {
        var quote = random.Next(10) == 0 ? "" : random.Next(3) == 0 ? "'" : "\"";
        text.Append(' ').Append(Pick(Attributes)).Append('=').Append(quote).Append(Pick(Starts)).Append($"{{{{ {Pick(Values)} }}}}");
        if (random.Next(3) == 0)
        {
            text.Append(Pick(["/", "a", ":", " ", ", ", "?", "&amp;"])).Append($"{{{{ {Pick(Values)} }}}}");
        }

        text.Append(quote);
    }

    private string Pick(string[] items) => items[random.Next(items.Length)];
}
