using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Write;

/// <summary>Removes files of ours, and the folders that this leaves empty; nothing else.</summary>
/// <param name="folder">Full path of the output.</param>
public sealed class OutputPruner(string folder)
{
    /// <param name="paths">Relative to the output, with <c>/</c>.</param>
    /// <returns>How many files were there and are gone.</returns>
    public int Remove(IEnumerable<string> paths, DiagnosticBag found, CancellationToken stop)
    {
        int removed = 0;
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            stop.ThrowIfCancellationRequested();
            // A file may be gone and its folder not: so a build leaves them that is killed between the two.
            removed += TryRemove(path, found) ? 1 : 0;
            for (string? above = Path.GetDirectoryName(path); !string.IsNullOrEmpty(above) && folders.Add(above);)
                above = Path.GetDirectoryName(above);
        }
        foreach (string empty in folders.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
            RemoveIfEmpty(Path.Combine(folder, empty));
        return removed;
    }

    private bool TryRemove(string path, DiagnosticBag found)
    {
        string target = Path.Combine(folder, path);
        try
        {
            if (!File.Exists(target))
                return false;
            File.Delete(target);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Rules.NotRemoved, path, 0, Fault.WordsOf(fault));
            return false;
        }
    }

    private static void RemoveIfEmpty(string full)
    {
        try
        {
            if (Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any())
                Directory.Delete(full);
        }
        catch (IOException)
        {
            // Something was put into it a moment ago; then it is not empty and stays.
        }
    }
}
