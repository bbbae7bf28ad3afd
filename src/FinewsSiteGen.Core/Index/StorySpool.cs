using FinewsSiteGen.Model;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Index;

/// <summary>An append-only file of stories in the state folder, removed when the build ends.</summary>
public sealed class StorySpool : IStorySpool, IDisposable
{
    /// <summary>Below the state folder.</summary>
    public const string FileName = "spool";

    /// <summary>In bytes; longer stories, which are few, are read into a room of their own.</summary>
    private const int UsualStory = 128 * 1024;

    private readonly SafeFileHandle handle;
    private readonly ThreadLocal<SpoolPiece> pieces;
    private readonly ThreadLocal<byte[]> rooms = new(() => GC.AllocateUninitializedArray<byte>(UsualStory));
    private readonly Lock writing = new();
    private long end;
    private long appended;
    private long written;

    /// <param name="folder">The state folder.</param>
    public StorySpool(string folder)
    {
        handle = File.OpenHandle(Path.Combine(folder, FileName), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.RandomAccess);
        pieces = new ThreadLocal<SpoolPiece>(() => new SpoolPiece(handle, Reserve), trackAllValues: true);
    }

    public SpoolRef Append(PostDetail detail)
    {
        var place = pieces.Value!.Append(detail);
        Interlocked.Increment(ref appended);
        return place;
    }

    public PostDetail Read(SpoolRef place)
    {
        WriteOut();
        byte[] room = place.Length > UsualStory ? GC.AllocateUninitializedArray<byte>(place.Length) : rooms.Value!;
        int read = 0;
        while (read < place.Length)
        {
            int got = RandomAccess.Read(handle, room.AsSpan(read, place.Length - read), place.Offset + read);
            if (got == 0)
                throw new IOException("The spool of this build ends too early; something else has cut it.");
            read += got;
        }
        return StoryCodec.Read(room, place.Length);
    }

    public void Dispose()
    {
        foreach (var piece in pieces.Values)
            piece.Dispose();
        pieces.Dispose();
        rooms.Dispose();
        handle.Dispose();
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
