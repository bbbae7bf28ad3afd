using System.Text.RegularExpressions;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>regex.*</c>; an expression that takes longer than <see cref="TemplateOptions.RegexTimeout"/> fails.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("regex", "escape", [Text("pattern").NotNull()], Results.Text, (_, arguments) => Value.Of(Regex.Escape(TextForm.Of(arguments[0])))),
        new("regex", "unescape", [Text("pattern").NotNull()], Results.Text, (_, arguments) => Value.Of(Regex.Unescape(TextForm.Of(arguments[0])))),
        new("regex", "match", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], Results.Texts, (context, arguments) => Run(context, arguments, 1, 2, (regex, text) => Groups(regex.Match(text)))),
        new("regex", "matches", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], _ => StaticType.ListOf(StaticType.ListOf(StaticType.Text.OrNull())), (context, arguments) =>
            Run(context, arguments, 1, 2, (regex, text) => Value.Of(new ArrayValue([.. regex.Matches(text).Select(Groups)])))),
        new("regex", "split", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], Results.Texts, (context, arguments) =>
            Run(context, arguments, 1, 2, (regex, text) => Value.Of(new ArrayValue([.. regex.Split(text).Select(Value.Of)])))),
        new("regex", "replace", [Text("text").NotNull(), Text("pattern").NotNull(), Text("replace").NotNull(), Text("options").OrNull()], Results.Text, (context, arguments) => Replace(context, arguments)),
    ];

    private static Value Replace(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var replacement = TextForm.Of(arguments[2]);
        return Run(context, arguments, 1, 3, (regex, text) => Value.Of(regex.Replace(text, replacement)));
    }

    private static Value Run(RenderContext context, ReadOnlySpan<Value> arguments, int pattern, int options, Func<Regex, string, Value> use)
    {
        try
        {
            return use(new Regex(TextForm.Of(arguments[pattern]), Options(TextForm.Of(arguments[options])), context.Options.RegexTimeout), TextForm.Of(arguments[0]));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RenderFault($"The regular expression takes longer than {(long)context.Options.RegexTimeout.TotalMilliseconds} ms.", "Write a simpler one.");
        }
    }

    private static RegexOptions Options(string letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static Value Groups(Match match) =>
        Value.Of(new ArrayValue(match.Success ? [.. match.Groups.Values.Select(group => Value.Of(group.Value))] : []));
}
