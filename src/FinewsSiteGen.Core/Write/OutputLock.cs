using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;

namespace FinewsSiteGen.Write;

/// <summary>The right to write into one folder of finished pages: builds that remember in different places, and so do not meet there, meet here.</summary>
public sealed class OutputLock : IDisposable
{
    private readonly FolderLock hold;
    private readonly string? made;

    private OutputLock(FolderLock hold, string? made)
    {
        this.hold = hold;
        this.made = made;
    }

    /// <param name="folder">Full path; made if it is missing, and taken away again when nothing has come into it.</param>
    /// <exception cref="SiteException">Another build has it, or it cannot be made.</exception>
    public static OutputLock Take(string folder)
    {
        try
        {
            while (true)
            {
                bool isMade = !Directory.Exists(folder);
                Directory.CreateDirectory(folder);
                if (TryTake(folder) is { } hold)
                    return new OutputLock(hold, isMade ? folder : null);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.OutputNotWritable.At(folder, 0, Fault.WordsOf(fault)));
        }
    }

    public void Dispose()
    {
        try
        {
            if (made is not null && Directory.Exists(made) && !Directory.EnumerateFileSystemEntries(made).Any())
                Directory.Delete(made);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // An empty folder stays.
        }
        hold.Dispose();
    }

    /// <returns><see langword="null"/> when who had it before has just taken the folder away.</returns>
    private static FolderLock? TryTake(string folder)
    {
        try
        {
            return FolderLock.TryTake(folder) ?? throw new SiteException(Failure.Machine, Rules.FolderBusy.At(folder, 0, "it keeps its state elsewhere"));
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }
}
