using System.Collections.Concurrent;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Write;

/// <summary>Puts files in their place: same bytes are left alone, others appear whole or not at all. Safe from any thread as long as no path is written twice at once.</summary>
/// <param name="folder">Full path of the output.</param>
/// <param name="makeRoom">Removes what an earlier build left at a path, relative to the output, and below it: a file stands where a folder is needed, or the reverse.</param>
/// <param name="isEmpty">Whether the folder was empty when the build began: nobody reads it yet, so files need no other name while they are written.</param>
public sealed class OutputWriter(string folder, bool isEmpty, Action<string> makeRoom) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly LinuxFolder? within = LinuxFolder.TryOpen(folder);

    /// <param name="mayBeSame">Whether the file may hold these bytes already, so that it is worth a look.</param>
    /// <returns>Whether the file had to be written.</returns>
    public bool Write(OutputPath path, ReadOnlySpan<byte> bytes, bool mayBeSame)
    {
        if (isEmpty)
        {
            MakeFolder(Above(path.Value));
            Put(path.Value, bytes);
            return true;
        }
        string target = Path.Combine(folder, path.Value);
        if (mayBeSame && IsSame(target, bytes))
            return false;
        MakeFolder(Above(path.Value));
        if (Directory.Exists(target))
            makeRoom(path.Value);
        if (Directory.Exists(target))
            Directory.Delete(target);
        Put(path.Value + OutputPath.Unfinished, bytes);
        File.Move(target + OutputPath.Unfinished, target, overwrite: true);
        return true;
    }

    public void Dispose() => within?.Dispose();

    private void MakeFolder(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || made.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path))
            return;
        MakeFolder(Above(path));
        string relative = path.ToString();
        string full = Path.Combine(folder, relative);
        if (!isEmpty && File.Exists(full))
            makeRoom(relative);
        if (within?.Make(relative) is not true)
            Directory.CreateDirectory(full);
        made.TryAdd(relative, true);
    }

    private static ReadOnlySpan<char> Above(ReadOnlySpan<char> path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private void Put(string file, ReadOnlySpan<byte> bytes)
    {
        if (within is not null && LinuxFile.Write(within, file, bytes))
            return;
        using var handle = File.OpenHandle(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
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
