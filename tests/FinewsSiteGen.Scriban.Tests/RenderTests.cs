using System.Buffers;

namespace FinewsSiteGen.Scriban.Tests;

public sealed class RenderTests
{
    [Theory]
    [InlineData("&<>\"'", "&amp;&lt;&gt;&quot;&#39;")]
    [InlineData("a\u009f\u00a0é\u00ffĀ中", "a\u009f&#160;&#233;&#255;Ā中")]
    [InlineData("😀𠀀", "&#128512;&#131072;")]
    [InlineData("", "")]
    public void Escaped_text_is_the_same_when_printed_and_as_a_value(string title, string expected)
    {
        var page = new SamplePage(title, null);
        Sample.Render("{{ page.title | html.escape }}", page).ShouldBe(expected);
        Sample.Render("{{ x = page.title | html.escape; x }}", page).ShouldBe(expected);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_printed_as_unreadable() =>
        Sample.Render("{{ page.title | html.escape }}{{ x = page.title | html.escape; x }}", new SamplePage("a\ud800b", null)).ShouldBe("a\ufffdba\ufffdb");

    [Fact]
    public void Escaped_text_longer_than_a_buffer_is_whole()
    {
        var title = string.Concat(Enumerable.Repeat("中<😀", 20_000));
        Sample.Render("{{ page.title | html.escape }}", new SamplePage(title, null))
            .ShouldBe(string.Concat(Enumerable.Repeat("中&lt;&#128512;", 20_000)));
    }

    [Theory]
    [InlineData("%Y-%m-%d %H:%M:%S.%L %Z", "2022-02-06 09:05:03.000 +08:00")]
    [InlineData("%a %A %b %B %e %y %j %p %I %k %l", "Sun Sunday Feb February  6 22 037 AM 09  9  9")]
    [InlineData("%F %T %R %D %x %v %s %u %w %U %V %W %C %n %% %q", "2022-02-06 09:05:03 09:05 02/06/22 02/06/2022  6-FEB-2022 1644109503 7 0 07 05 06 20 \n % %q")]
    public void Times_are_printed_in_the_zone_they_come_with(string format, string expected)
    {
        Sample.Render($"{{{{ page.time | date.to_string '{format}' }}}}").ShouldBe(expected);
        Sample.Render($"{{{{ x = page.time | date.to_string '{format}'; x }}}}").ShouldBe(expected);
    }

    [Fact]
    public void Empty_text_addresses_and_html_are_null_and_empty_lists_are_not()
    {
        var page = new SamplePage("", "") { Body = "" };
        Sample.Render("{{ if page.title || page.address || page.body }}y{{ else }}n{{ end }}{{ if page.links }}y{{ end }}{{ page.links.size }}", page).ShouldBe("ny0");
    }

    [Fact]
    public void Trees_are_walked_by_name_and_index() =>
        Sample.Render("{{ page.params.note | html.escape }}{{ page.params['note'] | html.escape }}{{ for x in page.params.list }}{{ x | html.escape }}{{ end }}{{ page.params.none | html.escape }}")
            .ShouldBe("&lt;n&gt;&lt;n&gt;ab");

    [Fact]
    public void A_value_that_was_printed_into_a_capture_is_html() =>
        Sample.Render("{{ capture x }}<b>{{ page.title | html.escape }}</b>{{ end }}{{ x }}{{ x }}").ShouldBe("<b>A &amp; B</b><b>A &amp; B</b>");

    [Fact]
    public void What_printed_nothing_is_a_text_and_not_null()
    {
        var sample = new Sample().With("empty", "{{ y = 1 }}");
        sample.With("main", "{{ capture x }}{{ end }}{{ x ? 'text' : 'null' }},{{ x = include 'empty'; x ? 'text' : 'null' }}").RenderMain().ShouldBe("text,text");
    }

    [Fact]
    public void Eight_threads_render_the_same_bytes()
    {
        var template = new Sample()
            .With("main", "{{ for link in page.links }}{{ include 'part' link }}{{ x = for.index }}{{ end }}{{ x }}{{ page.body }}")
            .With("part", "{{ capture t }}{{ $1.title | html.escape }}{{ end }}{{ t }};")
            .Compile();
        var expected = Sample.Write(template, [Sample.Filled, null]);
        var outputs = new string[800];
        Parallel.For(0, outputs.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => outputs[i] = Sample.Write(template, [Sample.Filled, null]));
        outputs.ShouldAllBe(output => output == expected);
    }

    [Fact]
    public void A_render_starts_fresh_after_one_that_failed()
    {
        var template = new Sample().With("main", "{{ y ?? 'n' }}").With("main", "{{ if page.newer }}{{ x = 1 }}{{ end }}{{ if x }}x{{ end }}{{ page.newer.title | html.escape }}").Compile();
        Sample.Write(template, [Sample.Filled, null]).ShouldBe("x&lt;Newer&gt;");
        var output = new ArrayBufferWriter<byte>();
        Should.Throw<TemplateException>(() => template.Render([new SamplePage("t", null), null], output));
        output.WrittenCount.ShouldBe(0);
        Sample.Write(template, [Sample.Filled, null]).ShouldBe("x&lt;Newer&gt;");
    }

    [Trait("Engine", "ours")]
    [Fact]
    public void A_render_makes_no_garbage()
    {
        var template = new Sample().With("main", "<p>{{ page.title | html.escape }} {{ page.count }} {{ page.time | date.to_string '%F' }}</p>{{ if page.is_open }}{{ page.address }}{{ end }}").Compile();
        var output = new ArrayBufferWriter<byte>(4096);
        object?[] globals = [Sample.Filled, null];
        template.Render(globals, output);
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        template.Render(globals, output);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(300);
    }
}
