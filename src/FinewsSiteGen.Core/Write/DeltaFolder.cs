using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Write;

/// <summary>The folder of one delta. Which files of which folders are ours is noted beside the state before they are written, so that the next delta replaces them and nothing else.</summary>
public sealed class DeltaFolder : IDisposable
{
    /// <summary>Lists the files that are to be taken off the host.</summary>
    public const string List = "deleted.txt";

    /// <summary>No system has longer paths.</summary>
    private const int LongestFolder = 32 * 1024;

    private const string NotesName = "deltas";

    private readonly FileStream notes;

    private DeltaFolder(string folder, FileStream notes)
    {
        Folder = folder;
        this.notes = notes;
    }

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <param name="folder">Full path; made if it is missing, emptied if it holds an earlier delta.</param>
    /// <param name="state">Full path of the state folder.</param>
    /// <exception cref="SiteException">The folder holds files that are not of a delta made with this state, or cannot be written.</exception>
    public static DeltaFolder Prepare(string folder, string state)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string file = Path.Combine(Directory.CreateDirectory(Path.Combine(state, NotesName)).FullName, NameOf(folder));
            Empty(folder, File.Exists(file) ? FilesOf(file).Append(List).ToHashSet(StringComparer.Ordinal) : []);
            foreach (string other in NotesOf(state).Where(other => !Directory.Exists(FolderOf(other))))
                File.Delete(other);
            var notes = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            notes.Write(Encoding.UTF8.GetBytes(folder + "\n"));
            return new DeltaFolder(folder, notes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.OutputNotWritable.At(folder, 0, Fault.WordsOf(fault)));
        }
    }

    /// <returns>Full paths of all folders that hold a delta of this state.</returns>
    public static IReadOnlyList<string> Known(string state) => [.. NotesOf(state).Select(FolderOf).Where(folder => folder.Length > 0)];

    /// <summary>Forgets all deltas of a state; their files stay.</summary>
    public static void Forget(string state)
    {
        foreach (string file in NotesOf(state))
            File.Delete(file);
        if (Directory.Exists(Path.Combine(state, NotesName)))
            Directory.Delete(Path.Combine(state, NotesName));
    }

    /// <summary>Notes that files will be written.</summary>
    public void Announce(IEnumerable<string> paths)
    {
        string text = string.Concat(paths.Select(path => path + "\n"));
        if (text.Length > 0)
            notes.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <param name="deletions">Paths of files that are to be taken off the host.</param>
    public void WriteList(IEnumerable<string> deletions) => File.WriteAllText(Path.Combine(Folder, List), string.Concat(deletions.Select(path => path + "\n")));

    public void Dispose() => notes.Dispose();

    private static void Empty(string folder, HashSet<string> ours)
    {
        var files = new List<string>();
        var folders = new List<string>();
        Walk(folder, "", files, folders);
        if (files.Concat(ours.Count == 0 ? folders : []).Where(path => !ours.Contains(path)).Min(StringComparer.Ordinal) is { } other)
            throw new SiteException(Failure.Usage, Rules.DeltaNotOurs.At(folder, 0, other));
        foreach (string file in files)
            File.Delete(Path.Combine(folder, file));
        foreach (string path in folders.OrderByDescending(path => path.Length))
            Directory.Delete(Path.Combine(folder, path));
    }

    /// <summary>Links are not followed: they count as files.</summary>
    private static void Walk(string folder, string below, List<string> files, List<string> folders)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(folder, below)).EnumerateFileSystemInfos())
        {
            string path = below.Length > 0 ? $"{below}/{entry.Name}" : entry.Name;
            if (entry is not DirectoryInfo || entry.LinkTarget is not null)
            {
                files.Add(path);
                continue;
            }
            folders.Add(path);
            Walk(folder, path, files, folders);
        }
    }

    private static string NameOf(string folder) => Fingerprint.Of([folder]).ToString();

    private static string[] NotesOf(string state) => Path.Combine(state, NotesName) is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    /// <summary>The first line; the rest may be long, and every build asks. A name without its line end is not whole and was never used.</summary>
    /// <returns>Empty when there is none.</returns>
    private static string FolderOf(string file)
    {
        char[] start = new char[LongestFolder];
        using var text = new StreamReader(file);
        string read = new(start, 0, text.ReadBlock(start));
        return read[..Math.Max(0, read.IndexOf('\n'))];
    }

    private static IEnumerable<string> FilesOf(string file)
    {
        string text = File.ReadAllText(file);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }
}
