using System.Runtime.InteropServices;

namespace FinewsSiteGen.Disk;

/// <summary>What the disk says about a file without opening it.</summary>
/// <param name="Modified">As of <see cref="Model.SourceFile.Modified"/>.</param>
/// <param name="Changed">As of <see cref="Model.SourceFile.Changed"/>.</param>
internal readonly record struct FileLook(FileKind Kind, long Length, long Modified, long Changed)
{
    /// <summary>What is to be said of <see cref="FileKind.Other"/>.</summary>
    public const string NoFile = "it is a pipe, a socket or a device";

    private const int TicksInSecond = 10_000_000;

    /// <summary>Links are not followed.</summary>
    /// <returns>Kind <see cref="FileKind.Missing"/> when there is nothing of that name, or nothing that may be looked at.</returns>
    /// <remarks>On Linux by <c>statx</c>: the framework does not tell when a file was last changed, and asks the disk twice for the rest.</remarks>
    public static FileLook At(string path) => OperatingSystem.IsLinux() && AtLinux(null, path, Linux.NoFollow) is { } look ? look : ByFramework(path);

    /// <summary>As <see cref="At(string)"/>, for one of many files of a folder.</summary>
    /// <param name="within">The same folder, where it could be opened.</param>
    public static FileLook At(LinuxFolder? within, string folder, string name) =>
        within is not null && AtLinux(within, name, Linux.NoFollow) is { } look ? look : At(Path.Combine(folder, name));

    /// <summary>Links are followed.</summary>
    /// <returns>Kind <see cref="FileKind.Missing"/> also for a link that leads nowhere.</returns>
    public static FileLook Through(string path) => OperatingSystem.IsLinux() && AtLinux(null, path, 0) is { } look ? look : ByFramework(Target(path));

    private static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    /// <param name="within">Where a relative path begins; <see langword="null"/> for a full one.</param>
    /// <returns><see langword="null"/> where the system's library is too old for it.</returns>
    private static FileLook? AtLinux(LinuxFolder? within, string path, int how)
    {
        var name = LinuxPath.Of(path, stackalloc byte[LinuxPath.Usual]);
        Linux.Statx stat;
        try
        {
            if (Linux.StatX(within?.Number ?? LinuxPath.CurrentFolder, ref MemoryMarshal.GetReference(name), how, Linux.Wanted, out stat) != 0)
                return default(FileLook);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
        var kind = (stat.Mode & Linux.KindMask) switch
        {
            Linux.RegularFile => FileKind.File,
            Linux.Folder => FileKind.Folder,
            Linux.SymbolicLink => FileKind.Link,
            _ => FileKind.Other,
        };
        return new FileLook(kind, (long)stat.Size, Ticks(stat.Modified), Ticks(stat.Changed));
    }

    private static FileLook ByFramework(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists)
            return default;
        var kind = (info.Attributes & FileAttributes.ReparsePoint) != 0 ? FileKind.Link : info is DirectoryInfo ? FileKind.Folder
            : (info.Attributes & FileAttributes.Device) != 0 ? FileKind.Other : FileKind.File;
        return new FileLook(kind, info is FileInfo file ? file.Length : 0, info.LastWriteTimeUtc.Ticks, 0);
    }

    private static long Ticks(Linux.Time time) => DateTime.UnixEpoch.Ticks + (time.Seconds * TicksInSecond) + (time.Nanoseconds / 100);

    /// <summary>As of statx(2), the same on every machine that has it.</summary>
    private static class Linux
    {
        public const int NoFollow = 0x100;

        /// <summary>Type, mode, size, modification and change times.</summary>
        public const uint Wanted = 0x1 | 0x2 | 0x40 | 0x80 | 0x200;

        public const ushort KindMask = 0xF000;
        public const ushort RegularFile = 0x8000;
        public const ushort Folder = 0x4000;
        public const ushort SymbolicLink = 0xA000;

        [DllImport("libc", EntryPoint = "statx")]
        public static extern int StatX(int folder, ref byte path, int flags, uint mask, out Statx stat);

        [StructLayout(LayoutKind.Sequential)]
        public struct Time
        {
            public long Seconds;
            public uint Nanoseconds;
            public int Reserved;
        }

        [StructLayout(LayoutKind.Explicit, Size = 256)]
        public struct Statx
        {
            [FieldOffset(28)]
            public ushort Mode;

            [FieldOffset(40)]
            public ulong Size;

            [FieldOffset(96)]
            public Time Changed;

            [FieldOffset(112)]
            public Time Modified;
        }
    }
}

internal enum FileKind
{
    Missing,
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket, a device: reading it may never end.</summary>
    Other,
}
