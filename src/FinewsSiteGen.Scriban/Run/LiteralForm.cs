using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Text as it is written between double quotes in a template.</summary>
internal static class LiteralForm
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or '"' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                '\0' => escaped.Append("\\0"),
                '\a' => escaped.Append("\\a"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                '\v' => escaped.Append("\\v"),
                _ when c < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
