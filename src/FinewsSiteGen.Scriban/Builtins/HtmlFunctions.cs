using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>html.*</c></summary>
internal static partial class HtmlFunctions
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!#$&'()*+,/:;=?@[]");

    public static IEnumerable<Builtin> All { get; } =
    [
        new("html", "escape", ["text"], 1, EscapedType, (_, arguments) => OfText(arguments[0], HtmlEscape.Escape)),
        new("html", "url_encode", ["text"], 1, EncodedType, (_, arguments) => OfText(arguments[0], text => PercentEncode(text, Unreserved))),
        new("html", "url_escape", ["text"], 1, Results.Text, (_, arguments) => OfText(arguments[0], text => PercentEncode(text, AddressCharacters))),
        new("html", "strip", ["text"], 1, Results.Text, (_, arguments) => OfText(arguments[0], text => Tags().Replace(text, ""))),
        new("html", "newline_to_br", ["text"], 1, Results.Text, (_, arguments) => OfText(arguments[0], text => LineBreaks().Replace(text, "<br />$1"))),
    ];

    public static string PercentEncode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length * 2);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && kept.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append("0123456789ABCDEF"[unit >> 4]).Append("0123456789ABCDEF"[unit & 15]);
            }
        }

        return encoded.ToString();
    }

    private static Value OfText(in Value value, Func<string, string> change) =>
        value.IsNull ? Value.Null : Value.Of(change(TextForm.Of(value)));

    /// <summary>A number or an address needs no escaping and stays what it is for the check.</summary>
    private static StaticType EscapedType(IReadOnlyList<StaticType?> arguments)
    {
        const Kinds Safe = Kinds.Null | Kinds.Number | Kinds.Flag | Kinds.Duration | Kinds.TimeText;
        var kinds = arguments[0]!.Kinds;
        return new StaticType((kinds & Safe) | ((kinds & ~Safe) == 0 ? Kinds.None : Kinds.Escaped));
    }

    private static StaticType EncodedType(IReadOnlyList<StaticType?> arguments) =>
        new(Kinds.Encoded | (arguments[0]!.Kinds & Kinds.Null));

    [GeneratedRegex(@"<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?>[^<>""']|""[^""]*""|'[^']*')*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(\r\n|\r|\n)", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();
}
