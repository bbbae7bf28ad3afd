using System.Text;
using FinewsSiteGen.Cli;

namespace FinewsSiteGen.Tests.Cli;

/// <summary><c>finews template render</c>: one template, a model or none, and exactly what comes out.</summary>
public sealed class TemplateRenderTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void What_the_template_gives_is_printed_byte_by_byte()
    {
        Put("card.json", "{\"title\": \"一 & 二\", \"n\": 12, \"ok\": true, \"tags\": [\"<a>\", \"b\"], \"by\": {\"name\": \"x\"}}");
        Put("card.sbn-html", "<h1>{{ title | html.escape }}</h1>\r\n{{ if ok }}{{ n + 1 }}{{ end }}{{ for tag in tags }} {{ tag | html.escape }}{{ end }}\n\e{{ by.name | html.escape }}\t");
        Render("card.sbn-html --model card.json").ShouldBe("<h1>一 &amp; 二</h1>\r\n13 &lt;a&gt; b\n\ex\t");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_template_or_a_model()
    {
        Put("a.json", "\uFEFF{\"n\": 1}");
        Put("a.html", "\uFEFF{{ n }}");
        Render("a.html --model a.json").ShouldBe("1");
    }

    [Theory]
    [InlineData("<a href=\"{{ x }}\">", "{\"x\": {\"$address\": \"/a?b&amp;c\"}}", "<a href=\"/a?b&amp;c\">")]
    [InlineData("{{ x }}", "{\"x\": {\"$html\": \"<b>1</b>\"}}", "<b>1</b>")]
    [InlineData("{{ x | date.to_string '%F' }}", "{\"x\": {\"$time\": \"2024-05-01T08:00:00+08:00\"}}", "2024-05-01")]
    [InlineData("{{ x.y[0].z }}{{ x.w }}", "{\"x\": {\"y\": [{\"z\": 1.5}], \"w\": null}}", "1.5")]
    [InlineData("{{ for n in x }}{{ n }},{{ end }}", "{\"x\": [1, 2, null, 123456789012]}", "1,2,,123456789012,")]
    [InlineData("{{ x }}", "{\"x\": 1, \"x\": 2}", "2")]
    public void Values_of_every_kind_come_from_the_model(string template, string model, string output)
    {
        Put("m.json", model);
        Input(template);
        Render("- --model m.json").ShouldBe(output);
    }

    [Theory]
    [InlineData("{{ x }}", "{\"x\": \"<b>\"}", "stdin(1,4): error FN502: The text x is printed without escaping.")]
    [InlineData("{{ x | html.escape }}", "{\"y\": 1}", "stdin(1,4): error FN501: There is no variable x.")]
    [InlineData("{{ x.tilte | html.escape }}", "{\"x\": {\"title\": \"\"}}", "stdin(1,6): error FN501: An object has no member tilte.")]
    [InlineData("{{ for i in x }}{{ end }}", "{\"x\": 1}", "stdin(1,13): error FN506: A loop cannot walk over a number.")]
    [InlineData("<a href=\"{{ x | html.escape }}\">", "{\"x\": \"/a\"}", "stdin(1,13): error FN502: Text stands where the attribute href needs a whole address.")]
    [InlineData("{{ x }}", "{\"x\": [1]}", "stdin(1,4): error FN502: The list x is printed.")]
    public void Without_lenient_a_template_is_held_to_the_rules_of_a_site(string template, string model, string error)
    {
        Put("m.json", model);
        Input(template);
        Refused("- --model m.json").ShouldStartWith(error + "\n  1 | " + template + "\n");
    }

    [Theory]
    [InlineData("{{ nothing }}{{ '<b>' }}|{{ x.y }}", "<b>|")]
    [InlineData("  {{ \"a\\nb\" }}", "  a\n  b")]
    [InlineData("{{ func f(x); ret x * 2; end; f 21 }}", "42")]
    [InlineData("{{ date.now.year }}", "2024")]
    public void Lenient_is_the_language_by_itself(string template, string output)
    {
        Put("m.json", "{\"x\": {\"z\": 1}}");
        Input(template);
        Render("- --lenient --model m.json --clock 2024-05-01T08:00Z").ShouldBe(output);
    }

    [Fact]
    public void All_errors_go_to_the_error_stream_with_their_lines_and_nothing_is_printed()
    {
        Put("parts/a.sbn-html", "x\n{{ include 'b' }}{{ 1 + }}\n");
        Put("parts/b.sbn-html", "\t标题{{ y }}");
        Refused("parts/a.sbn-html").ShouldBe("""
            parts/a.sbn-html(2,25): error FN500: An operand is missing after +.
              2 | {{ include 'b' }}{{ 1 + }}
                |                         ^
              Write an expression there.
            parts/b.sbn-html(1,7): error FN501: There is no variable y.
              1 | \t标题{{ y }}
                | \t       ^
              included from parts/a.sbn-html(2,4)
              Assign it before it is used, or name a global.

            """.Replace("\\t", "\t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_while_it_renders_prints_nothing_but_the_fault()
    {
        Input("printed{{ func f(x); ret 1 % x; end }}\n{{ f 0 }}");
        Refused("- --lenient").ShouldBe("""
            stdin(1,28): error FN506: A number is divided by zero.
              1 | printed{{ func f(x); ret 1 % x; end }}
                |                            ^
              called from stdin(2,4)
              Check the divisor first.

            """);
    }

    [Fact]
    public void Parts_come_from_beside_the_template_then_from_the_site_then_from_the_program()
    {
        Put("templates/near.sbn-html", "site");
        Put("templates/far.sbn-html", "site");
        Put("try/near.sbn-html", "beside");
        Put("try/sub/deep.txt", "deep");
        Put("try/main.sbn-html", "{{ include 'near' }} {{ include 'far' }} {{ include 'sub/deep.txt' }} {{ include 'weekday' date.now }}");
        Render("try/main.sbn-html --clock 2024-05-01T08:00Z").Trim().ShouldBe("beside site deep 星期三");
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/../../secret")]
    [InlineData("..\\\\secret")]
    [InlineData(".hidden")]
    [InlineData("")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        Put("secret.sbn-html", "secret");
        Put("secret", "secret");
        Put("try/.hidden", "secret");
        Put("try/main.sbn-html", $"{{{{ include '{name}' }}}}");
        Refused("try/main.sbn-html --lenient").ShouldStartWith("try/main.sbn-html(1,");
        Refused("try/main.sbn-html").ShouldContain("try/main.sbn-html(1,4): error FN501: There is no template");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\n\"a\": }")]
    [InlineData("{\"a\": {\"$time\": \"yesterday\"}}")]
    public void A_model_that_is_not_one_is_a_wrong_command_line(string model)
    {
        Put("m.json", model);
        Input("x");
        finews.Run("template", "render", "-", "--model", "m.json").ShouldBe(ExitCode.Usage);
        finews.Error.ShouldStartWith($"finews: error: The model ROOT/m.json cannot be read, from line {(model.Contains('\n', StringComparison.Ordinal) ? 2 : 1)} on: ");
        finews.Bytes.ShouldBeEmpty();
    }

    [Fact]
    public void A_render_that_is_stopped_ends_with_130()
    {
        Input("{{ for i in 1..1000; for j in 1..1000; for k in 1..1000; end; end; end }}");
        finews.Run(new CancellationToken(canceled: true), "template", "render", "-", "--lenient").ShouldBe(ExitCode.Stopped);
        finews.Error.ShouldBe("Stopped.\n");
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(finews.In(path))!);
        File.WriteAllText(finews.In(path), text);
    }

    private void Input(string text) => finews.Input = Encoding.UTF8.GetBytes(text);

    private string Render(string line)
    {
        int exit = finews.Run(["template", "render", .. line.Split(' ')]);
        finews.Error.ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Done);
        finews.Output.ShouldBeEmpty();
        return Encoding.UTF8.GetString(finews.Bytes);
    }

    private string Refused(string line)
    {
        finews.Run(["template", "render", .. line.Split(' ')]).ShouldBe(ExitCode.Problems);
        finews.Output.ShouldBeEmpty();
        finews.Bytes.ShouldBeEmpty();
        return finews.Error;
    }
}
