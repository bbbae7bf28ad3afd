using FinewsSiteGen.Model;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Index;

/// <summary>The part of a spool that one thread fills; it goes to the file when it is full.</summary>
/// <param name="reserve">Gives the place in the file of so many bytes.</param>
internal sealed class SpoolPiece(SafeFileHandle file, Func<int, long> reserve) : IDisposable
{
    private const int Size = 256 * 1024;

    private readonly Lock access = new();
    private readonly MemoryStream encoded = new(16 * 1024);
    private readonly byte[] waiting = new byte[Size];
    private long start = -1;
    private int used;

    public SpoolRef Append(PostDetail detail)
    {
        lock (access)
        {
            encoded.SetLength(0);
            StoryCodec.Write(detail, encoded);
            var bytes = encoded.GetBuffer().AsSpan(0, (int)encoded.Length);
            return bytes.Length > Size / 4 ? WriteAlone(bytes) : Wait(bytes);
        }
    }

    /// <summary>Writes what waits; the piece is filled further afterwards.</summary>
    public void WriteOut()
    {
        lock (access)
        {
            if (used > 0)
                RandomAccess.Write(file, waiting.AsSpan(0, used), start);
        }
    }

    public void Dispose() => encoded.Dispose();

    private SpoolRef WriteAlone(ReadOnlySpan<byte> bytes)
    {
        long offset = reserve(bytes.Length);
        RandomAccess.Write(file, bytes, offset);
        return new SpoolRef(offset, bytes.Length);
    }

    private SpoolRef Wait(ReadOnlySpan<byte> bytes)
    {
        if (start < 0 || used + bytes.Length > Size)
        {
            WriteOut();
            (start, used) = (reserve(Size), 0);
        }
        bytes.CopyTo(waiting.AsSpan(used));
        var place = new SpoolRef(start + used, bytes.Length);
        used += bytes.Length;
        return place;
    }
}
