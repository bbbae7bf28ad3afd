namespace FinewsSiteGen.Scriban.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("{{ if page.is_open }}x", "templates/main.sbn-html(1,22): The if is not closed.", "Add {{ end }}.")]
    [InlineData("\n{{ 1 + }}", "templates/main.sbn-html(2,8): An operand is missing after +.", "Write an expression there.")]
    [InlineData("{{ 'abc }}", "templates/main.sbn-html(1,10): The text is not closed with '.", "Add '.")]
    [InlineData("{{ end }}", "templates/main.sbn-html(1,6): The end belongs to no block.", "Remove it, or open a block before it.")]
    [InlineData("{{ 1, 2 }}", "templates/main.sbn-html(1,5): , stands where the end of the statement is expected.", "End the statement with a line break, ; or }}.")]
    [InlineData("{{ math.abs 1 2 }}", "templates/main.sbn-html(1,9): math.abs takes 1 argument, not 2.", "Its parameters are value.")]
    public void A_syntax_error_says_where_and_what_to_do(string text, string message, string cure) => Check(text, TemplateErrorKind.Syntax, message, cure);

    [Theory]
    [InlineData("{{ pagee.count }}", "templates/main.sbn-html(1,4): There is no variable pagee.", "Did you mean page?")]
    [InlineData("{{ page.titel | html.escape }}", "templates/main.sbn-html(1,9): An object (page) has no member titel.", "Did you mean title?")]
    [InlineData("{{ page.newer.x }}", "templates/main.sbn-html(1,15): An object (link) has no member x.", "Its members are title, address.")]
    [InlineData("{{ page.title | html.escap }}", "templates/main.sbn-html(1,17): There is no function html.escap.", "Did you mean html.escape?")]
    [InlineData("{{ include 'nothing' }}", "templates/main.sbn-html(1,4): There is no template nothing.", "Check the name, or add the template.")]
    [InlineData("{{ $1 }}", "templates/main.sbn-html(1,4): Only an included template or a function has arguments.", "Name a global.")]
    [InlineData("{{ for.index }}", "templates/main.sbn-html(1,8): for.index stands outside of a loop.", "Use it inside of a loop.")]
    public void An_unknown_name_is_told_with_what_was_meant(string text, string message, string cure) => Check(text, TemplateErrorKind.Unknown, message, cure);

    [Theory]
    [InlineData("{{ date.now }}", "templates/main.sbn-html(1,9): date.now is not allowed: two builds of the same site would differ.", "Use a value of the page.")]
    [InlineData("{{ math.random 1 2 }}", "templates/main.sbn-html(1,9): math.random is not allowed: two builds of the same site would differ.", "Use a value of the page.")]
    [InlineData("{{ math.uuid | html.escape }}", "templates/main.sbn-html(1,9): math.uuid is not allowed: two builds of the same site would differ.", "Use a value of the page.")]
    [InlineData("{{ 'x' | object.eval | html.escape }}", "templates/main.sbn-html(1,17): object.eval is not allowed: two builds of the same site would differ.", "Use a value of the page.")]
    [InlineData("{{ x = 'a'; include x }}", "templates/main.sbn-html(1,13): The name of an included template is not a literal.", "Write the name in quotes, as in include 'post-list'.")]
    [InlineData("{{ include 'main' }}", "templates/main.sbn-html(1,4): The template main includes itself.", "End the circle of includes.")]
    public void What_the_host_refuses_is_told(string text, string message, string cure) => Check(text, TemplateErrorKind.Forbidden, message, cure);

    [Trait("Engine", "ours")]
    [Theory]
    [InlineData("{{ page.newer.title | html.escape }}", "templates/main.sbn-html(1,15): The member title is read from null.", "Write ?.title, or check for null first.")]
    [InlineData("a\n {{ 1 // 0 }}", "templates/main.sbn-html(2,7): A number is divided by zero.", "Check the divisor first.")]
    [InlineData("{{ for x in 1..2000000 }}{{ end }}", "templates/main.sbn-html(1,14): The range has more than 1000000 numbers.", "Take a shorter range.")]
    [InlineData("{{ for x in 1..2000 }}{{ for y in 1..2000 }}{{ end }}{{ end }}", "templates/main.sbn-html(1,26): The loops turn more than 1000000 times.", "Limit them, as in for x in list limit: 10.")]
    [InlineData("{{ while true }}{{ end }}", "templates/main.sbn-html(1,4): The loops turn more than 1000000 times.", "Check what ends them.")]
    [InlineData("{{ page.count | date.to_string '%F' | html.escape }}", "templates/main.sbn-html(1,4): The parameter date takes a time; int is none.", "Give a time.")]
    [InlineData("{{ 'a' | string.pad_left 'x' | html.escape }}", "templates/main.sbn-html(1,26): The parameter width takes a whole number; string is none.", "Give a whole number.")]
    [InlineData("{{ null | regex.escape | html.escape }}", "templates/main.sbn-html(1,11): The parameter pattern takes no null.", "Check for null first, or give another value with ??.")]
    [InlineData("{{ 5 | math.format 'N' 'x y' | html.escape }}", "templates/main.sbn-html(1,8): x y is no name of a culture.", "Name one as in en-US.")]
    [InlineData("{{ x = 'a' * 20000000 }}", "templates/main.sbn-html(1,14): A text gets longer than 16777216 characters.", "Print its parts one by one.")]
    public void A_fault_while_rendering_says_where(string text, string message, string cure)
    {
        var fault = Should.Throw<TemplateException>(() => Sample.Render(text, new SamplePage("t", "/a")));
        (fault.Error.Kind, fault.Message, fault.Error.Cure).ShouldBe((TemplateErrorKind.Render, message, cure));
    }

    [Fact]
    public void A_page_that_gets_too_long_is_stopped()
    {
        var options = TemplateOptions.Default with { OutputLimit = 1000 };
        var fault = Should.Throw<TemplateException>(() => new Sample().With("main", "{{ for x in 1..1000 }}abc{{ end }}").RenderMain(options: options));
        fault.Message.ShouldBe("templates/main.sbn-html(1,23): The output is longer than the limit.");
    }

    [Fact]
    public void A_circle_of_includes_is_refused()
    {
        var errors = new Sample().With("main", "{{ include 'a' }}").With("a", "{{ include 'b' }}").With("b", "\n{{ include 'a' }}").MainErrors();
        errors.ShouldHaveSingleItem().ToString().ShouldBe("templates/b.sbn-html(2,4): The template a includes itself.");
    }

    [Trait("Engine", "ours")]
    [Fact]
    public void Recursion_that_the_language_allows_ends_at_the_depth_limit() =>
        Should.Throw<TemplateException>(() => new Sample().With("main", "{{ include 'main' }}").RenderMain(options: TemplateOptions.Lenient))
            .Message.ShouldBe("templates/main.sbn-html(1,4): Includes and functions are nested deeper than 100.");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("{a:", "}")]
    [InlineData("1 + ", "")]
    [InlineData("x | string.append ", "")]
    [InlineData("true ? 1 : ", "")]
    [InlineData("x.", "")]
    [InlineData("if x\n", "\nend")]
    [InlineData("x = do\n", "\nend")]
    [InlineData("func f\n", "\nend")]
    public void No_nesting_exhausts_the_stack(string open, string close)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(open, 20_000)) + "x" + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";
        Sample.Errors(text).ShouldNotBeEmpty();
        Sample.LenientErrors(text).ShouldNotBeEmpty();
    }

    [Fact]
    public void Random_tokens_are_refused_or_rendered_but_never_break_the_engine()
    {
        const string Tokens = """
            {{ }} {{ }} {{- ~}} if else end for in x page.title page.links case when capture with while break continue ret func do include 'a' 1 2.5
            ( ) [ ] { } | || && ! != == < + - * / % ?? ?. . , ; : # $ $0 $$ @ ^ .. ..< = += ++ ? html.escape string.upcase array.sort math.abs object.eval
            this null true import readonly wrap tablerow limit: for.index {%{ }%} $" ` <p a=" > text <script> href=" 1e 0x \ 中
            """;
        var tokens = Tokens.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(20220216);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(' ', random.GetItems(tokens, random.Next(1, 20)));
            foreach (var options in new[] { TemplateOptions.Default, TemplateOptions.Lenient })
            {
                var sample = new Sample().With("main", i % 2 == 0 ? text : "{{ " + text + " }}").With("a", "x{{ $1 }}");
                var template = TemplateEngine.Create(sample, options).Compile("main", Sample.Globals, out var errors);
                (template == null).ShouldBe(errors.Count > 0);
                try
                {
                    template?.Render([Sample.Filled, null], new System.Buffers.ArrayBufferWriter<byte>());
                }
                catch (TemplateException)
                {
                }
            }
        }
    }

    [Fact]
    public void All_errors_of_a_template_and_its_includes_are_told_at_once()
    {
        var errors = new Sample().With("main", "{{ page.titel }}\n{{ 1 + }}\n{{ include 'part' }}{{ page.title }}").With("part", "{{ nothing }}").MainErrors();
        errors.Select(error => error.ToString()).ShouldBe([
            "templates/main.sbn-html(1,9): An object (page) has no member titel.",
            "templates/main.sbn-html(2,8): An operand is missing after +.",
            "templates/main.sbn-html(3,24): The text page.title is printed without escaping.",
            "templates/part.sbn-html(1,4): There is no variable nothing.",
        ]);
    }

    [Fact]
    public void A_template_that_is_not_there_is_told()
    {
        TemplateEngine.Create(new Sample(), TemplateOptions.Default).Compile("main", [], out var errors).ShouldBeNull();
        errors.ShouldHaveSingleItem().Message.ShouldBe("There is no template main.");
    }

    private static void Check(string text, TemplateErrorKind kind, string message, string cure)
    {
        var error = Sample.Errors(text)[0];
        (error.Kind, error.ToString(), error.Cure).ShouldBe((kind, message, cure));
    }
}
