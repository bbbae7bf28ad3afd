namespace FinewsSiteGen.Index;

/// <summary>The beginning of a spool, which stays in memory: with few stories the file is never touched. Safe from any thread.</summary>
/// <param name="size">In bytes; blocks that do not fit are not there.</param>
internal sealed class SpoolMemory(int size)
{
    /// <summary>Bytes of a block.</summary>
    public const int Block = 256 * 1024;

    private const long Most = 128 * 1024 * 1024;

    /// <summary>The part that may be taken of what the process may have.</summary>
    private const int Share = 16;

    private readonly int blocks = size / Block;

    /// <summary>All at once: the collector would look at everything whenever some of it is added. The system gives memory as it is filled.</summary>
    private readonly Lazy<byte[]> room = new(() => GC.AllocateUninitializedArray<byte>(size / Block * Block));

    private int taken;

    /// <summary>What suits this machine, in bytes.</summary>
    public static int UsualSize => (int)Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share);

    /// <returns>Where a block begins that is nobody else's; <see langword="null"/> when there are no more. Places in memory are below zero, unlike those in the file.</returns>
    public long? Take() => Interlocked.Increment(ref taken) is var number && number <= blocks ? -(long)number * Block : null;

    /// <param name="place">In a block that was taken, with all its bytes.</param>
    public Span<byte> At(long place, int length) => room.Value.AsSpan((int)(-place - 1) / Block * Block, Block).Slice((int)(place & (Block - 1)), length);
}
