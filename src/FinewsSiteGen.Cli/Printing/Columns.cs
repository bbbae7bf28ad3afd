using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>How many columns of a terminal a character fills.</summary>
internal static class Columns
{
    /// <summary>Where terminals set their tab stops.</summary>
    public const int Tab = 8;

    /// <summary>Ranges of Unicode whose characters are twice as wide as Latin letters (East Asian Width W and F), first and last.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF),
        (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF),
        (0x1B000, 0x1B2FF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <returns>0, 1 or 2; for a tab the most it can be.</returns>
    public static int Of(Rune character)
    {
        if (character.Value == '\t')
            return Tab;
        if (Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return Array.Exists(Wide, range => character.Value >= range.First && character.Value <= range.Last) ? 2 : 1;
    }
}
