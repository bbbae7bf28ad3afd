using System.Buffers;
using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary><c>html.escape</c>: <c>&amp; &lt; &gt; &quot; '</c>, the characters U+00A0 to U+00FF and those beyond U+FFFF become references, a lone surrogate U+FFFD.</summary>
internal static class HtmlEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(160, 96).Select(code => (char)code)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(code => (char)code)));

    /// <returns>The first character to escape; -1 when there is none.</returns>
    public static int IndexOf(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    /// <param name="text">Begins with a character to escape.</param>
    /// <returns>Empty when it is a numeric reference to <see cref="CodeOf"/>; how many UTF-16 units it stands for.</returns>
    public static (byte[] Utf8, int Length) Of(ReadOnlySpan<char> text) => text[0] switch
    {
        '&' => (References.Ampersand, 1),
        '<' => (References.Less, 1),
        '>' => (References.Greater, 1),
        '"' => (References.Quote, 1),
        '\'' => (References.Apostrophe, 1),
        _ when Rune.DecodeFromUtf16(text, out _, out var length) == OperationStatus.Done => ([], length),
        _ => (References.Unreadable, 1),
    };

    public static int CodeOf(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune.Value;
    }

    public static string Escape(string text)
    {
        var plain = IndexOf(text);
        if (plain < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (; plain >= 0; plain = IndexOf(rest))
        {
            escaped.Append(rest[..plain]);
            rest = rest[plain..];
            var (utf8, length) = Of(rest);
            _ = utf8.Length > 0 ? escaped.Append(Encoding.UTF8.GetString(utf8)) : escaped.Append(CultureInfo.InvariantCulture, $"&#{CodeOf(rest)};");
            rest = rest[length..];
        }

        return escaped.Append(rest).ToString();
    }

    private static class References
    {
        public static readonly byte[] Ampersand = "&amp;"u8.ToArray();
        public static readonly byte[] Less = "&lt;"u8.ToArray();
        public static readonly byte[] Greater = "&gt;"u8.ToArray();
        public static readonly byte[] Quote = "&quot;"u8.ToArray();
        public static readonly byte[] Apostrophe = "&#39;"u8.ToArray();
        public static readonly byte[] Unreadable = "\uFFFD"u8.ToArray();
    }
}
