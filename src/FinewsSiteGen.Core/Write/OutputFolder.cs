using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Write;

/// <summary>Makes sure that a build writes where it may.</summary>
public static class OutputFolder
{
    /// <summary>Stands in the sitemap index of every site we write, so that a folder is known as ours even without its state.</summary>
    public const string Mark = "FinewsSiteGen";

    /// <returns>Whether the folder is empty, so that no file of it needs to be compared.</returns>
    /// <param name="folder">Full path; made if it is missing.</param>
    /// <param name="isKnown">Whether the state lists files of this folder.</param>
    /// <exception cref="SiteException">The folder holds something else, or cannot be made.</exception>
    public static bool Prepare(string folder, bool isKnown, bool force)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string? first = Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).FirstOrDefault();
            if (first is not null && !isKnown && !force && !HasMark(folder))
                throw new SiteException(Failure.Usage, Rules.OutputNotOurs.At(folder, 0, Path.GetFileName(first)));
            return first is null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.OutputNotWritable.At(folder, 0, Fault.WordsOf(fault)));
        }
    }

    /// <returns>Whether the disk below the folder tells names apart that differ only in case.</returns>
    public static bool TellsCase(string folder)
    {
        string probe = Path.Combine(folder, "case-probe" + OutputPath.Unfinished);
        using var made = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        return !File.Exists(Path.Combine(folder, ("case-probe" + OutputPath.Unfinished).ToUpperInvariant()));
    }

    /// <exception cref="SiteException">One folder lies in the other.</exception>
    /// <param name="content">Full path of the folder that holds the posts.</param>
    /// <param name="mayHold">Whether the content may hold the output: a bare folder of posts is its own site.</param>
    /// <param name="rule">What is told otherwise.</param>
    public static void KeepApart(string output, string content, bool mayHold, Rule rule)
    {
        if (Holds(output, content) || (!mayHold && Holds(content, output)))
            throw new SiteException(Failure.Usage, rule.At(output, 0, content));
    }

    private static bool Holds(string outer, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool HasMark(string folder)
    {
        string index = Path.Combine(folder, "sitemap.xml");
        return File.Exists(index) && File.ReadLines(index).Take(3).Any(line => line.Contains($"<!-- {Mark}", StringComparison.Ordinal));
    }
}
