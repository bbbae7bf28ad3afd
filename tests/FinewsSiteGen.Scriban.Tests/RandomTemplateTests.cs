using System.Text;
using FinewsSiteGen.Scriban.Tests.Grammar;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Templates from the grammar: whatever they say, they give text or errors that tell where.</summary>
[Trait("Engine", "ours")]
public sealed class RandomTemplateTests
{
    private const int Count = 10_000;

    private static readonly TemplateOptions Lenient = Small(TemplateOptions.Lenient);

    /// <summary>Strict in nothing, and else as strict templates are: these give the same.</summary>
    private static readonly TemplateOptions Plain = Small(TemplateOptions.Default with { Strict = false, EscapeCheck = false });

    private static readonly TemplateOptions Strict = Small(TemplateOptions.Default);

    [Fact]
    public void Templates_of_any_kind_end_in_text_or_in_errors_and_on_every_thread_in_the_same()
    {
        var templates = ParallelEnumerable.Range(0, Count).AsOrdered().Select(Compile).ToArray();
        var together = new Results[Count];
        var alone = templates.Select(Run).ToArray();
        var (calm, wild) = (Enumerable.Range(0, Count).Where(IsCalm).ToList(), Enumerable.Range(0, Count).Where(i => !IsCalm(i)).ToList());
        Found(i => alone[i].ToString().Contains("crash ", StringComparison.Ordinal)).ShouldBeEmpty();
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Run(templates[i]));
        Found(i => alone[i] != together[i]).ShouldBeEmpty();
        wild.Count(i => alone[i].Lenient.StartsWith("text ", StringComparison.Ordinal)).ShouldBeGreaterThan(Count / 40);
        wild.Count(i => templates[i].Strict != null).ShouldBeGreaterThan(Count / 200);
        calm.Count(i => alone[i].Lenient.StartsWith("text ", StringComparison.Ordinal) && alone[i].Lenient.Length > "text ".Length).ShouldBeGreaterThan(Count / 2 * 9 / 10);
        calm.Count(i => templates[i].Strict != null).ShouldBeGreaterThan(Count / 2 * 6 / 10);
        Found(i => IsCalm(i) && templates[i].Strict != null && alone[i].Strict != alone[i].Plain).ShouldBeEmpty();

        IEnumerable<string> Found(Func<int, bool> isWrong) =>
            Enumerable.Range(0, Count).Where(isWrong).Select(i => $"Seed {i}: {templates[i].Text}\ngives {alone[i]}\nand on 8 threads {together[i]}");
    }

    [Fact]
    public void Every_function_occurs()
    {
        var all = string.Concat(Enumerable.Range(0, Count).Select(Make));
        CallGrammar.BuiltinNames.Where(name => !all.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_form_occurs_in_calm_templates()
    {
        string[] forms =
        [
            "$$ ", "wrap w", "(x, y = 2)", "(x) = x", "f1 x: ", "|\n html.escape", " replace: ", "capture c", "include 'part' 'a' x: ", "include_join ['part', 'dot'] ",
            "while while.index < ", "tablerow i", "@(do; ret ", "-}}", "{{~",
        ];
        var calm = Enumerable.Range(0, Count).Where(IsCalm).Select(Make).ToList();
        forms.Where(form => calm.Count(text => text.Contains(form, StringComparison.Ordinal)) < 20).ShouldBeEmpty();
    }

    private static TemplateOptions Small(TemplateOptions options) =>
        options with { LoopLimit = 50, TextLimit = 10_000, DepthLimit = 20, OutputLimit = 100_000, Now = new DateTimeOffset(2022, 2, 6, 9, 5, 3, TimeSpan.Zero) };

    /// <summary>Whether names are defined, types fit and loops end, so that the output is looked at and not the errors.</summary>
    private static bool IsCalm(int seed) => seed % 2 == 0;

    private static string Make(int seed) => IsCalm(seed) ? TemplateGrammar.MakeCalm(seed, isLoose: seed % 8 == 0) : TemplateGrammar.Make(seed);

    private static Compiled Compile(int seed)
    {
        var text = Make(seed);
        var crash = "";
        var strict = Compile(text, Strict, ref crash);
        return new Compiled(text, Compile(text, Lenient, ref crash), IsCalm(seed) && strict != null ? Compile(text, Plain, ref crash) : null, strict) { Crash = crash };
    }

    private static ITemplate? Compile(string text, TemplateOptions options, ref string crash)
    {
        var sample = new Sample().With("main", text)
            .With("inner", "{{ $0; $.x; a = 1; ret b }}").With("outer", "<i>{{ include 'inner' }}</i>\n").With("self", "{{ include 'self' }}")
            .With("part", "<u>{{ $1 ?? 'none' | html.escape; $.x }}</u>").With("dot", ".");
        try
        {
            var template = TemplateEngine.Create(sample, options).Compile("main", Sample.Globals, out var errors);
            errors.Count.ShouldBe(template == null ? Math.Max(1, errors.Count) : 0);
            return template;
        }
        catch (Exception fault)
        {
            crash = $"crash {fault}";
            return null;
        }
    }

    private static Results Run(Compiled template) =>
        template.Crash.Length > 0 ? new Results(template.Crash, "", "") : new Results(Run(template.Lenient), Run(template.Plain), Run(template.Strict));

    private static string Run(ITemplate? template)
    {
        try
        {
            return template == null ? "" : "text " + Sample.Write(template, [Sample.Filled, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes("<b>内容</b>")]);
        }
        catch (TemplateException fault)
        {
            return $"error {string.Join("\n", fault.Errors)}";
        }
        catch (Exception fault)
        {
            return $"crash {fault}";
        }
    }

    private sealed record Results(string Lenient, string Plain, string Strict);

    private sealed record Compiled(string Text, ITemplate? Lenient, ITemplate? Plain, ITemplate? Strict)
    {
        public required string Crash { get; init; }
    }
}
