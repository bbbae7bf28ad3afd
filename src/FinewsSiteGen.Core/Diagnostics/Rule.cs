using System.Globalization;

namespace FinewsSiteGen.Diagnostics;

/// <summary>An entry of the catalogue (<see cref="Rules"/>): what all findings of one code have in common.</summary>
/// <param name="Message">Composite format; <c>{0}</c> … are the values at hand.</param>
/// <param name="Hint">What the author can do; fixed text.</param>
public sealed record Rule(string Code, Severity Severity, string Message, string Hint)
{
    private const int LongestValue = 120;

    /// <param name="file">Logical path of the source, relative to the site folder.</param>
    /// <param name="line">1-based; 0 for the whole file.</param>
    /// <param name="values">Shown in the message: control characters are made visible, long values are cut.</param>
    public Diagnostic At(string file, int line, params ReadOnlySpan<object?> values)
    {
        var shown = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
            shown[i] = values[i] is string text ? Shorten(text) : values[i];
        return new Diagnostic(Code, Severity, file, line, string.Format(CultureInfo.InvariantCulture, Message, shown), Hint);
    }

    /// <summary>Content is hostile: what it says must neither steer a terminal nor fill it.</summary>
    private static string Shorten(string text)
    {
        int length = text.Length > LongestValue && char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        string cut = text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, length), "…");
        return string.Create(cut.Length, cut, static (chars, source) =>
        {
            for (int i = 0; i < chars.Length; i++)
                chars[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : source[i];
        });
    }
}
