using System.Runtime.InteropServices;

namespace FinewsSiteGen.Disk;

/// <summary>Whole files by open, read or write, and close alone, where the framework makes eight calls of a file's three. Only on Linux.</summary>
/// <remarks>What goes wrong is not told: whoever gets no for an answer asks the framework, which tells.</remarks>
internal static class LinuxFile
{
    private const int WriteOnly = 0x1;
    private const int Create = 0x40;
    private const int Truncate = 0x200;
    private const int CloseOnExecute = 0x80000;
    private const uint ReadableAndWritable = 0x1B6;

    public static bool IsAtHand { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <param name="within">Where a relative path begins; <see langword="null"/> for a full one.</param>
    /// <param name="buffer">One byte longer than the file is expected to be, so that one call also finds its end.</param>
    /// <returns>Whether the file has the expected length and all of it stands in the buffer.</returns>
    public static bool Read(LinuxFolder? within, ReadOnlySpan<char> path, Span<byte> buffer)
    {
        int file = Open(within, path, CloseOnExecute);
        if (file < 0)
            return false;
        nint read = read_(file, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        return close_(file) == 0 && read == buffer.Length - 1;
    }

    /// <summary>Makes the file, or gives it these bytes in place of its own.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <returns>Whether all of them were written.</returns>
    public static bool Write(LinuxFolder? within, ReadOnlySpan<char> path, ReadOnlySpan<byte> bytes)
    {
        int file = Open(within, path, WriteOnly | Create | Truncate | CloseOnExecute);
        if (file < 0)
            return false;
        nint put = 1;
        while (!bytes.IsEmpty && (put = write_(file, ref MemoryMarshal.GetReference(bytes), bytes.Length)) > 0)
            bytes = bytes[(int)put..];
        return close_(file) == 0 && put > 0;
    }

    private static int Open(LinuxFolder? within, ReadOnlySpan<char> path, int how)
    {
        var name = LinuxPath.Of(path, stackalloc byte[LinuxPath.Usual]);
        int file = openat_(within?.Number ?? LinuxPath.CurrentFolder, ref MemoryMarshal.GetReference(name), how, ReadableAndWritable);
        GC.KeepAlive(within);
        return file;
    }

    [DllImport("libc", EntryPoint = "openat")]
    private static extern int openat_(int folder, ref byte path, int how, uint mode);

    [DllImport("libc", EntryPoint = "read")]
    private static extern nint read_(int file, ref byte buffer, nint length);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint write_(int file, ref byte bytes, nint length);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int close_(int file);
}
