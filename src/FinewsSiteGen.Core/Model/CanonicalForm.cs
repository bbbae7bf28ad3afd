using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Model;

/// <summary>Unicode's normalisation form C, the same on every machine.</summary>
/// <remarks><see cref="string.Normalize()"/> leaves text as it is when globalization is invariant, as it is here; where it is not, its result depends on the machine's library. Rules: Unicode Standard Annex 15.</remarks>
public static class CanonicalForm
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28;

    private static readonly FrozenDictionary<int, int> Classes = ReadClasses();
    private static readonly FrozenDictionary<int, (int First, int Second)> Parts = ReadParts(composed: null);
    private static readonly FrozenDictionary<(int First, int Second), int> Wholes =
        ReadParts(composed: true).ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Text without any of these is in form C already; surrogates stand for all beyond the basic plane.</summary>
    private static readonly SearchValues<char> Active = SearchValues.Create(
        [.. Classes.Keys
            .Concat(ReadParts(composed: false).Keys)
            .Concat(Wholes.Keys.Select(pair => pair.Second))
            .Concat(Enumerable.Range(VowelBase, Vowels))
            .Concat(Enumerable.Range(TrailBase, Trails))
            .Concat(Enumerable.Range(0xD800, 0x800))
            .Where(rune => rune <= 0xFFFF)
            .Select(rune => (char)rune)]);

    /// <param name="text">Lone surrogates come out as U+FFFD, unless nothing else had to change.</param>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Active))
            return text;
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, runes);
        Reorder(runes);
        var composed = new StringBuilder(text.Length);
        foreach (int rune in Compose(runes))
            composed.Append(new Rune(rune));
        return composed.ToString();
    }

    private static void Decompose(int rune, List<int> into)
    {
        if (rune - HangulBase is >= 0 and < Leads * Vowels * Trails and var hangul)
        {
            into.Add(LeadBase + hangul / (Vowels * Trails));
            into.Add(VowelBase + hangul / Trails % Vowels);
            if (hangul % Trails > 0)
                into.Add(TrailBase + hangul % Trails);
            return;
        }
        if (!Parts.TryGetValue(rune, out var parts))
        {
            into.Add(rune);
            return;
        }
        Decompose(parts.First, into);
        if (parts.Second > 0)
            into.Add(parts.Second);
    }

    /// <summary>Each run of marks by class, stable.</summary>
    private static void Reorder(List<int> runes)
    {
        for (int start = 0; start < runes.Count; start++)
        {
            int end = start;
            while (end < runes.Count && ClassOf(runes[end]) > 0)
                end++;
            if (end - start > 1)
            {
                int[] sorted = [.. runes.GetRange(start, end - start).OrderBy(ClassOf)];
                for (int i = 0; i < sorted.Length; i++)
                    runes[start + i] = sorted[i];
            }
            start = end;
        }
    }

    private static List<int> Compose(List<int> runes)
    {
        var composed = new List<int>(runes.Count);
        int starter = -1;
        int lastClass = 0;
        foreach (int rune in runes)
        {
            int ownClass = ClassOf(rune);
            bool isBlocked = starter < composed.Count - 1 && (lastClass == 0 || lastClass >= ownClass);
            if (starter >= 0 && !isBlocked && Whole(composed[starter], rune) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }
            if (ownClass == 0)
                starter = composed.Count;
            lastClass = ownClass;
            composed.Add(rune);
        }
        return composed;
    }

    private static int? Whole(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
            return HangulBase + (lead * Vowels + vowel) * Trails;
        if (first - HangulBase is >= 0 and < Leads * Vowels * Trails and var hangul && hangul % Trails == 0
            && second - TrailBase is > 0 and < Trails and var trail)
            return first + trail;
        return Wholes.TryGetValue((first, second), out int whole) ? whole : null;
    }

    private static int ClassOf(int rune) => rune < 0x300 ? 0 : Classes.GetValueOrDefault(rune);

    private static FrozenDictionary<int, int> ReadClasses()
    {
        var classes = new Dictionary<int, int>();
        foreach (string entry in CanonicalData.Classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split(':');
            string[] range = parts[0].Split('-');
            for (int rune = Hex(range[0]); rune <= Hex(range[^1]); rune++)
                classes[rune] = int.Parse(parts[1], CultureInfo.InvariantCulture);
        }
        return classes.ToFrozenDictionary();
    }

    /// <param name="composed">Only those that are put together again, only those that are not, or all.</param>
    private static FrozenDictionary<int, (int First, int Second)> ReadParts(bool? composed)
    {
        var parts = new Dictionary<int, (int, int)>();
        foreach (string entry in CanonicalData.Decompositions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = entry.AsSpan().IndexOfAny('=', '>');
            if (composed is { } wanted && wanted != (entry[sign] == '='))
                continue;
            string[] both = entry[(sign + 1)..].Split('+');
            parts[Hex(entry.AsSpan(0, sign))] = (Hex(both[0]), both.Length > 1 ? Hex(both[1]) : 0);
        }
        return parts.ToFrozenDictionary();
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
