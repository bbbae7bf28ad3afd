using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The text functions that ask rather than change.</summary>
internal static class StringTests
{
    public static IEnumerable<Builtin> All { get; } =
    [
        Test("contains", "value", (text, value) => text.Contains(value, StringComparison.Ordinal)),
        Test("starts_with", "value", (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        Test("ends_with", "value", (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        Test("equals_ignore_case", "value", (text, value) => text.Equals(value, StringComparison.OrdinalIgnoreCase)),
        new("string", "empty", ["text"], 1, Results.Flag, (_, arguments) => Value.Of(TextForm.Of(arguments[0]).Length == 0)),
        new("string", "whitespace", ["text"], 1, Results.Flag, (_, arguments) => Value.Of(string.IsNullOrWhiteSpace(TextForm.Of(arguments[0])))),
        new("string", "size", ["text"], 1, Results.Number, (_, arguments) => Value.Of(TextForm.Of(arguments[0]).Length)),
        new("string", "index_of", ["text", "search", "startIndex", "count", "stringComparison"], 2, Results.Number, (_, arguments) => IndexOf(arguments)),
    ];

    private static Builtin Test(string name, string parameter, Func<string, string, bool> test) =>
        new("string", name, ["text", parameter], 2, Results.Flag, (_, arguments) =>
            Value.Of(!arguments[0].IsNull && !arguments[1].IsNull && test(TextForm.Of(arguments[0]), TextForm.Of(arguments[1]))));

    private static Value IndexOf(ReadOnlySpan<Value> arguments)
    {
        var text = TextForm.Of(arguments[0]);
        var start = (int)Math.Clamp(Conversions.ToInt(arguments[2]), 0, text.Length);
        var count = arguments[3].IsNull ? text.Length - start : (int)Math.Clamp(Conversions.ToInt(arguments[3]), 0, text.Length - start);
        var comparison = Enum.TryParse<StringComparison>(TextForm.Of(arguments[4]), true, out var named) ? named : StringComparison.Ordinal;
        return Value.Of(text.IndexOf(TextForm.Of(arguments[1]), start, count, comparison));
    }
}
