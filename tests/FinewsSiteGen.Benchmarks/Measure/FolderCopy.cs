using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary><c>cp -r</c>: what writing the files alone costs.</summary>
internal static partial class FolderCopy
{
    /// <remarks>The shell's <c>times</c> prints two lines, of itself and of its children, each user and system as <c>0m0.01s</c>.</remarks>
    public static Figures Measure(string from, string to, int files)
    {
        long began = Stopwatch.GetTimestamp();
        string printed = Child.Run("sh", "-c", "cp -r \"$0\" \"$1\"; times", from, to);
        double cpu = Clock().Matches(printed).TakeLast(2).Sum(Seconds);
        return new Figures(0, files, cpu, Stopwatch.GetElapsedTime(began).TotalSeconds, 0);
    }

    private static double Seconds(Match clock) =>
        60 * double.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture) + double.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Clock();
}
