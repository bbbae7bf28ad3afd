using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>The cultures that a template may name, from a table of our own: they print and read the same wherever a site is built, with or without the system's data.
/// Unpacked when the first is asked for; each is made once and then shared.</summary>
internal static class CultureTable
{
    private const int NameLimit = 85;

    private static readonly Lazy<Dictionary<string, string[]>> Rows = new(Read);

    private static readonly ConcurrentDictionary<string, Culture> Made = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rows.Value.Keys;

    /// <param name="name">In any case, with <c>-</c> or <c>_</c>. What is not known falls back: <c>fr-XX</c> is <c>fr</c>, <c>xx</c> is the root.</param>
    /// <returns><see langword="null"/> when it is no name of a culture.</returns>
    public static Culture? Find(string name)
    {
        if (name.Length == 0 || name is "C" or "c")
        {
            return Culture.Invariant;
        }

        return IsName(name) ? Made.GetOrAdd(Known(name), Make) : null;
    }

    private static bool IsName(string name)
    {
        var parts = name.Split('-', '_');
        return name.Length <= NameLimit && parts[0].Length <= 11 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit))
            && name.AsSpan().Count('_') <= 1 && (parts[0].Length > 1 || name.Length > 2);
    }

    /// <summary>What follows an underscore asks for another order of texts and is no part of the name.</summary>
    private static string Known(string name)
    {
        var asked = name.Split('_')[0];
        return Rows.Value.ContainsKey(asked) ? asked : CultureRows.Fallback(asked, Rows.Value.ContainsKey);
    }

    private static Culture Make(string name)
    {
        var info = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        for (var i = 0; i < CultureField.All.Count; i++)
        {
            CultureField.All[i].Write(info, Field(name, CultureRows.FirstField + i));
        }

        return new Culture(CultureInfo.ReadOnly(info), Culture.CalendarOf(Field(name, 0)), Field(name, 1));
    }

    private static string Field(string name, int index)
    {
        var field = Rows.Value[name][index];
        return field == CultureRows.Same ? Field(CultureRows.Fallback(name, Rows.Value.ContainsKey), index) : field;
    }

    private static Dictionary<string, string[]> Read()
    {
        using var packed = typeof(CultureTable).Assembly.GetManifestResourceStream("cultures.br")!;
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1..], StringComparer.OrdinalIgnoreCase);
    }
}
