using System.Collections.Concurrent;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Write;

/// <summary>Puts files in their place: same bytes are left alone, others appear whole or not at all. Safe from any thread as long as no path is written twice at once.</summary>
/// <param name="folder">Full path of the output.</param>
/// <param name="makeRoom">Removes what an earlier build left at a path, relative to the output, and below it: a file stands where a folder is needed, or the reverse.</param>
/// <param name="isEmpty">Whether the folder was empty when the build began: nobody reads it yet, so files need no other name while they are written.</param>
public sealed class OutputWriter(string folder, bool isEmpty, Action<string> makeRoom)
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <param name="mayBeSame">Whether the file may hold these bytes already, so that it is worth a look.</param>
    /// <returns>Whether the file had to be written.</returns>
    public bool Write(OutputPath path, ReadOnlySpan<byte> bytes, bool mayBeSame)
    {
        string target = Path.Combine(folder, path.Value);
        if (!isEmpty && mayBeSame && IsSame(target, bytes))
            return false;
        MakeFolder(Above(path.Value));
        if (isEmpty)
        {
            Put(target, bytes);
            return true;
        }
        if (Directory.Exists(target))
            makeRoom(path.Value);
        if (Directory.Exists(target))
            Directory.Delete(target);
        Put(target + OutputPath.Unfinished, bytes);
        File.Move(target + OutputPath.Unfinished, target, overwrite: true);
        return true;
    }

    private void MakeFolder(string relative)
    {
        if (relative.Length == 0 || made.ContainsKey(relative))
            return;
        MakeFolder(Above(relative));
        string full = Path.Combine(folder, relative);
        if (!isEmpty && File.Exists(full))
            makeRoom(relative);
        Directory.CreateDirectory(full);
        made.TryAdd(relative, true);
    }

    private static string Above(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static void Put(string file, ReadOnlySpan<byte> bytes)
    {
        if (LinuxFile.IsAtHand && LinuxFile.Write(file, bytes))
            return;
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(handle, bytes, 0);
    }

    private static bool IsSame(string target, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(target);
        if (!file.Exists || file.Length != bytes.Length || file.LinkTarget is not null)
            return false;
        return bytes.SequenceEqual(File.ReadAllBytes(target));
    }
}
