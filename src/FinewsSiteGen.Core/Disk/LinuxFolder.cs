using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Disk;

/// <summary>A folder that is held open: the system finds what is in it without walking from the root once more for each file. Only on Linux.</summary>
/// <remarks>It stays the same folder when it gets another name, and is empty for good when it is removed.</remarks>
internal sealed class LinuxFolder : IDisposable
{
    private const int OnlyToWalkFrom = 0x200000;
    private const int CloseOnExecute = 0x80000;
    private const uint AllForAll = 0x1FF;

    private readonly SafeFileHandle handle;

    private LinuxFolder(SafeFileHandle handle) => this.handle = handle;

    /// <summary>As the system's calls take it, as long as this is not disposed.</summary>
    public int Number => (int)handle.DangerousGetHandle();

    /// <returns><see langword="null"/> when it cannot be opened, or not on this system: paths lead there all the same.</returns>
    public static LinuxFolder? TryOpen(string folder)
    {
        if (!LinuxFile.IsAtHand)
            return null;
        // A slash at the end: the system opens folders only.
        var name = LinuxPath.Of(folder + "/", stackalloc byte[LinuxPath.Usual]);
        int number = open_(ref MemoryMarshal.GetReference(name), OnlyToWalkFrom | CloseOnExecute);
        return number < 0 ? null : new LinuxFolder(new SafeFileHandle(number, ownsHandle: true));
    }

    /// <returns>Whether it was made just now.</returns>
    public bool Make(string below)
    {
        var name = LinuxPath.Of(below, stackalloc byte[LinuxPath.Usual]);
        return mkdirat_(Number, ref MemoryMarshal.GetReference(name), AllForAll) == 0;
    }

    public void Dispose() => handle.Dispose();

    [DllImport("libc", EntryPoint = "open")]
    private static extern int open_(ref byte path, int how);

    [DllImport("libc", EntryPoint = "mkdirat")]
    private static extern int mkdirat_(int folder, ref byte path, uint mode);
}
