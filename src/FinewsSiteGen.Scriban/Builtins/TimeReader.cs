using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>Reads times in a <c>strftime</c> format.</summary>
internal static class TimeReader
{
    public static bool TryRead(string text, string pattern, CultureInfo culture, out DateTimeOffset time)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                format.Append(Code(pattern[++i]));
            }
            else
            {
                format.Append(char.IsLetter(pattern[i]) ? $"'{pattern[i]}'" : pattern[i] is '/' or ':' or '\'' or '"' or '\\' ? $"\\{pattern[i]}" : pattern[i].ToString());
            }
        }

        return DateTimeOffset.TryParseExact(
            text, format.ToString(), culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out time);
    }

    private static string Code(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'R' => "HH:mm",
        'r' => "hh:mm:ss tt",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'x' => "MM/dd/yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        'z' or 'Z' => "zzz",
        '%' => "\\%",
        't' => "\t",
        'n' => "\n",
        _ => throw new RenderFault($"%{code} cannot be read.", "Use codes of a date and a time."),
    };
}
