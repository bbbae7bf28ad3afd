using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads many loose files, one after another, for one thread: the folder of the last one stays open, and all share one room.</summary>
internal sealed class LooseReader(KeyedHash keyed) : IDisposable
{
    private string site = "";
    private string folder = "";
    private LinuxFolder? within;
    private byte[] room = [];

    /// <summary>As <see cref="SourceReader.Read"/>.</summary>
    /// <returns>The text stands until the next is read.</returns>
    public SourceText? Read(SourceFile file, DiagnosticBag found) =>
        file.Length > SourceReader.LargestPost ? SourceReader.TooLarge(file, found) : ReadAsListed(file, found) ?? SourceReader.ReadAsIs(file, found, keyed);

    public void Dispose() => within?.Dispose();

    /// <returns><see langword="null"/> when it is longer or shorter than it was when it was listed, or cannot be read.</returns>
    private SourceText? ReadAsListed(SourceFile file, DiagnosticBag found)
    {
        if (file.Length == 0 || !LinuxFile.IsAtHand)
            return null;
        int length = (int)file.Length;
        var name = Enter(file);
        if (room.Length <= length)
            room = GC.AllocateUninitializedArray<byte>(Math.Max(length + 1, 2 * room.Length));
        return LinuxFile.Read(within, name, room.AsSpan(0, length + 1)) ? SourceReader.Decode(file, room.AsMemory(0, length), found, keyed) : null;
    }

    /// <returns>How a file is called in the folder that is open now.</returns>
    private ReadOnlySpan<char> Enter(SourceFile file)
    {
        int name = file.Path.LastIndexOf('/') + 1;
        if (site != file.Site || !file.Path.AsSpan(0, name).SequenceEqual(folder))
        {
            within?.Dispose();
            (site, folder) = (file.Site, file.Path[..name]);
            within = LinuxFolder.TryOpen(Path.Combine(site, folder));
        }
        return within is null ? file.FullPath : file.Path.AsSpan(name);
    }
}
