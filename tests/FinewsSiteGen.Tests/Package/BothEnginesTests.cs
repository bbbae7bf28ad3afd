using System.Buffers;
using System.Text;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Render;
using FinewsSiteGen.Scriban;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Package;

/// <summary>The Scriban package and our engine give the same bytes for the same page.</summary>
public sealed class BothEnginesTests
{
    private static readonly TemplateFolder BuiltIn = new(Path.Combine(TestProject.Folder, "no-templates"));
    private static readonly TemplateLibrary Ours = new(new ScribanCompiler(BuiltIn, TemplateOptions.Default));
    private static readonly TemplateLibrary Theirs = new(TemplateEngine.Create(BuiltIn, TemplateOptions.Default));

    public static TheoryData<string> Templates => [.. PageTemplates.All.Select(template => template.Name).Except([PageTemplates.Layout])];

    [Fact]
    public void A_build_that_asks_for_the_package_renders_with_it() => Theirs.Frame.GetType().ShouldNotBe(Ours.Frame.GetType());

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_built_in_template_renders_the_same_bytes_of_any_page(string name)
    {
        var page = PageTemplates.All.Single(template => template.Name == name).Globals[2].Type!.GetType().GetGenericArguments()[0];
        for (int seed = 0; seed < 300; seed++)
        {
            var views = new RandomViews(seed);
            object[] globals = [views.Make(typeof(SiteView)), views.Make(typeof(HeadView)), views.Make(page)];
            string ours = Render(Ours, name, globals);
            Render(Theirs, name, globals).ShouldBe(ours, $"seed {seed}");
        }
    }

    private static string Render(TemplateLibrary library, string name, object[] globals)
    {
        var inner = new ArrayBufferWriter<byte>();
        library[name].Render(globals, inner);
        var framed = new ArrayBufferWriter<byte>();
        library.Frame.Render([globals[0], globals[1], inner.WrittenMemory], framed);
        return Encoding.UTF8.GetString(framed.WrittenSpan);
    }
}
