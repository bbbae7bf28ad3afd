using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Disk;

/// <summary>A lock on a folder itself, which leaves nothing in it; one at a time has it, by whatever name he calls the folder.</summary>
/// <remarks>
/// The system takes it back from a process that ends, however it ends. Where folders cannot be locked, a file in <c>.finews</c> beside the folder is, which
/// is there for as long; where the disk knows no locks, or nothing can be written beside it, whoever asks gets one.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    private readonly SafeFileHandle? hold;
    private readonly string? beside;

    private FolderLock(SafeFileHandle? hold, string? beside)
    {
        this.hold = hold;
        this.beside = beside;
    }

    /// <param name="folder">Full path.</param>
    /// <returns><see langword="null"/> when somebody else has it.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderLock? TryTake(string folder) => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? ByItself(folder) : ByFile(folder);

    /// <summary>As <see cref="TryTake"/>, on every system.</summary>
    internal static FolderLock? ByFile(string folder)
    {
        string beside = Path.Combine(Path.GetDirectoryName(folder) ?? folder, ".finews");
        while (true)
        {
            try
            {
                Directory.CreateDirectory(beside);
                string file = Path.Combine(beside, Path.GetFileName(folder) + ".lock");
                return new FolderLock(File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose), beside);
            }
            catch (DirectoryNotFoundException)
            {
                // Who had it before took the folder away just now.
            }
            catch (IOException fault) when (HeldFile.IsHeld(fault))
            {
                return null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return new FolderLock(null, null);
            }
        }
    }

    public void Dispose()
    {
        if (beside is null && hold is not null)
        {
            // A program that is just being started has a copy of every open file for a moment: closing this one would not give the folder back before that.
            _ = Unix.Flock(hold, Unix.Unlock);
        }
        hold?.Dispose();
        if (beside is null)
            return;
        try
        {
            Directory.Delete(beside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is in use.
        }
    }

    private static FolderLock? ByItself(string folder)
    {
        while (Unix.Open(folder) is { } file)
        {
            if (Unix.Flock(file, Unix.Exclusive | Unix.AtOnce) != 0)
            {
                bool isHeld = HeldFile.IsHeld(Marshal.GetLastPInvokeError());
                file.Dispose();
                return isHeld ? null : new FolderLock(null, null);
            }
            if (IsInPlace(file, folder))
                return new FolderLock(file, null);
            file.Dispose();
        }
        return Directory.Exists(folder) ? new FolderLock(null, null) : throw new DirectoryNotFoundException();
    }

    /// <summary>Whether what was opened is still the folder of that name: it may have been removed before it was locked, and made anew.</summary>
    private static bool IsInPlace(SafeFileHandle file, string folder)
    {
        using var now = Unix.Open(folder);
        return now is not null && File.GetCreationTimeUtc(now) == File.GetCreationTimeUtc(file);
    }

    /// <summary>As of open(2) and flock(2).</summary>
    private static class Unix
    {
        public const int Exclusive = 2;
        public const int AtOnce = 4;
        public const int Unlock = 8;

        private static readonly int CloseOnExecute = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

        /// <returns><see langword="null"/> for what cannot be opened.</returns>
        public static SafeFileHandle? Open(string folder)
        {
            var name = LinuxPath.Of(folder, stackalloc byte[LinuxPath.Usual]);
            int file = open_(ref MemoryMarshal.GetReference(name), CloseOnExecute);
            return file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
        }

        [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
        public static extern int Flock(SafeFileHandle file, int how);

        [DllImport("libc", EntryPoint = "open")]
        private static extern int open_(ref byte path, int how);
    }
}
