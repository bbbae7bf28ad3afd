using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>string.*</c>: those that give a part of a text.</summary>
internal static class StringParts
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("string", "slice", [Text("text"), Whole("start"), Whole("length").OrNull()], Results.Text, (_, arguments) => Value.Of(Slice(arguments))),
        new("string", "slice1", [Text("text"), Whole("start"), Whole("length").Or(Value.Of(1))], Results.Text, (_, arguments) =>
            Value.Of(arguments[2].Integer <= 0 ? "" : Slice(arguments))),
        new("string", "split", [Text("text"), Text("match")], Results.Texts, (_, arguments) => Split(arguments)),
        new("string", "truncate", [Text("text"), Whole("length"), Text("ellipsis").OrNull()], Results.Text, (_, arguments) => Truncate(arguments)),
        new("string", "truncatewords", [Text("text"), Whole("count"), Text("ellipsis").OrNull()], Results.Text, (_, arguments) => TruncateWords(arguments)),
    ];

    /// <summary>Without a length all that follows. A start before the text takes its part of the length.</summary>
    private static string Slice(ReadOnlySpan<Value> arguments)
    {
        var text = StringFunctions.Or(arguments[0]);
        var (first, count) = (arguments[1].Integer, arguments[2].IsNull ? text.Length : arguments[2].Integer);
        if (first >= text.Length)
        {
            return "";
        }

        first = first < 0 ? first + text.Length : first;
        if (first < 0)
        {
            return first + count <= 0 ? "" : text[..(int)Math.Min(first + count, text.Length)];
        }

        return count < 0
            ? throw new RenderFault("The length is negative.", "Give a length from 0.") { Parameter = 2 }
            : text.Substring((int)first, (int)Math.Min(count, text.Length - first));
    }

    private static Value Split(ReadOnlySpan<Value> arguments)
    {
        var parts = StringFunctions.Or(arguments[0]).Split(StringFunctions.Or(arguments[1]), StringSplitOptions.RemoveEmptyEntries);
        return Value.Of(new ArrayValue([.. parts.Select(Value.Of)]) { IsSequence = true });
    }

    /// <summary>At most so many characters, of which the ellipsis takes its part.</summary>
    private static Value Truncate(ReadOnlySpan<Value> arguments)
    {
        var (text, ellipsis, length) = (StringFunctions.Or(arguments[0]), arguments[2].IsNull ? "..." : arguments[2].Text, arguments[1].Integer);
        return text.Length <= Math.Max(length, 0) ? Value.Of(text) : Value.Of(string.Concat(text.AsSpan(0, (int)Math.Max(length - ellipsis.Length, 0)), ellipsis));
    }

    /// <summary>The language ends every text that it takes words from with the ellipsis, also one with fewer words.</summary>
    private static Value TruncateWords(ReadOnlySpan<Value> arguments)
    {
        var text = StringFunctions.Or(arguments[0]);
        var words = StringShapes.Words(text).Take((int)Math.Max(arguments[1].Integer, 0));
        return Value.Of(text.Length == 0 ? "" : string.Join(' ', words) + (arguments[2].IsNull ? "..." : arguments[2].Text));
    }
}
