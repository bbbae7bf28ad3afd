using System.Text;
using System.Text.RegularExpressions;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The text functions that are more than one call.</summary>
internal static partial class StringShapes
{
    /// <summary>A capital for the first letter of each word, also behind signs and digits.</summary>
    public static string CapitalizeWords(string text)
    {
        var words = new StringBuilder(text.Length);
        var isOpen = true;
        foreach (var c in text)
        {
            words.Append(isOpen && char.IsLetter(c) ? char.ToUpperInvariant(c) : c);
            isOpen = char.IsWhiteSpace(c) || (isOpen && !char.IsLetter(c));
        }

        return words.ToString();
    }

    /// <summary>Lower-case letters and digits, with one <c>-</c> for whatever stands between them.</summary>
    public static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    public static IEnumerable<string> Words(string text) => Blanks().Split(text);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
