using System.Text;

namespace FinewsSiteGen.Tests.Support;

/// <summary>Shows where two texts part.</summary>
internal static class TextDifference
{
    private const int Context = 2;
    private const int Width = 160;

    /// <returns>The first line that differs, with <c>-</c> before and <c>+</c> now, and the lines before it.</returns>
    public static string Describe(string before, string now)
    {
        string[] old = before.Split('\n');
        string[] current = now.Split('\n');
        int at = 0;
        while (at < old.Length && at < current.Length && old[at] == current[at])
            at++;
        var text = new StringBuilder($"  line {at + 1}:\n");
        for (int i = Math.Max(0, at - Context); i < at; i++)
            text.Append("    ").Append(Cut(old[i], 0)).Append('\n');
        int column = at < old.Length && at < current.Length ? old[at].AsSpan().CommonPrefixLength(current[at]) : 0;
        text.Append("  - ").Append(at < old.Length ? Cut(old[at], column) : "(end of text)").Append('\n');
        return text.Append("  + ").Append(at < current.Length ? Cut(current[at], column) : "(end of text)").ToString();
    }

    /// <summary>A part of a long line around the column that matters.</summary>
    private static string Cut(string line, int column)
    {
        int start = column < Width / 2 ? 0 : column - Width / 4;
        string part = line[start..Math.Min(line.Length, start + Width)];
        return (start > 0 ? "…" : "") + part + (start + Width < line.Length ? "…" : "");
    }
}
