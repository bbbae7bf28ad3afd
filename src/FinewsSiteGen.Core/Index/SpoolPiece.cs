using FinewsSiteGen.Model;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Index;

/// <summary>The part of a spool that one thread fills: a block of its memory, or, when all are taken, one that goes to the file when it is full.</summary>
/// <param name="reserve">Gives the place in the file of so many bytes.</param>
internal sealed class SpoolPiece(SpoolMemory memory, SafeFileHandle file, Func<int, long> reserve)
{
    private const int Size = SpoolMemory.Block;

    private readonly Lock access = new();
    private byte[]? waiting;
    private long start;
    private int used = Size;

    public SpoolRef Append(PostDetail detail)
    {
        int most = StoryCodec.MostBytes(detail);
        lock (access)
        {
            if (most > Size / 4)
                return WriteAlone(detail, most);
            if (most > Size - used)
                Begin();
            int length = StoryCodec.Write(detail, waiting is null ? memory.At(start + used, most) : waiting.AsSpan(used));
            var place = new SpoolRef(start + used, length);
            used += length;
            return place;
        }
    }

    /// <summary>Writes what waits for the file; the piece is filled further afterwards.</summary>
    public void WriteOut()
    {
        lock (access)
        {
            if (waiting is not null)
                RandomAccess.Write(file, waiting.AsSpan(0, used), start);
        }
    }

    private SpoolRef WriteAlone(PostDetail detail, int most)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(most);
        int length = StoryCodec.Write(detail, bytes);
        long offset = reserve(length);
        RandomAccess.Write(file, bytes.AsSpan(0, length), offset);
        return new SpoolRef(offset, length);
    }

    private void Begin()
    {
        if (waiting is null && memory.Take() is { } block)
        {
            (start, used) = (block, 0);
            return;
        }
        WriteOut();
        waiting ??= GC.AllocateUninitializedArray<byte>(Size);
        (start, used) = (reserve(Size), 0);
    }
}
