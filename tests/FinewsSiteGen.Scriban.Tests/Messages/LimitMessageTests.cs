using System.Buffers;
using System.Text.Json;

namespace FinewsSiteGen.Scriban.Tests.Messages;

/// <summary>What is said when a limit is reached, or when what a template is given is wrong.</summary>
[Trait("Engine", "ours")]
public sealed class LimitMessageTests
{
    [Theory]
    [InlineData("if true;", "end;", "Blocks are nested deeper than 100.", "Move inner blocks to a template of their own and include it.")]
    [InlineData("(", ")", "Expressions are nested deeper than 100.", "Split the expression with variables.")]
    [InlineData("x = x + 1", "", "The expression has more than 1000 operators.", "Split the expression with variables.", "+ 1")]
    public void A_template_that_is_too_complex_says_so(string open, string close, string message, string cure, string repeated = "")
    {
        var text = repeated.Length > 0
            ? $"{{{{ {open}{string.Concat(Enumerable.Repeat(repeated, 2000))} }}}}"
            : $"{{{{ {string.Concat(Enumerable.Repeat(open, 200))} 1 {string.Concat(Enumerable.Repeat(close, 200))} }}}}";
        Sample.LenientErrors(text).ShouldContain(error => error.Message == message && error.Cure == cure);
    }

    [Fact]
    public void A_page_that_is_too_long_says_what_to_look_at()
    {
        var options = TemplateOptions.Default with { OutputLimit = 10 };
        var error = Should.Throw<TemplateException>(() => new Sample().With("main", "12345678901").RenderMain(options: options)).Error;
        (error.ToString(), error.Cure).ShouldBe(("templates/main.sbn-html(1,1): The output is longer than the limit.", "Print less, or check what the loops walk over."));
    }

    [Fact]
    public void Templates_that_include_each_other_too_often_are_refused()
    {
        var sample = new Sample().With("main", "{{ include 't0' }}");
        for (var i = 0; i < 14; i++)
        {
            sample.With($"t{i}", i == 13 ? "x" : $"{{{{ include 't{i + 1}'; include 't{i + 1}' }}}}");
        }

        var error = sample.MainErrors()[0];
        (error.Message, error.Cure).ShouldBe(("Templates include each other too often.", "Include fewer templates."));
    }

    [Theory]
    [InlineData("match '^(a+)+$'")]
    [InlineData("matches '^(a+)+$'")]
    [InlineData("split '^(a+)+$'")]
    [InlineData("replace '^(a+)+$' 'b'")]
    public void A_regular_expression_that_takes_too_long_is_stopped(string call)
    {
        var text = $"{{{{ '{new string('a', 60)}!' | regex.{call} }}}}";
        var options = TemplateOptions.Lenient with { RegexTimeout = TimeSpan.FromMilliseconds(20) };
        CheckFault(new Sample().With("main", text), options, "templates/main.sbn-html(1,70): The regular expression takes longer than 20 ms.", "Write a simpler one.");
    }

    [Fact]
    public void A_regular_expression_has_ten_seconds_when_nothing_else_is_said() =>
        (TemplateOptions.Default.RegexTimeout, TemplateOptions.Lenient.RegexTimeout).ShouldBe((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)));

    [Fact]
    public void Recursion_that_the_stack_does_not_hold_says_so()
    {
        var error = default(TemplateError);
        var options = TemplateOptions.Lenient with { DepthLimit = int.MaxValue };
        var thread = new Thread(() => error = Fault(new Sample().With("main", "{{ func f; f; end; f }}"), options), 256 * 1024);
        thread.Start();
        thread.Join();
        (error!.ToString(), error.Cure).ShouldBe(("templates/main.sbn-html(1,12): Includes and functions are nested deeper than the stack allows.", "End the recursion."));
    }

    [Fact]
    public void A_list_that_prints_too_much_says_so() =>
        CheckFault(
            new Sample().With("main", "{{ '' + [1000, 2000] }}"), TemplateOptions.Lenient with { TextLimit = 10, CutsText = false },
            "templates/main.sbn-html(1,7): The text of a list or object gets longer than 10 characters.", "Print its parts one by one.");

    [Fact]
    public void A_chain_of_variables_that_is_longer_than_a_loop_is_looked_at_is_refused() =>
        CheckRefusal(
            $"{{{{ for i in 1..2; {Chain("x")}; end }}}}", "templates/main.sbn-html(1,4): What the variables of the loop hold cannot be told.", "Use fewer variables in the loop.");

    [Fact]
    public void A_chain_of_members_that_is_longer_than_a_template_is_looked_at_is_refused() =>
        CheckRefusal(
            $"{{{{ o = {{}}; {Chain("o.x")} }}}}", "templates/main.sbn-html(1,1): What the lists and objects of the template hold cannot be told.", "Put fewer kinds of values into them.");

    [Fact]
    public void A_function_that_shifts_its_arguments_for_ever_is_refused()
    {
        var names = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"p{i}"));
        var ones = string.Join(", ", Enumerable.Repeat("1", 60));
        CheckRefusal(
            $"{{{{ func f({names}); ret f({names[4..]}, page.time); end; f({ones}) }}}}",
            "templates/main.sbn-html(1,611): What the function f gives cannot be told: it calls itself with other kinds of values each time.",
            "Give it values of the same kind, or end the recursion.");
    }

    [Theory]
    [InlineData("{{ func f; end; func g; f; end; func h; g; end; h }}", "templates/main.sbn-html(1,25): The function f is called too deep in other calls, or too often.", "End the recursion, or call fewer functions.")]
    [InlineData("{{ include 'a' }}", "templates/b.sbn-html(1,4): Includes are nested deeper than 2.", "Include the template from one that is less deep.")]
    public void A_template_that_is_too_deep_is_refused_before_it_renders(string text, string message, string cure)
    {
        var sample = new Sample().With("main", text).With("a", "{{ include 'b' }}").With("b", "{{ include 'c' }}").With("c", "");
        TemplateEngine.Create(sample, TemplateOptions.Default with { DepthLimit = 2 }).Compile("main", Sample.Globals, out var errors);
        (errors[0].ToString(), errors[0].Cure).ShouldBe((message, cure));
    }

    [Fact]
    public void An_address_that_content_chose_loads_no_script()
    {
        var type = new ModelType<string>("page").ForeignAddress("source", text => text);
        var sample = new Sample().With("main", "<script src=\"{{ page.source }}\"></script>");
        new ScribanCompiler(sample, TemplateOptions.Default).Compile("main", [new TemplateGlobal("page", ValueKind.Object, type)], out var errors);
        var error = errors.ShouldHaveSingleItem();
        (error.ToString(), error.Cure).ShouldBe(
            ("templates/main.sbn-html(1,17): The address page.source comes from content and stands in the attribute src of <script>.", "Print an address of the site there."));
    }

    [Fact]
    public void A_global_of_another_type_is_told_to_who_renders()
    {
        var template = new Sample().With("main", "{{ page.count }}").Compile();
        Should.Throw<ArgumentException>(() => template.Render(["text", null], new ArrayBufferWriter<byte>())).Message.ShouldContain("The global page is not of its type page.");
    }

    [Theory]
    [InlineData("[1]", "The model is no object.")]
    [InlineData("{\"x\": {\"$time\": \"noon\"}}", "The text noon is no time.")]
    public void A_model_of_JSON_that_is_none_says_so(string json, string message) => Should.Throw<JsonException>(() => JsonModel.Parse(json)).Message.ShouldBe(message);

    /// <summary>A hundred and twenty assignments, each of what the next one sets.</summary>
    private static string Chain(string name) =>
        string.Concat(Enumerable.Range(0, 120).Select(i => $"{name}{i} = {name}{i + 1}; ")) + $"{name}120 = page.time";

    private static void CheckRefusal(string text, string message, string cure)
    {
        var error = Sample.Errors(text)[0];
        (error.ToString(), error.Cure).ShouldBe((message, cure));
    }

    private static void CheckFault(Sample sample, TemplateOptions options, string message, string cure)
    {
        var error = Fault(sample, options);
        (error.ToString(), error.Cure).ShouldBe((message, cure));
    }

    private static TemplateError Fault(Sample sample, TemplateOptions options) =>
        Should.Throw<TemplateException>(() => sample.RenderMain(options: options)).Error;
}
