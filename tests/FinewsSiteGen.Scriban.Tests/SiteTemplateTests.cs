namespace FinewsSiteGen.Scriban.Tests;

public sealed class SiteTemplateTests
{
    [Fact]
    public void A_page_renders_all_kinds_of_values()
    {
        var text = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><title>{{ page.title | html.escape }}</title>
            <link rel="canonical" href="{{ page.address }}">
            {{~ if page.time ~}}
            <meta property="article:published_time" content="{{ page.time | date.to_string '%Y-%m-%dT%H:%M:%S%Z' }}">
            {{~ end ~}}
            </head>
            <body{{ if page.is_open }} class="open"{{ end }}>
            <h1>{{ page.title | html.escape }}</h1>
            {{ page.body }}
            {{~ for link in page.links ~}}
            <a href="{{ link.address }}"{{ if for.first }} class="first"{{ end }}>{{ link.title | html.escape }}</a>{{ for.index + 1 }}/{{ page.links.size }}
            {{~ end ~}}
            {{~ include 'nav' page.newer label: "更新" ~}}
            {{ content }}</body>
            </html>

            """;
        var nav = """
            {{~ link = $1 ~}}
            {{~ if link ~}}
            <nav><a href="{{ link.address }}">{{ $.label }}:{{ link.title | html.escape }}</a></nav>
            {{~ end ~}}

            """;
        new Sample().With("main", text).With("nav", nav).RenderMain().ShouldBe("""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><title>A &amp; B</title>
            <link rel="canonical" href="/a?x=1&amp;y=2">
            <meta property="article:published_time" content="2022-02-06T09:05:03+08:00">
            </head>
            <body class="open">
            <h1>A &amp; B</h1>
            <p>体 & body</p>
            <a href="/1.html" class="first">One</a>1/3
            <a href="/2.html">Two</a>2/3
            <a href="/3.html">Three</a>3/3
            <nav><a href="/newer.html">更新:&lt;Newer&gt;</a></nav>
            <b>内容</b></body>
            </html>

            """);
    }
}
