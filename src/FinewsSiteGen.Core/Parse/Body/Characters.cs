using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Which characters are what in a Chinese text.</summary>
internal static class Characters
{
    /// <summary>Not allowed in HTML, raw or as an entity: C0 but white space, DEL, C1, noncharacters of the first plane.</summary>
    public const string Forbidden =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9\uFDDA\uFDDB\uFDDC\uFDDD\uFDDE\uFDDF\uFDE0\uFDE1\uFDE2\uFDE3\uFDE4\uFDE5\uFDE6\uFDE7\uFDE8\uFDE9\uFDEA\uFDEB\uFDEC\uFDED\uFDEE\uFDEF\uFFFE\uFFFF";

    /// <summary>Takes up room without showing anything, and is not collapsed: no-break and ideographic spaces, zero-width characters.</summary>
    public const string Invisible = "\u00A0\u2002\u2003\u2009\u3000\u200B\u2060\uFEFF";

    public static readonly SearchValues<char> ForbiddenValues = SearchValues.Create(Forbidden);

    private static readonly SearchValues<char> BlankValues = SearchValues.Create(" \t\n\r\f" + Invisible);

    /// <summary>HTML's white space, which collapses.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(BlankValues) < 0;

    /// <summary>Whether no space belongs between two characters that stand on both sides of a line end.</summary>
    public static bool JoinWithoutSpace(char before, char after) =>
        IsCjk(before) ? IsCjk(after) || IsSharedMark(after) : IsSharedMark(before) && IsCjk(after);

    /// <summary>Letters, digits and ideographs.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
                count++;
            else if (char.IsHighSurrogate(c))
                count += Rune.DecodeFromUtf16(text[i..], out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? 1 : 0;
            else if (char.IsLetterOrDigit(c))
                count++;
        }
        return count;
    }

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
}
