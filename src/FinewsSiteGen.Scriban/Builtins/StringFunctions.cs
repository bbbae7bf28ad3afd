using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>string.*</c>. Null is read as an empty text.</summary>
internal static class StringFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        .. StringTests.All,
        .. StringCoding.All,
        Change("append", "with", (text, with) => text + with),
        Change("prepend", "by", (text, by) => by + text),
        ChangeKnown("remove", "remove", (text, remove) => remove.Length == 0 ? text : text.Replace(remove, "", StringComparison.Ordinal)),
        ChangeKnown("remove_first", "remove", (text, remove) => ReplaceAt(text, text.IndexOf(remove, StringComparison.Ordinal), remove, "")),
        ChangeKnown("remove_last", "remove", (text, remove) => ReplaceAt(text, text.LastIndexOf(remove, StringComparison.Ordinal), remove, "")),
        ChangeAny("capitalize", text => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]),
        ChangeAny("capitalizewords", StringShapes.CapitalizeWords),
        Change("downcase", text => text.ToLowerInvariant()),
        Change("upcase", text => text.ToUpperInvariant()),
        Change("handleize", StringShapes.Handleize),
        Change("lstrip", text => text.TrimStart()),
        Change("rstrip", text => text.TrimEnd()),
        Change("strip", text => text.Trim()),
        ChangeAny("strip_newlines", text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        new("string", "pad_left", ["text", "width"], 2, Results.Text, (_, arguments) => Value.Of(Text(arguments[0]).PadLeft(Width(arguments[1])))),
        new("string", "pad_right", ["text", "width"], 2, Results.Text, (_, arguments) => Value.Of(Text(arguments[0]).PadRight(Width(arguments[1])))),
        new("string", "pluralize", ["number", "singular", "plural"], 3, Results.Text, (_, arguments) => Conversions.ToInt(arguments[0]) == 1 ? arguments[1] : arguments[2]),
        new("string", "replace", ["text", "match", "replace"], 3, Results.Text, (_, arguments) => Replace(arguments)),
        new("string", "replace_first", ["text", "match", "replace", "fromEnd"], 3, Results.Text, (_, arguments) => ReplaceFirst(arguments)),
        new("string", "slice", ["text", "start", "length"], 2, Results.Text, (_, arguments) => StringShapes.Slice(Text(arguments[0]), arguments[1], arguments[2])),
        new("string", "slice1", ["text", "start", "length"], 2, Results.Text, (_, arguments) => StringShapes.SliceOne(Text(arguments[0]), arguments[1], arguments[2])),
        new("string", "split", ["text", "match"], 2, Results.Texts, (_, arguments) => Split(arguments)),
        new("string", "truncate", ["text", "length", "ellipsis"], 2, Results.Text, (_, arguments) => StringShapes.Truncate(arguments)),
        new("string", "truncatewords", ["text", "count", "ellipsis"], 2, Results.Text, (_, arguments) => StringShapes.TruncateWords(arguments)),
    ];

    public static string Text(in Value value) => TextForm.Of(value);

    /// <summary>Null stays null.</summary>
    private static Builtin Change(string name, Func<string, string> change) =>
        new("string", name, ["text"], 1, Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(change(Text(arguments[0]))));

    private static Builtin Change(string name, string parameter, Func<string, string, string> change) =>
        new("string", name, ["text", parameter], 2, Results.Text, (_, arguments) => Value.Of(change(Text(arguments[0]), Text(arguments[1]))));

    /// <summary>Null stays null.</summary>
    private static Builtin ChangeKnown(string name, string parameter, Func<string, string, string> change) =>
        new("string", name, ["text", parameter], 2, Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(change(Text(arguments[0]), Text(arguments[1]))));

    private static Builtin ChangeAny(string name, Func<string, string> change) =>
        new("string", name, ["text"], 1, Results.Text, (_, arguments) => Value.Of(change(Text(arguments[0]))));

    private static int Width(in Value width) => Conversions.ToInt(width) is var number and >= 0 and <= 1_000_000
        ? (int)number
        : throw new RenderFault("The width is too large.", "Give a smaller one.");

    private static string ReplaceAt(string text, int at, string match, string by) =>
        at < 0 || match.Length == 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + match.Length));

    private static Value Replace(ReadOnlySpan<Value> arguments)
    {
        var (text, match) = (Text(arguments[0]), Text(arguments[1]));
        return match.Length == 0
            ? throw new RenderFault("The text to replace is empty.", "Give a text to look for.")
            : Value.Of(text.Replace(match, Text(arguments[2]), StringComparison.Ordinal));
    }

    private static Value ReplaceFirst(ReadOnlySpan<Value> arguments)
    {
        var (text, match) = (Text(arguments[0]), Text(arguments[1]));
        var at = arguments[3].IsTrue ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return Value.Of(ReplaceAt(text, at, match, Text(arguments[2])));
    }

    private static Value Split(ReadOnlySpan<Value> arguments)
    {
        var parts = Text(arguments[0]).Split(Text(arguments[1]), StringSplitOptions.RemoveEmptyEntries);
        return Value.Of(new ArrayValue([.. parts.Select(Value.Of)]));
    }
}
