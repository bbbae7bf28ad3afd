using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Index;

/// <summary>A post names a list.</summary>
/// <param name="Spelling">In these words.</param>
/// <param name="Joins">Whether the post stands in the list while it has its page; it stands once in a list that it names twice.</param>
internal readonly record struct Naming(long List, long Spelling, bool Joins)
{
    /// <summary>As the state keeps what one post names.</summary>
    public static string Write(List<Naming> all, StringBuilder scratch)
    {
        scratch.Clear();
        foreach (var one in all)
            scratch.Append(one.List).Append(' ').Append(one.Spelling).Append(one.Joins ? '+' : '-');
        return scratch.ToString();
    }

    /// <param name="text">As of <see cref="Write"/>.</param>
    public static IReadOnlyList<Naming> Read(string text)
    {
        var all = new List<Naming>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.AsSpan(start).IndexOfAny('+', '-') + start;
            int gap = text.IndexOf(' ', start);
            all.Add(new Naming(Number(text.AsSpan(start..gap)), Number(text.AsSpan((gap + 1)..end)), text[end] == '+'));
        }
        return all;
    }

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
