using System.Collections.Concurrent;
using FinewsSiteGen.Index;

namespace FinewsSiteGen;

/// <summary>What one thread has for the thread that owns the state: handed on in batches, since each handing over may wake a thread.</summary>
internal sealed class IntakeBatch(BlockingCollection<Action<ArchiveState>[]> taken, CancellationToken stop)
{
    private const int Size = 32;

    private readonly List<Action<ArchiveState>> waiting = new(Size);

    public void Add(Action<ArchiveState> take)
    {
        waiting.Add(take);
        if (waiting.Count == Size)
            Hand();
    }

    /// <summary>Hands on what is there; must be called at the end.</summary>
    public void Hand()
    {
        if (waiting.Count > 0)
            taken.Add([.. waiting], stop);
        waiting.Clear();
    }
}
