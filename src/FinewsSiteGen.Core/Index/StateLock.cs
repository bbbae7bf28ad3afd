using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;

namespace FinewsSiteGen.Index;

/// <summary>The right to work on one state folder, which one build or <c>clean</c> has at a time.</summary>
/// <remarks>A lock on an open file, not the file itself: the system takes it back from a process that ends, however it ends.</remarks>
public sealed class StateLock : IDisposable
{
    private const string FileName = "lock";

    /// <summary>Who has the lock, for others to read: the locked file lets nobody read it. It may tell of a process that was killed, so it decides nothing.</summary>
    private const string HolderName = "holder";

    private readonly FileStream hold;
    private readonly string folder;

    private StateLock(FileStream hold, string folder)
    {
        this.hold = hold;
        this.folder = folder;
    }

    /// <param name="folder">Full path of the state folder; made if it is missing.</param>
    /// <exception cref="SiteException">Another build has it, or the machine will not let it be written.</exception>
    public static StateLock Take(string folder)
    {
        try
        {
            while (true)
            {
                Directory.CreateDirectory(folder);
                var hold = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (IsInPlace(hold))
                    return new StateLock(hold, folder).Sign();
                hold.Dispose();
            }
        }
        catch (IOException fault) when (HeldFile.IsHeld(fault))
        {
            throw new SiteException(Failure.Machine, Rules.FolderBusy.At(folder, 0, Holder(folder)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.StateNotWritable.At(folder, 0, Fault.WordsOf(fault)));
        }
    }

    /// <summary>Removes its files while it is still held: who opened them before sees that they are no longer in their place.</summary>
    public void Delete()
    {
        File.Delete(Path.Combine(folder, HolderName));
        File.Delete(Path.Combine(folder, FileName));
    }

    public void Dispose()
    {
        if (!hold.CanRead)
            return;
        File.Delete(Path.Combine(folder, HolderName));
        hold.Dispose();
    }

    /// <summary>Whether the locked file is still the one of that name: <c>clean</c> may have removed it between opening and locking, and a third process made it anew.</summary>
    private static bool IsInPlace(FileStream hold)
    {
        var stamp = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(hold.SafeFileHandle, stamp);
        return File.GetLastWriteTimeUtc(hold.Name) == stamp;
    }

    private StateLock Sign()
    {
        File.WriteAllText(Path.Combine(folder, HolderName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    private static string Holder(string folder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(Path.Combine(folder, HolderName)), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                ? $"process {process}"
                : "its process is not known";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "its process is not known";
        }
    }
}
