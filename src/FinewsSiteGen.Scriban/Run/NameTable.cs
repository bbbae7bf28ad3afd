using System.Collections.Concurrent;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The slot of each global of one program. Grows while lenient templates run, on any thread.</summary>
internal sealed class NameTable
{
    private readonly ConcurrentDictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> names = new();
    private readonly Lock adding = new();

    public int Slot(string name)
    {
        if (slots.TryGetValue(name, out var slot))
        {
            return slot;
        }

        lock (adding)
        {
            return slots.GetOrAdd(name, Add);
        }
    }

    public string NameOf(int slot) => names[slot];

    public bool TryFind(string name, out int slot) => slots.TryGetValue(name, out slot);

    private int Add(string name)
    {
        var slot = names.Count;
        names.TryAdd(slot, name);
        return slot;
    }
}
