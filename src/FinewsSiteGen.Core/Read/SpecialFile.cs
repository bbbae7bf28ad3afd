using System.Formats.Tar;

namespace FinewsSiteGen.Read;

/// <summary>Tells what stands among files and is none: to open a pipe is to wait for whoever writes to it.</summary>
internal static class SpecialFile
{
    /// <param name="path">Full path of what says that it has no bytes, as all that is no file does.</param>
    /// <returns>Whether it is a pipe, a socket or a device.</returns>
    /// <remarks>The framework tells kinds of files to nobody but its packer, which looks and does not open.</remarks>
    public static bool Is(string path)
    {
        try
        {
            using var packed = new MemoryStream();
            using (var packer = new TarWriter(packed, leaveOpen: true))
                packer.WriteEntry(path, "entry");
            packed.Position = 0;
            using var reader = new TarReader(packed);
            return reader.GetNextEntry()?.EntryType is TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true; // It packs no sockets.
        }
    }
}
