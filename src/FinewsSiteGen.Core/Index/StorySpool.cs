using FinewsSiteGen.Model;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Index;

/// <summary>An append-only file of stories in the state folder, removed when the build ends.</summary>
public sealed class StorySpool : IStorySpool, IDisposable
{
    /// <summary>Below the state folder.</summary>
    public const string FileName = "spool";

    private readonly SafeFileHandle handle;
    private long end;

    /// <param name="folder">The state folder.</param>
    public StorySpool(string folder) =>
        handle = File.OpenHandle(Path.Combine(folder, FileName), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.RandomAccess);

    public SpoolRef Append(PostDetail detail)
    {
        var bytes = StoryCodec.Write(detail).Span;
        long offset = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        RandomAccess.Write(handle, bytes, offset);
        return new SpoolRef(offset, bytes.Length);
    }

    public PostDetail Read(SpoolRef place)
    {
        byte[] bytes = new byte[place.Length];
        int read = 0;
        while (read < bytes.Length)
        {
            int got = RandomAccess.Read(handle, bytes.AsSpan(read), place.Offset + read);
            if (got == 0)
                throw new IOException("The spool of this build ends too early; something else has cut it.");
            read += got;
        }
        return StoryCodec.Read(bytes);
    }

    public void Dispose() => handle.Dispose();
}
