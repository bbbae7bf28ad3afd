using FinewsSiteGen.Model;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Index;

/// <summary>An append-only store of stories, in memory and, for what is too much, in a file in the state folder, removed when the build ends.</summary>
public sealed class StorySpool : IStorySpool, IDisposable
{
    /// <summary>Below the state folder.</summary>
    public const string FileName = "spool";

    /// <summary>In bytes; longer stories, which are few, are read into a room of their own.</summary>
    private const int UsualStory = 128 * 1024;

    private readonly SpoolMemory memory;
    private readonly SafeFileHandle handle;
    private readonly ThreadLocal<SpoolPiece> pieces;
    private readonly ThreadLocal<byte[]> rooms = new(() => GC.AllocateUninitializedArray<byte>(UsualStory));
    private readonly Lock writing = new();
    private long end;
    private long appended;
    private long written;

    /// <param name="folder">The state folder.</param>
    public StorySpool(string folder)
        : this(folder, SpoolMemory.UsualSize)
    {
    }

    /// <param name="inMemory">In bytes.</param>
    internal StorySpool(string folder, int inMemory)
    {
        handle = File.OpenHandle(Path.Combine(folder, FileName), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.RandomAccess);
        memory = new SpoolMemory(inMemory);
        pieces = new ThreadLocal<SpoolPiece>(() => new SpoolPiece(memory, handle, Reserve), trackAllValues: true);
    }

    public SpoolRef Append(PostDetail detail)
    {
        var place = pieces.Value!.Append(detail);
        if (place.Offset >= 0)
            Interlocked.Increment(ref appended);
        return place;
    }

    public PostDetail Read(SpoolRef place)
    {
        byte[] room = place.Length > UsualStory ? GC.AllocateUninitializedArray<byte>(place.Length) : rooms.Value!;
        if (place.Offset < 0)
            memory.At(place.Offset, place.Length).CopyTo(room);
        else
            ReadFile(place.Offset, room.AsSpan(0, place.Length));
        return StoryCodec.Read(room.AsMemory(0, place.Length));
    }

    public void Dispose()
    {
        pieces.Dispose();
        rooms.Dispose();
        handle.Dispose();
    }

    private void ReadFile(long offset, Span<byte> room)
    {
        WriteOut();
        for (int got; !room.IsEmpty; room = room[got..], offset += got)
        {
            got = RandomAccess.Read(handle, room, offset);
            if (got == 0)
                throw new IOException("The spool of this build ends too early; something else has cut it.");
        }
    }

    private long Reserve(int length) => Interlocked.Add(ref end, length) - length;

    private void WriteOut()
    {
        if (Volatile.Read(ref written) == Volatile.Read(ref appended))
            return;
        lock (writing)
        {
            long before = Volatile.Read(ref appended);
            foreach (var piece in pieces.Values)
                piece.WriteOut();
            Volatile.Write(ref written, before);
        }
    }
}
