using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Collects the keys without a meaning, for templates.</summary>
internal sealed class HeaderParams(string path, DiagnosticBag found)
{
    /// <summary>UTF-16 units of all unknown keys and values of one header together: they stay in memory with the post's summary.</summary>
    public const int MostText = 65_536;

    private readonly List<KeyValuePair<string, ParamValue>> kept = [];
    private int used;
    private int removed;

    public IReadOnlyList<KeyValuePair<string, ParamValue>> All => kept;

    public void Add(HeaderEntry entry)
    {
        int size = entry.Key.Length + SizeOf(entry.Value);
        if (used + size > MostText)
        {
            found.Add(Rules.ParamsTooLarge, path, entry.Line, entry.Key, MostText);
            return;
        }
        used += size;
        removed = 0;
        kept.Add(new(Clean(entry.Key), Clean(entry.Value)));
        if (removed > 0)
            found.Add(Rules.ControlCharacters, path, entry.Line, removed, $"`{entry.Key}`");
    }

    /// <remarks>Each value counts at least one: a million empty ones are large too. Depth was limited by the reader.</remarks>
    private static int SizeOf(ParamValue value) => value switch
    {
        ParamValue.Text text => 1 + text.Value.Length,
        ParamValue.List list => 1 + list.Items.Sum(SizeOf),
        ParamValue.Map map => 1 + map.Entries.Sum(entry => entry.Key.Length + SizeOf(entry.Value)),
        _ => 1,
    };

    private ParamValue Clean(ParamValue value) => value switch
    {
        ParamValue.List list => new ParamValue.List([.. list.Items.Select(Clean)]),
        ParamValue.Map map => new ParamValue.Map([.. map.Entries.Select(entry => KeyValuePair.Create(Clean(entry.Key), Clean(entry.Value)))]),
        ParamValue.Text text => Clean(text.Value) is var clean && ReferenceEquals(clean, text.Value) ? text : new ParamValue.Text(clean),
        _ => value,
    };

    private string Clean(string text)
    {
        string clean = HeaderText.Clean(text, out int count, out _);
        removed += count;
        return clean;
    }
}
