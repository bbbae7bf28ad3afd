namespace FinewsSiteGen.Seal;

internal static class EmptyFolders
{
    /// <summary>Removes a folder and those above it as long as they are empty.</summary>
    /// <param name="top">Stays.</param>
    public static void Remove(string folder, string top)
    {
        try
        {
            for (; folder.Length > top.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // An empty folder does no harm.
        }
    }
}
