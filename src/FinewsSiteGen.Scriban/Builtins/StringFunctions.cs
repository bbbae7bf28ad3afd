using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>string.*</c>: those that change a text. What is removed or replaced once only is found in any case.</summary>
internal static class StringFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        .. StringTests.All,
        .. StringCoding.All,
        .. StringParts.All,
        ChangeBy("append", "with", (text, with) => text + with),
        ChangeBy("prepend", "by", (text, by) => by + text),
        ChangeKnown("remove", (text, remove) => remove.Length == 0 ? text : text.Replace(remove, "", StringComparison.Ordinal)),
        ChangeKnown("remove_first", (text, remove) => ReplaceAt(text, text.IndexOf(remove, StringComparison.OrdinalIgnoreCase), remove, "")),
        ChangeKnown("remove_last", (text, remove) => ReplaceAt(text, text.LastIndexOf(remove, StringComparison.OrdinalIgnoreCase), remove, "")),
        ChangeAny("capitalize", text => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]),
        ChangeAny("capitalizewords", StringShapes.CapitalizeWords),
        Change("downcase", text => text.ToLowerInvariant()),
        Change("upcase", text => text.ToUpperInvariant()),
        new("string", "handleize", [Text("text").NotNull()], Results.Text, (_, arguments) => Value.Of(StringShapes.Handleize(arguments[0].Text))),
        Change("lstrip", text => text.TrimStart()),
        Change("rstrip", text => text.TrimEnd()),
        Change("strip", text => text.Trim()),
        ChangeAny("strip_newlines", text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        new("string", "pad_left", [Text("text"), Whole("width")], Results.Text, (context, arguments) => Value.Of(Or(arguments[0]).PadLeft(Width(context, arguments[1])))),
        new("string", "pad_right", [Text("text"), Whole("width")], Results.Text, (context, arguments) => Value.Of(Or(arguments[0]).PadRight(Width(context, arguments[1])))),
        new("string", "pluralize", [Whole("number"), Text("singular"), Text("plural")], Results.Text, (_, arguments) =>
            arguments[0].Integer == 1 ? arguments[1] : arguments[2]),
        new("string", "replace", [Text("text"), Text("match"), Text("replace")], Results.Text, (context, arguments) => Replace(context, arguments)),
        new("string", "replace_first", [Text("text"), Text("match"), Text("replace"), Flag("fromEnd").Or(Value.False)], Results.Text, (_, arguments) => ReplaceFirst(arguments)),
    ];

    /// <returns>Empty of null.</returns>
    public static string Or(in Value text) => text.IsNull ? "" : text.Text;

    /// <summary>A function of one text; null stays null.</summary>
    public static Builtin Change(string name, Func<string, string> change) =>
        new("string", name, [Text("text")], Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(change(arguments[0].Text)));

    /// <summary>A function of one text; null is an empty one.</summary>
    public static Builtin ChangeAny(string name, Func<string, string> change) =>
        new("string", name, [Text("text")], Results.Text, (_, arguments) => Value.Of(change(Or(arguments[0]))));

    /// <summary>Null stays null.</summary>
    private static Builtin ChangeKnown(string name, Func<string, string, string> change) =>
        new("string", name, [Text("text"), Text("remove")], Results.Text, (_, arguments) =>
            arguments[0].IsNull ? Value.Null : Value.Of(change(arguments[0].Text, Or(arguments[1]))));

    private static Builtin ChangeBy(string name, string parameter, Func<string, string, string> change) =>
        new("string", name, [Text("text"), Text(parameter)], Results.Text, (_, arguments) => Value.Of(change(Or(arguments[0]), Or(arguments[1]))));

    private static int Width(RenderContext context, in Value width) => width.Integer >= 0 && width.Integer <= context.Options.LongestText
        ? (int)width.Integer
        : throw new RenderFault($"A text cannot be {width.Integer} characters wide.", $"Give a width from 0 to {context.Options.LongestText}.") { Parameter = width.Integer < 0 ? null : 1 };

    private static string ReplaceAt(string text, int at, string match, string by) =>
        at < 0 || match.Length == 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + match.Length));

    private static Value Replace(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var (text, match, by) = (Or(arguments[0]), Or(arguments[1]), Or(arguments[2]));
        if (text.Length == 0)
        {
            return Value.Of("");
        }

        if (match.Length == 0)
        {
            throw new RenderFault("The text to replace is empty.", "Give a text to look for.");
        }

        var limit = context.Options.LongestText;
        return (long)text.Length * by.Length > limit && text.Length + (text.AsSpan().Count(match) * ((long)by.Length - match.Length)) > limit
            ? throw TextOperators.TooLong(limit)
            : Value.Of(text.Replace(match, by, StringComparison.Ordinal));
    }

    private static Value ReplaceFirst(ReadOnlySpan<Value> arguments)
    {
        var (text, match) = (Or(arguments[0]), Or(arguments[1]));
        var at = arguments[3].IsTrue ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return Value.Of(ReplaceAt(text, at, match, Or(arguments[2])));
    }
}
