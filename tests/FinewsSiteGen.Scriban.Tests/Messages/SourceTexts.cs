using System.Text;

namespace FinewsSiteGen.Scriban.Tests.Messages;

/// <summary>Finds the text literals of a C# file; knows comments, characters, verbatim, raw and interpolated texts.</summary>
internal sealed class SourceTexts
{
    /// <summary>Stands in a literal where it has a hole.</summary>
    public const char Hole = '\uFFFC';

    private readonly string code;
    private readonly List<string> found = [];
    private int at;

    private SourceTexts(string code) => this.code = code;

    public static IReadOnlyList<string> Of(string code)
    {
        var texts = new SourceTexts(code);
        texts.ScanTo('\0');
        return texts.found;
    }

    /// <summary>Up to the brace that closes a hole, or to the end.</summary>
    private void ScanTo(char close)
    {
        var depth = 0;
        while (at < code.Length)
        {
            if (code.AsSpan(at).StartsWith("//"))
            {
                at = code.IndexOf('\n', at) is var end and >= 0 ? end : code.Length;
            }
            else if (code.AsSpan(at).StartsWith("/*"))
            {
                at = code.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2;
            }
            else if (code[at] == '\'')
            {
                at += code[at + 1] == '\\' ? code.IndexOf('\'', at + 3) - at + 1 : 3;
            }
            else if (TryRead())
            {
                continue;
            }
            else if (code[at] == close && depth == 0)
            {
                return;
            }
            else
            {
                depth += code[at] switch { '{' => 1, '}' => -1, _ => 0 };
                at++;
            }
        }
    }

    private bool TryRead()
    {
        var start = at;
        while (at < code.Length && code[at] is '$' or '@')
        {
            at++;
        }

        var prefix = code[start..at];
        var quotes = code.AsSpan(at).IndexOfAnyExcept('"') is var count and >= 0 ? count : code.Length - at;
        if (quotes == 0)
        {
            at = start + (prefix.Length > 0 ? prefix.Length : 0);
            return prefix.Length > 0;
        }

        var isRaw = quotes >= 3;
        at += isRaw ? quotes : 1;
        found.Add(isRaw ? ReadRaw(quotes, prefix.Length) : ReadQuoted(prefix.Contains('@'), prefix.Contains('$')));
        return true;
    }

    private string ReadRaw(int quotes, int dollars)
    {
        var text = new StringBuilder();
        while (!code.AsSpan(at).StartsWith(new string('"', quotes)))
        {
            if (dollars > 0 && code.AsSpan(at).StartsWith(new string('{', dollars)))
            {
                ReadHole(text, dollars);
            }
            else
            {
                text.Append(code[at++]);
            }
        }

        at += quotes;
        return text.ToString();
    }

    private string ReadQuoted(bool isVerbatim, bool isInterpolated)
    {
        var text = new StringBuilder();
        while (code[at] != '"' || (isVerbatim && code[at + 1] == '"'))
        {
            if (isInterpolated && code[at] == '{' && code[at + 1] != '{')
            {
                ReadHole(text, 1);
            }
            else if (!isVerbatim && code[at] == '\\')
            {
                text.Append(Unescape(code[at + 1]));
                at += 2;
            }
            else
            {
                at += (isVerbatim && code[at] == '"') || (isInterpolated && code[at] is '{' or '}') ? 1 : 0;
                text.Append(code[at++]);
            }
        }

        at++;
        return text.ToString();
    }

    private void ReadHole(StringBuilder text, int braces)
    {
        at += braces;
        ScanTo('}');
        at += braces;
        text.Append(Hole);
    }

    private static char Unescape(char c) => c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', 'e' => '\e', _ => c };
}
