namespace FinewsSiteGen.Scriban.Tests.Messages;

/// <summary>Each limit is an option that holds to the unit: what is at the limit passes, one more is refused in these words.</summary>
[Trait("Engine", "ours")]
public sealed class LimitTests
{
    private const string Cycle = "End the recursion.";

    /// <param name="isStrict">Whether the template is strict; otherwise it is as lenient templates are.</param>
    [Theory]
    [InlineData(true, "{{ for x in 1..3 }}{{ end }}")]
    [InlineData(false, "{{ for x in [1, 2, 3] }}{{ end }}")]
    [InlineData(false, "{{ tablerow x in [1, 2, 3] }}{{ end }}")]
    public void The_turns_of_a_loop_are_counted(bool isStrict, string text) =>
        CheckLoops(isStrict, text, 3, isStrict ? "(1,14): The range has more than 2 numbers." : "(1,4): The loops turn more than 2 times.", isStrict ? "Take a shorter range." : "Limit them, as in for x in list limit: 10.");

    [Fact]
    public void The_turns_of_loops_inside_of_loops_are_counted_together() =>
        CheckLoops(true, "{{ for x in 1..2 }}{{ for y in 1..2 }}{{ end }}{{ end }}", 6, "(1,23): The loops turn more than 5 times.", "Limit them, as in for x in list limit: 10.");

    [Fact]
    public void Loops_one_behind_the_other_have_the_limit_each() =>
        Render(true, "{{ for x in 1..3 }}{{ end }}{{ for x in 1..3 }}{{ end }}", options => options with { LoopLimit = 3 }).ShouldBeNull();

    [Fact]
    public void The_turns_of_a_while_are_counted_and_the_test_that_ends_it() =>
        CheckLoops(true, "{{ x = 0; while x < 3; x = x + 1; end }}", 4, "(1,11): The loops turn more than 3 times.", "Check what ends them.");

    [Theory]
    [InlineData("{{ x = [1, 2] + [3] }}", 3, "(1,15): Making the list takes more than 2 steps.", "Make a shorter list.")]
    [InlineData("{{ x = 1..3 }}", 3, "(1,9): The range has more than 2 numbers.", "Take a shorter range.")]
    [InlineData("{{ x = [1] * 3 }}", 6, "(1,12): Making the list takes more than 5 steps.", "Make a shorter list.")]
    public void What_makes_lists_is_counted(string text, int steps, string message, string cure) => CheckLoops(true, text, steps, message, cure);

    [Theory]
    [InlineData(true, "{{ func f(x); ret x > 1 ? f(x - 1) : 1; end; f 3 }}", 3, "(1,27): Includes and functions are nested deeper than 2.", Cycle)]
    [InlineData(false, "{{ func f(x); ret x > 1 ? f(x - 1) : 1; end; f 3 }}", 3, "(1,27): Includes and functions are nested deeper than 2.", Cycle)]
    [InlineData(true, "{{ func f; end; func g; f; end; func h; g; end; h }}", 3, "(1,25): The function f is called too deep in other calls, or too often.", "End the recursion, or call fewer functions.")]
    [InlineData(true, "{{ include 'a' }}", 2, "a(1,4): Includes are nested deeper than 1.", "Include the template from one that is less deep.")]
    [InlineData(false, "{{ include 'a' }}", 4, "a(1,4): Includes and functions are nested deeper than 3.", Cycle)]
    [InlineData(false, "{{ func f; $$; end; x = 0; wrap f; x = x + 1; if x < 3; $$; end; end }}", 3, "(1,57): Blocks run each other deeper than 2.", Cycle)]
    public void Calls_and_includes_are_counted(bool isStrict, string text, int depth, string message, string cure) =>
        Check(isStrict, text, options => options with { DepthLimit = depth }, options => options with { DepthLimit = depth - 1 }, message, cure);

    [Theory]
    [InlineData("{{ x = page.words[0] + 'é中' }}", 3, "(1,22)")]
    [InlineData("{{ x = 'a' * 3 }}", 3, "(1,14)")]
    [InlineData("{{ x = page.words[0] | string.append 'bc' }}", 3, "(1,24)")]
    [InlineData("{{ x = page.title | string.replace 'A' 'abcdefghij' }}", 14, "(1,21)")]
    [InlineData("{{ x = page.title | html.escape }}", 9, "(1,21)")]
    [InlineData("{{ x = page.words | array.join '--' }}", 6, "(1,21)")]
    [InlineData("{{ x = page.words[0] | regex.replace 'x' 'abc' }}", 3, "(1,24)")]
    public void The_units_of_a_text_are_counted(string text, int units, string place) =>
        Check(true, text, options => options with { TextLimit = units }, options => options with { TextLimit = units - 1 }, $"{place}: A text gets longer than {units - 1} characters.", "Print its parts one by one.");

    [Fact]
    public void The_width_of_a_text_is_held_to_the_same_limit() =>
        Check(true, "{{ x = 'a' | string.pad_left page.count }}", options => options with { TextLimit = 7 }, options => options with { TextLimit = 6 }, "(1,30): A text cannot be 7 characters wide.", "Give a width from 0 to 6.");

    [Fact]
    public void The_characters_of_a_list_are_counted() =>
        Check(true, "{{ x = '' + page.words }}", options => options with { TextLimit = 12 }, options => options with { TextLimit = 9 }, "(1,11): The text of a list or object gets longer than 9 characters.", "Print its parts one by one.");

    [Theory]
    [InlineData(true, "aé中{{ for x in 1..2 }}😀{{ end }}", 14, "(1,23)")]
    [InlineData(true, "aé{{ page.title | html.escape }}", 12, "(1,11)")]
    [InlineData(true, "{{ page.body }}", 17, "(1,9)")]
    [InlineData(false, "{{ 'é' * 3 }}", 6, "(1,8)")]
    public void The_bytes_of_a_page_are_counted(bool isStrict, string text, int bytes, string place) =>
        Check(isStrict, text, options => options with { OutputLimit = bytes }, options => options with { OutputLimit = bytes - 1 }, $"{place}: The output is longer than the limit.", "Print less, or check what the loops walk over.");

    private static void CheckLoops(bool isStrict, string text, int turns, string message, string cure) =>
        Check(isStrict, text, options => options with { LoopLimit = turns }, options => options with { LoopLimit = turns - 1 }, message, cure);

    private static void Check(bool isStrict, string text, Func<TemplateOptions, TemplateOptions> enough, Func<TemplateOptions, TemplateOptions> tooLittle, string message, string cure)
    {
        Render(isStrict, text, enough).ShouldBeNull();
        var error = Render(isStrict, text, tooLittle);
        error.ShouldNotBeNull();
        (error.ToString().Replace("templates/", "", StringComparison.Ordinal).Replace(".sbn-html", "", StringComparison.Ordinal), error.Cure).ShouldBe((message[0] == '(' ? "main" + message : message, cure));
    }

    /// <returns>What was wrong.</returns>
    private static TemplateError? Render(bool isStrict, string text, Func<TemplateOptions, TemplateOptions> change)
    {
        var sample = new Sample().With("main", text).With("a", "{{ include 'b' }}").With("b", "");
        var template = TemplateEngine.Create(sample, change(isStrict ? TemplateOptions.Default : TemplateOptions.Lenient)).Compile("main", Sample.Globals, out var errors);
        if (template == null)
        {
            return errors[0];
        }

        try
        {
            Sample.Write(template, [Sample.Filled, null]);
            return null;
        }
        catch (TemplateException fault)
        {
            return fault.Error;
        }
    }
}
