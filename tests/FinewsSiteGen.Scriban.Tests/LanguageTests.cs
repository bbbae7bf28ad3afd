namespace FinewsSiteGen.Scriban.Tests;

/// <summary>The language as its documentation defines it.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("a \n {{- 1 -}} \n b", "a1b")]
    [InlineData("a \n  {{~ 1 ~}}  \n  b", "a \n1  b")]
    [InlineData("a  {{~ 1 ~}}  b", "a1b")]
    [InlineData("a\r\n{{~ 1 ~}}\r\nb", "a\r\n1b")]
    [InlineData("a {{ 1 }} b", "a 1 b")]
    [InlineData("{%{ {{ x }} }%}", " {{ x }} ")]
    [InlineData("a {%{- b -}%} c", "a b c")]
    [InlineData("{%%{ }%} }%%}", " }%} ")]
    [InlineData("{{ 1 # one }}{{ ## two ## 2 }}", "12")]
    [InlineData("{{ 1; 2\n3 }}", "123")]
    public void Text_and_code_meet_as_their_controls_say(string template, string output) => Sample.Lenient(template).ShouldBe(output);

    [Theory]
    [InlineData("{{ if 0 }}y{{ end }}{{ if '' }}y{{ end }}{{ if [] }}y{{ end }}{{ if null }}n{{ end }}{{ if false }}n{{ end }}", "yyy")]
    [InlineData("{{ if false }}1{{ else if true }}2{{ else }}3{{ end }}", "2")]
    [InlineData("{{ case 2 }}{{ when 1 }}a{{ when 2, 3 }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ case 'x' }}{{ when 'x' || 'y' }}b{{ end }}", "b")]
    [InlineData("{{ for x in [1,2] }}{{ x }}{{ else }}none{{ end }}{{ for x in [] }}{{ else }}none{{ end }}", "12none")]
    [InlineData("{{ for x in 1..9; if x == 2; continue; end; if x == 4; break; end; x; end }}", "13")]
    [InlineData("{{ for x in (1..9) offset:2 limit:3 reversed; x; end }}", "987")]
    [InlineData("{{ for x in [1,1,2]; for.index; for.first; for.last; for.even; for.odd; for.rindex; for.length; for.changed; end }}", "0truefalsetruefalse23true1falsefalsefalsetrue13false2falsetruetruefalse03true")]
    [InlineData("{{ for x in {a: 1}; x.key; x.value; end }}{{ for c in 'ab'; c; '-'; end }}", "a1a-b-")]
    [InlineData("{{ x = 5; for x in 1..2; x; end; x }}", "125")]
    [InlineData("{{ for x in 1..2; x = 9; x; end; x }}", "129")]
    [InlineData("{{ capture x }}a{{ 1 }}{{ end }}{{ x }}{{ x }}", "a1a1")]
    [InlineData("{{ with {a: 1} }}{{ a }}{{ b = 2 }}{{ b }}{{ end }}{{ b }}", "12")]
    [InlineData("{{ x = 3; while x > 0; x -= 1; x; end }}", "210")]
    [InlineData("{{ x = 1; x += 2; x *= 3; x //= 2; x++; ++x; x }}", "466")]
    [InlineData("a{{ ret }}b", "a")]
    [InlineData("{{ func f(a, b = 2); ret a + b; end; f 1; f(1, 5); 3 | f; f b: 1 a: 1 }}", "3652")]
    [InlineData("{{ tablerow x in 1..3; x; end }}", "<tr class=\"row1\"><td class=\"col1\">1</td></tr>\n<tr class=\"row2\"><td class=\"col1\">2</td></tr>\n<tr class=\"row3\"><td class=\"col1\">3</td></tr>\n")]
    public void Statements_do_what_they_say(string template, string output) => Sample.Lenient(template).ShouldBe(output);

    [Theory]
    [InlineData("{{ 1 + 2 * 3 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ -7 // 2 }}", "7 3.5 3 3 -3")]
    [InlineData("{{ 9223372036854775807 + 1 }} {{ 1e3 }} {{ 0xff }} {{ 1.50m }}", "9223372036854775808 1000 255 1.50")]
    [InlineData("{{ 'a' + 1 + null + true }} {{ 'a' * 3 }} {{ [1] + [2] }} {{ [1] << 2 }}", "a1true aaa [1, 2] [1, 2]")]
    [InlineData("{{ 1 < 2 }} {{ 'b' > 'a' }} {{ 1 == 1.0 }} {{ '1' == 1 }} {{ null < 1 }}", "true true true true false")]
    [InlineData("{{ true && false || true }} {{ !true }} {{ null ?? 1 }} {{ 2 ?? 1 }} {{ 1 ?! 2 }}", "true false 1 2 2")]
    [InlineData("{{ true ? 1 : 2 }} {{ 'abc' | string.contains 'b' ? 'y' : 'n' }}", "1 y")]
    [InlineData("{{ 1..4 }} {{ 1..<4 }} {{ 3..1 }} {{ (1..4).size }}", "[1, 2, 3, 4] [1, 2, 3] [3, 2, 1] 4")]
    [InlineData("{{ x = {a: [1, 'b', null, {c: 1.5}]}; x }}", "{a: [1, \"b\", null, {c: 1.5}]}")]
    [InlineData("{{ x = [1,2,3]; x[0]; x[-1]; x[9]; x.size; x.empty? }}", "133false")]
    [InlineData("{{ x?.y?.z }}{{ x = {}; x.y?.z; x['y'] }}", "")]
    [InlineData("{{ '123' | string.to_int + 1 }} {{ string.size 'ab' + 'c' }} {{ math.abs(-2) + 1 }} {{ math.abs (-2) + 1 }}", "124 3 3 1")]
    [InlineData("{{ 'a' | string.append 'b' | string.upcase }} {{ 'aXb' | string.replace replace: 'Y' match: 'X' }}", "AB aYb")]
    [InlineData("{{ $'a{1 + 1}b' }} {{ `a\\n` }} {{ \"\\u4e2d\" }}", "a2b a\\n 中")]
    [InlineData("{{ [1,2] | array.each do; ret $0 * 2; end }} {{ ['b'] | array.each @string.upcase }}", "[2, 4] [\"B\"]")]
    public void Expressions_give_what_the_language_says(string template, string output) => Sample.Lenient(template).ShouldBe(output);

    [Fact]
    public void Lines_get_the_indent_of_their_code_when_asked_for() =>
        Sample.Lenient("{{ x = 'a\\nb\\n' ~}}\n  {{ x }}c").ShouldBe("  a\n  b\nc");

    [Theory]
    [InlineData("{{ include 'part' 1 x: 2 }}", "[part|1|2]")]
    [InlineData("{{ x = include 'part'; x | string.size }}", "8")]
    [InlineData("{{ y = 'part'; include y }}", "[part||]")]
    public void Includes_get_their_arguments(string template, string output)
    {
        var sample = new Sample().With("main", template).With("part", "[{{ $0 }}|{{ $1 }}|{{ $.x }}]");
        sample.RenderMain(options: TemplateOptions.Lenient).ShouldBe(output);
    }

    [Fact]
    public void An_included_template_sees_globals_and_keeps_its_locals()
    {
        var sample = new Sample().With("main", "{{ x = 1; $y = 2; include 'part'; x; $y }}").With("part", "{{ x; $y = 3; x = 4 }}");
        sample.RenderMain().ShouldBe("142");
        sample.RenderMain(options: TemplateOptions.Lenient).ShouldBe("142");
    }
}
