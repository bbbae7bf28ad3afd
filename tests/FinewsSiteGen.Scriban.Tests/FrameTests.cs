using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>A page in its frame is what the page gives, printed where the frame prints its content: whether that is printed straight or kept first.</summary>
public sealed class FrameTests
{
    private const string Item = "<p>{{ page.title | html.escape }}</p>";

    private static readonly IReadOnlyList<TemplateGlobal> PageGlobals = [Sample.Globals[0]];

    [Theory]
    [InlineData("<main>{{ content }}</main>")]
    [InlineData("{{ if page.is_open }}<main>{{ content }}</main>{{ end }}{{ page.count }}")]
    [InlineData("{{ content }}{{ content }}")]
    [InlineData("{{ for link in page.links }}{{ content }}{{ end }}")]
    [InlineData("{{ if content }}some{{ content }}{{ end }}")]
    [InlineData("{{ x = content }}{{ x }}{{ content }}")]
    [InlineData("{{ content = 'mine' }}{{ content | html.escape }}")]
    [InlineData("{{ capture x }}{{ content }}!{{ end }}<b>{{ x }}{{ x }}</b>")]
    [InlineData("{{ include 'part' content }}{{ content }}")]
    [InlineData("{{ include 'whole' }}")]
    [InlineData("{{ func f }}{{ content }}{{ end }}<i>{{ f }}</i>{{ content }}")]
    [InlineData("{{ with page }}{{ content }}{{ end }}")]
    [InlineData("{{ this.content }}{{ content }}")]
    [InlineData("{{ for content in page.words }}{{ content | html.escape }}{{ end }}{{ content }}")]
    [InlineData("{{ content }}{{ ret }}never")]
    [InlineData("no content")]
    public void A_framed_page_is_the_frame_around_what_the_page_gives(string frame)
    {
        var (page, around) = Compile(Item, frame);
        var content = new ArrayBufferWriter<byte>();
        page.Render([Sample.Filled], content);
        var expected = Sample.Write(around, [Sample.Filled, content]);
        for (var i = 0; i < 2; i++)
        {
            Frame(page, around).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("{{ 1 % (page.count - 7) }}{{ content }}")]
    [InlineData("<main>{{ content }}</main>{{ 1 % (page.count - 7) }}")]
    [InlineData("no content")]
    public void Of_a_page_and_its_frame_what_is_wrong_with_the_page_is_told(string frame)
    {
        var (page, around) = Compile("<p>\n{{ 2 % (page.count - 7) }}</p>", frame);
        var fault = Should.Throw<TemplateException>(() => Frame(page, around)).Error;
        (fault.Path, fault.Line, fault.Chain.Count).ShouldBe(("templates/main.sbn-html", 2, 0));
    }

    [Fact]
    public void What_is_wrong_with_the_frame_is_told_when_the_page_is_right()
    {
        var (page, around) = Compile(Item, "{{ content }}\n{{ 1 % (page.count - 7) }}");
        Should.Throw<TemplateException>(() => Frame(page, around)).Error.Path.ShouldBe("templates/frame.sbn-html");
        var (other, first) = Compile(Item, "{{ 1 % (page.count - 7) }}{{ content }}");
        Should.Throw<TemplateException>(() => Frame(other, first)).Error.Path.ShouldBe("templates/frame.sbn-html");
    }

    [Trait("Engine", "ours")]
    [Theory]
    [InlineData(29, "")]
    [InlineData(28, "templates/frame.sbn-html(1,20)")]
    [InlineData(15, "templates/frame.sbn-html(1,10)")]
    [InlineData(9, "templates/main.sbn-html(1,1)")]
    public void The_output_of_a_page_counts_in_its_frame(int limit, string place)
    {
        var (page, around) = Compile("ten bytes.", "<main>{{ content }}</main><p>end", TemplateOptions.Default with { OutputLimit = limit });
        var found = "";
        try
        {
            Frame(page, around).ShouldBe("<main>ten bytes.</main><p>end");
        }
        catch (TemplateException fault)
        {
            found = $"{fault.Error.Path}({fault.Error.Line},{fault.Error.Column})";
        }

        found.ShouldBe(place);
    }

    [Trait("Engine", "ours")]
    [Fact]
    public void A_framed_page_makes_no_garbage()
    {
        var (page, around) = Compile(Item, "<main>{{ content }}</main>{{ for link in page.links }}{{ link.title | html.escape }}{{ end }}");
        var output = new ArrayBufferWriter<byte>(4096);
        around.RenderAround(page, [Sample.Filled], [Sample.Filled], output);
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        around.RenderAround(page, [Sample.Filled], [Sample.Filled], output);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100);
    }

    private static (ITemplate Page, ITemplate Frame) Compile(string page, string frame, TemplateOptions? options = null)
    {
        var sample = new Sample().With("main", page).With("frame", frame).With("part", "<q>{{ $1 }}</q>").With("whole", "<q>{{ content }}</q>");
        var compiler = TemplateEngine.Create(sample, options ?? TemplateOptions.Default);
        var compiled = (compiler.Compile("main", PageGlobals, out var wrong), compiler.Compile("frame", Sample.Globals, out var errors));
        wrong.ShouldBeEmpty();
        errors.ShouldBeEmpty();
        return (compiled.Item1!, compiled.Item2!);
    }

    private static string Frame(ITemplate page, ITemplate frame)
    {
        var output = new ArrayBufferWriter<byte>();
        frame.RenderAround(page, [Sample.Filled], [Sample.Filled], output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
