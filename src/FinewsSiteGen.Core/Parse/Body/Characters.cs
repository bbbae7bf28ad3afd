using System.Buffers;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Which characters are what in a Chinese text.</summary>
internal static class Characters
{
    /// <summary>Not allowed in HTML, raw or as an entity: C0 but white space, DEL, C1, noncharacters of the first plane.</summary>
    public static readonly string Forbidden =
        Range('\0', '\b') + "\v" + Range('\u000E', '\u001F') + Range('\u007F', '\u009F') + Range('\uFDD0', '\uFDEF') + "\uFFFE\uFFFF";

    /// <summary>Takes up room without showing anything, and is not collapsed: no-break and ideographic spaces, zero-width characters.</summary>
    public const string Invisible = "\u00A0\u2002\u2003\u2009\u3000\u200B\u2060\uFEFF";

    public static readonly SearchValues<char> ForbiddenValues = SearchValues.Create(Forbidden);

    public static readonly SearchValues<char> BlankValues = SearchValues.Create(" \t\n\r\f" + Invisible);

    /// <summary>One of <see cref="Invisible"/>.</summary>
    public static bool IsInvisible(char c) => c is '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u3000' or '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>HTML's white space, which collapses.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Either of both.</summary>
    public static bool IsBlank(char c) => (c is <= '\u3000' or '\uFEFF') && (IsSpace(c) || IsInvisible(c));

    public static bool HasNoBlanks(ReadOnlySpan<char> text) => text.IndexOfAny(BlankValues) < 0;

    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(BlankValues) < 0;

    /// <summary>Whether no space belongs between two characters that stand on both sides of a line end.</summary>
    public static bool JoinWithoutSpace(char before, char after) =>
        IsCjk(before) ? IsCjk(after) || IsSharedMark(after) : IsSharedMark(before) && IsCjk(after);

    /// <summary>Ideographs, kana, bopomofo, full-width forms and punctuation. Half of a surrogate pair counts: in news those are rare ideographs.</summary>
    private static bool IsCjk(char c) => c switch
    {
        < '\u2E80' => false,
        <= '\u319F' => c is not (>= '\u3130' and <= '\u318F'),
        <= '\u4DBF' => true,
        <= '\u9FFF' => true,
        >= '\uD840' and <= '\uD888' => true,
        >= '\uDC00' and <= '\uDFFF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFE30' and <= '\uFE4F' => true,
        >= '\uFF01' and <= '\uFF60' => true,
        >= '\uFFE0' and <= '\uFFE6' => true,
        _ => false,
    };

    /// <summary>Punctuation that Chinese shares with Latin scripts: quotes, dashes, ellipsis, middle dot.</summary>
    private static bool IsSharedMark(char c) => c is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' or '\u2026' or '\u00B7';

    private static string Range(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
}
