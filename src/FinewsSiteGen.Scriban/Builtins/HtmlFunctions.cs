using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>html.*</c></summary>
internal static partial class HtmlFunctions
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!#$&'()*+,/:;=?@[]");

    public static IEnumerable<Builtin> All { get; } =
    [
        Change("escape", EscapedType, HtmlEscape.Escape),
        Change("url_encode", EncodedType, text => PercentEncode(text, Unreserved)),
        Change("url_escape", Results.Text, text => PercentEncode(text, AddressCharacters)),
        Change("strip", Results.Text, text => Tags().Replace(text, "")),
        Change("newline_to_br", Results.Text, text => LineBreaks().Replace(text, "<br />$1")),
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

    /// <summary>Null stays null.</summary>
    private static Builtin Change(string name, ResultType result, Func<string, string> change) =>
        new("html", name, [Text("text")], result, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(change(arguments[0].Text)));

    /// <summary>A number or an address needs no escaping and stays what it is for the check.</summary>
    private static StaticType EscapedType(IReadOnlyList<StaticType?> arguments)
    {
        const Kinds Safe = Kinds.Null | Kinds.Number | Kinds.Flag | Kinds.Duration | Kinds.TimeText;
        var kinds = arguments[0]!.Kinds;
        return new StaticType((kinds & Safe) | ((kinds & ~Safe) == 0 ? Kinds.None : Kinds.Escaped));
    }

    private static StaticType EncodedType(IReadOnlyList<StaticType?> arguments) =>
        new(Kinds.Encoded | (arguments[0]!.Kinds & Kinds.Null));

    [GeneratedRegex(@"<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?>[^>""']|""[^""]*""|'[^']*')*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(\r\n|\r|\n)", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();
}
