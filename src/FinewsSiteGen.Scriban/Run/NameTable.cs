using System.Collections.Concurrent;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The slot of each global of one program. Grows while lenient templates run, on any thread.</summary>
internal sealed class NameTable
{
    private readonly ConcurrentDictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly Lock adding = new();

    /// <summary>In the order of their slots.</summary>
    public IEnumerable<string> Names => slots.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    public int Slot(string name)
    {
        if (slots.TryGetValue(name, out var slot))
        {
            return slot;
        }

        lock (adding)
        {
            return slots.GetOrAdd(name, _ => slots.Count);
        }
    }

    public bool TryFind(string name, out int slot) => slots.TryGetValue(name, out slot);
}
