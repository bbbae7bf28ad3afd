using System.Text;
using FinewsSiteGen.Scriban.Tests.Grammar;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Templates from the grammar: whatever they say, they give text or errors that tell where.</summary>
[Trait("Engine", "ours")]
public sealed class RandomTemplateTests
{
    private const int Count = 10_000;

    private static readonly TemplateOptions Lenient = Small(TemplateOptions.Lenient);

    private static readonly TemplateOptions Strict = Small(TemplateOptions.Default);

    [Fact]
    public void Templates_of_any_kind_end_in_text_or_in_errors_and_on_every_thread_in_the_same()
    {
        var templates = Enumerable.Range(0, Count).Select(Compile).ToArray();
        var together = new string[Count];
        var alone = templates.Select(Run).ToArray();
        Found(i => alone[i].Contains("crash ", StringComparison.Ordinal)).ShouldBeEmpty();
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Run(templates[i]));
        Found(i => alone[i] != together[i]).ShouldBeEmpty();
        alone.Count(result => result.StartsWith("text", StringComparison.Ordinal)).ShouldBeGreaterThan(Count / 20);
        templates.Count(template => template.Strict != null).ShouldBeGreaterThan(Count / 100);

        IEnumerable<string> Found(Func<int, bool> isWrong) =>
            Enumerable.Range(0, Count).Where(isWrong).Select(i => $"Seed {i}: {templates[i].Text}\ngives {alone[i]}\nand on 8 threads {together[i]}");
    }

    [Fact]
    public void Every_function_occurs()
    {
        var all = string.Concat(Enumerable.Range(0, Count).Select(TemplateGrammar.Make));
        CallGrammar.BuiltinNames.Where(name => !all.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static TemplateOptions Small(TemplateOptions options) =>
        options with { LoopLimit = 50, TextLimit = 10_000, DepthLimit = 20, OutputLimit = 100_000, Now = new DateTimeOffset(2022, 2, 6, 9, 5, 3, TimeSpan.Zero) };

    private static Compiled Compile(int seed)
    {
        var text = TemplateGrammar.Make(seed);
        var crash = "";
        return new Compiled(text, Compile(text, Lenient, ref crash), Compile(text, Strict, ref crash)) { Crash = crash };
    }

    private static ITemplate? Compile(string text, TemplateOptions options, ref string crash)
    {
        var sample = new Sample().With("main", text)
            .With("inner", "{{ $0; $.x; a = 1; ret b }}").With("outer", "<i>{{ include 'inner' }}</i>\n").With("self", "{{ include 'self' }}");
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

    private static string Run(Compiled template) =>
        template.Crash.Length > 0 ? template.Crash : $"{Run(template.Lenient)}\n{Run(template.Strict)}";

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

    private sealed record Compiled(string Text, ITemplate? Lenient, ITemplate? Strict)
    {
        public required string Crash { get; init; }
    }
}
