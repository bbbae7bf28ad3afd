using System.Text.RegularExpressions;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>regex.*</c>; an expression that takes longer than ten seconds fails.</summary>
internal static class RegexFunctions
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public static IEnumerable<Builtin> All { get; } =
    [
        new("regex", "escape", [Text("pattern").NotNull()], Results.Text, (_, arguments) => Value.Of(Regex.Escape(TextForm.Of(arguments[0])))),
        new("regex", "unescape", [Text("pattern").NotNull()], Results.Text, (_, arguments) => Value.Of(Regex.Unescape(TextForm.Of(arguments[0])))),
        new("regex", "match", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], Results.Texts, (_, arguments) => Run(arguments, 1, 2, (regex, text) => Groups(regex.Match(text)))),
        new("regex", "matches", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], _ => StaticType.ListOf(StaticType.ListOf(StaticType.Text.OrNull())), (_, arguments) =>
            Run(arguments, 1, 2, (regex, text) => Value.Of(new ArrayValue([.. regex.Matches(text).Select(Groups)])))),
        new("regex", "split", [Text("text").NotNull(), Text("pattern").NotNull(), Text("options").OrNull()], Results.Texts, (_, arguments) =>
            Run(arguments, 1, 2, (regex, text) => Value.Of(new ArrayValue([.. regex.Split(text).Select(Value.Of)])))),
        new("regex", "replace", [Text("text").NotNull(), Text("pattern").NotNull(), Text("replace").NotNull(), Text("options").OrNull()], Results.Text, (_, arguments) => Replace(arguments)),
    ];

    private static Value Replace(ReadOnlySpan<Value> arguments)
    {
        var replacement = TextForm.Of(arguments[2]);
        return Run(arguments, 1, 3, (regex, text) => Value.Of(regex.Replace(text, replacement)));
    }

    private static Value Run(ReadOnlySpan<Value> arguments, int pattern, int options, Func<Regex, string, Value> use)
    {
        try
        {
            return use(new Regex(TextForm.Of(arguments[pattern]), Options(TextForm.Of(arguments[options])), TimeLimit), TextForm.Of(arguments[0]));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RenderFault("The regular expression takes too long.", "Write a simpler one.");
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
