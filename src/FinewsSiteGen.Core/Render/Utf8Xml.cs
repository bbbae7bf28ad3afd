using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Render;

/// <summary>Writes XML 1.0 as UTF-8: markup as given, text escaped, characters that XML cannot hold left out.</summary>
internal sealed class Utf8Xml(IBufferWriter<byte> output)
{
    /// <summary>ASCII alone: a set with anything else in it takes ten times as long to look for.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public Utf8Xml Raw(ReadOnlySpan<byte> markup)
    {
        output.Write(markup);
        return this;
    }

    public Utf8Xml Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = FirstSpecial(text);
            Write(special < 0 ? text : text[..special]);
            if (special < 0)
                return this;
            output.Write(Escape(text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary><c>&lt;name&gt;text&lt;/name&gt;</c> and a new line.</summary>
    public Utf8Xml Element(ReadOnlySpan<byte> name, ReadOnlySpan<char> text) => Begin(name).Text(text).End(name);

    /// <inheritdoc cref="Element(ReadOnlySpan{byte}, ReadOnlySpan{char})"/>
    public Utf8Xml Element(ReadOnlySpan<byte> name, DateTimeOffset time) => Begin(name).Time(time).End(name);

    /// <summary>RFC 3339 with the time's own offset.</summary>
    public Utf8Xml Time(DateTimeOffset time)
    {
        new Stamp(time).TryFormat(output.GetSpan(Stamp.Length), out int written, default, null);
        output.Advance(written);
        return this;
    }

    private Utf8Xml Begin(ReadOnlySpan<byte> name) => Raw("<"u8).Raw(name).Raw(">"u8);

    private Utf8Xml End(ReadOnlySpan<byte> name) => Raw("</"u8).Raw(name).Raw(">\n"u8);

    private static int FirstSpecial(ReadOnlySpan<char> text)
    {
        int ascii = text.IndexOfAny(Special);
        int noCharacter = (ascii < 0 ? text : text[..ascii]).IndexOfAny('\uFFFE', '\uFFFF');
        return noCharacter < 0 ? ascii : noCharacter;
    }

    private static ReadOnlySpan<byte> Escape(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => [],
    };

    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
