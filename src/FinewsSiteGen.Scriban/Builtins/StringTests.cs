using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>string.*</c>: those that ask rather than change.</summary>
internal static class StringTests
{
    public static IEnumerable<Builtin> All { get; } =
    [
        Search("contains", (text, value) => text.Contains(value, StringComparison.Ordinal)),
        Search("starts_with", (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        Search("ends_with", (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        Test("equals_ignore_case", (text, value) => text.Equals(value, StringComparison.OrdinalIgnoreCase)),
        new("string", "empty", [Text("text")], Results.Flag, (_, arguments) => Value.Of(StringFunctions.Or(arguments[0]).Length == 0)),
        new("string", "whitespace", [Text("text")], Results.Flag, (_, arguments) => Value.Of(string.IsNullOrWhiteSpace(StringFunctions.Or(arguments[0])))),
        new("string", "size", [Text("text")], Results.Number, (_, arguments) => Value.Of(StringFunctions.Or(arguments[0]).Length)),
        new("string", "index_of", [Text("text"), Text("search"), Whole("startIndex").OrNull(), Whole("count").OrNull(), Text("stringComparison").OrNull()],
            Results.Number, (_, arguments) => IndexOf(arguments)),
    ];

    private static Builtin Test(string name, Func<string, string, bool> test) =>
        new("string", name, [Text("text"), Text("value")], Results.Flag, (_, arguments) =>
            Value.Of(!arguments[0].IsNull && !arguments[1].IsNull && test(arguments[0].Text, arguments[1].Text)));

    private static Builtin Search(string name, Func<string, string, bool> test) => Test(name, (text, value) => value.Length > 0 && test(text, value));

    private static Value IndexOf(ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            throw new RenderFault("The text is null.", "Give a text, as in x ?? ''.") { Parameter = arguments[0].IsNull ? 0 : 1 };
        }

        var text = arguments[0].Text;
        var start = arguments[2].IsNull ? 0 : arguments[2].Integer;
        if (start < 0 || start > text.Length)
        {
            throw new RenderFault($"The text has no character {start}.", "Start inside the text.") { Parameter = 2 };
        }

        var count = arguments[3].IsNull ? text.Length - start : arguments[3].Integer;
        if (count < 0 || count > text.Length - start)
        {
            throw new RenderFault($"The text has no {count} characters from {start}.", "Give a smaller count.") { Parameter = 3 };
        }

        return Value.Of(text.IndexOf(arguments[1].Text, (int)start, (int)count, Comparison(arguments[4])));
    }

    private static StringComparison Comparison(in Value name) =>
        name.IsNull ? StringComparison.Ordinal
        : Enum.TryParse<StringComparison>(name.Text, out var comparison) && Enum.IsDefined(comparison) ? comparison
        : throw new RenderFault($"There is no comparison {name.Text}.", $"Name one of {string.Join(", ", Enum.GetNames<StringComparison>())}.") { Parameter = 4 };
}
