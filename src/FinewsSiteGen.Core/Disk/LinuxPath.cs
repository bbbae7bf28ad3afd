using System.Text;

namespace FinewsSiteGen.Disk;

/// <summary>Paths as the system's own calls take them: UTF-8 with a zero at its end.</summary>
internal static class LinuxPath
{
    /// <summary>Bytes that are room enough for nearly all.</summary>
    public const int Usual = 1024;

    /// <summary>Stands for the folder that relative paths begin at, and is not asked for others.</summary>
    public const int CurrentFolder = -100;

    /// <param name="room">Is used when it is large enough.</param>
    public static Span<byte> Of(ReadOnlySpan<char> path, Span<byte> room)
    {
        int most = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        var name = most <= room.Length ? room : new byte[most];
        int length = Encoding.UTF8.GetBytes(path, name);
        name[length] = 0;
        return name[..(length + 1)];
    }
}
