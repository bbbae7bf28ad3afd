using System.Buffers;
using System.Globalization;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The attributes of the allow-list, one method for each element that has some. Each returns where it wrote, and writes nothing that it did not check.</summary>
internal sealed class AttributeWriter(Utf8Buffer output)
{
    private const int LongestText = 1000;
    private const int LargestSpan = 1000;
    private const int LargestSide = 99_999;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\" \t\n\r\f" + Characters.Forbidden);

    public Range None(in ElementFacts facts)
    {
        int start = output.Length;
        Common(facts);
        return Since(start);
    }

    public Range Classed(string name, in ElementFacts facts)
    {
        int start = output.Length;
        Write(" class=\""u8, name);
        Common(facts);
        return Since(start);
    }

    public Range Block(in ElementFacts facts) => facts.Align is { } align ? Classed(align, facts) : None(facts);

    /// <param name="address">Checked and encoded.</param>
    public Range Link(Node element, in ElementFacts facts, ReadOnlySpan<char> address, bool isOutgoing)
    {
        int start = output.Length;
        Write(" href=\""u8, address);
        if (isOutgoing)
            output.Append(" rel=\"noopener nofollow\""u8);
        WriteText(" title=\""u8, element.Attribute("title"));
        Common(facts);
        return Since(start);
    }

    /// <param name="address">Checked and encoded.</param>
    public Range Picture(Node element, in ElementFacts facts, ReadOnlySpan<char> address, PictureSize size)
    {
        int start = output.Length;
        Write(" src=\""u8, address);
        output.Append(" alt=\""u8);
        Escape(element.Attribute("alt"));
        output.Append((byte)'"');
        Number(" width=\""u8, size.Width);
        Number(" height=\""u8, size.Height);
        output.Append(" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\""u8);
        WriteText(" title=\""u8, element.Attribute("title"));
        Common(facts);
        return Since(start);
    }

    public Range Cell(Node element, in ElementFacts facts, bool isHeader)
    {
        int start = output.Length;
        Number(" colspan=\""u8, ReadNumber(element.Attribute("colspan"), LargestSpan));
        Number(" rowspan=\""u8, ReadNumber(element.Attribute("rowspan"), LargestSpan));
        if (isHeader && element.Attribute("scope").ToString().ToLowerInvariant() is ("row" or "col" or "rowgroup" or "colgroup") and var scope)
            Write(" scope=\""u8, scope);
        if (facts.Align is { } align)
            Write(" class=\""u8, align);
        Common(facts);
        return Since(start);
    }

    public Range Column(Node element, in ElementFacts facts)
    {
        int start = output.Length;
        Number(" span=\""u8, ReadNumber(element.Attribute("span"), LargestSpan));
        Common(facts);
        return Since(start);
    }

    public Range Time(in ElementFacts facts, string time)
    {
        int start = output.Length;
        Write(" datetime=\""u8, time);
        Common(facts);
        return Since(start);
    }

    /// <summary>A whole number of at least 1, as HTML reads it; 0 when it is none or too large.</summary>
    public static int ReadNumber(ReadOnlySpan<char> text, int largest)
    {
        var digits = text.Trim();
        if (digits.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            digits = digits[..^2];
        bool isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= 1 && number <= largest ? number : 0;
    }

    public static int ReadSide(ReadOnlySpan<char> text) => ReadNumber(text, LargestSide);

    private Range Since(int start) => start == output.Length ? default : start..output.Length;

    private void Common(in ElementFacts facts)
    {
        if (facts.Language is { } language)
            Write(" lang=\""u8, language);
        if (facts.Direction is { } direction)
            Write(" dir=\""u8, direction);
    }

    private void Number(ReadOnlySpan<byte> name, int value)
    {
        if (value > 0)
            Write(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        if (!value.IsWhiteSpace())
            Write(name, value.Length > LongestText ? PlainText.Cut(PlainText.OneLine(value)) : value);
    }

    private void Write(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        output.Append(name);
        Escape(value);
        output.Append((byte)'"');
    }

    private void Escape(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        while (!value.IsEmpty)
        {
            int clean = value.IndexOfAny(Special);
            clean = clean < 0 ? value.Length : clean;
            output.Append(value[..clean]);
            value = value[clean..];
            if (value.IsEmpty)
                return;
            char c = value[0];
            value = value[1..];
            if (Characters.IsSpace(c))
                value = value.TrimStart(" \t\n\r\f");
            output.Append(c switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, _ => Characters.IsSpace(c) ? " "u8 : default });
        }
    }
}
