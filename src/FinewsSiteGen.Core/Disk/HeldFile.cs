namespace FinewsSiteGen.Disk;

/// <summary>Files that somebody keeps to himself.</summary>
internal static class HeldFile
{
    /// <summary>EAGAIN of Linux and of macOS, and EWOULDBLOCK, which is the same number.</summary>
    public static bool IsHeld(int error) => error is 11 or 35;

    /// <summary>The framework has one exception for all faults of a disk: told apart by the system's number (<see cref="IsHeld(int)"/>, ERROR_SHARING_VIOLATION).</summary>
    public static bool IsHeld(IOException fault) => IsHeld(fault.HResult) || fault.HResult == unchecked((int)0x80070020);
}
