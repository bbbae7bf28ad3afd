using System.IO.Enumeration;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Finds all content files. Order means nothing to the build; the list is sorted all the same.</summary>
/// <param name="avoid">Full paths of folders that are not content, such as the output.</param>
/// <param name="threads">How many look at the files of one folder.</param>
public sealed class ContentLister(SiteLayout layout, IReadOnlyCollection<string> avoid, int threads = 1)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = false, IgnoreInaccessible = false };

    private static readonly string[] AlwaysLooked = [.. SourceClassifier.HandFolders, DayArchive.Folder];

    /// <summary>A folder of fewer files is not worth a second thread: to wake it takes as long as to look at some dozens.</summary>
    private const int Many = 256;

    private readonly SourceClassifier classifier = new(layout.Form);

    /// <summary>What stands before a content path to make it a logical one.</summary>
    private readonly string prefix = layout.Form == SiteForm.Own ? "content/" : "";

    private readonly List<SourceFile> files = [];
    private readonly List<DayArchive> archives = [];
    private readonly List<string> unlisted = [];
    private readonly DiagnosticBag found = new();

    /// <summary>Looks at everything. One of the two is to be called, once.</summary>
    public ContentListing List(CancellationToken stop)
    {
        Walk([""], stop);
        return Listing(named: null);
    }

    /// <summary>Looks at what is named, and at all that is no post, which is little.</summary>
    /// <param name="named">Logical paths of files and folders, there or not; of a site with a <c>content/</c> folder.</param>
    public ContentListing List(IEnumerable<string> named, CancellationToken stop)
    {
        string[] always = [.. AlwaysLooked.Select(folder => prefix + folder)];
        bool IsLookedAt(string path) => always.Any(folder => (path + "/").StartsWith(folder + "/", StringComparison.Ordinal));
        string[] paths = [.. always, .. named.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && !IsLookedAt(path)).Distinct(StringComparer.Ordinal)];
        var folders = new Stack<string>();
        foreach (string path in paths.Select(path => path[prefix.Length..]).Where(IsReached))
        {
            var look = FileLook.At(Full(path));
            if (look.Kind != FileKind.Missing)
                Visit("", new Entry(path, IsFolder: false), look, folders);
        }
        Walk(folders, stop);
        return Listing(paths);
    }

    /// <summary>Whether a walk would come to a path: not through links and folders that are left out.</summary>
    private bool IsReached(string path)
    {
        for (int end = path.IndexOf('/'); end > 0; end = path.IndexOf('/', end + 1))
        {
            if (classifier.IsSkipped(path[..end]) || FileLook.At(Full(path[..end])).Kind == FileKind.Link)
                return false;
        }
        return !path.Split('/').Contains("..");
    }

    private void Walk(IEnumerable<string> roots, CancellationToken stop)
    {
        var folders = new Stack<string>(roots);
        while (folders.TryPop(out string? folder))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                var names = NamesIn(folder);
                var looks = Look(folder, names);
                for (int i = 0; i < names.Length; i++)
                    Visit(folder, names[i], looks[i], folders);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                NoteUnlisted(folder, Fault.CauseOf(fault));
            }
        }
    }

    private ContentListing Listing(IReadOnlyList<string>? named)
    {
        // What is named may be named twice: by itself and by its folder.
        SourceFile[] sorted = named is null ? [.. files] : [.. files.DistinctBy(file => file.Path, StringComparer.Ordinal)];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        archives.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        return new ContentListing(sorted, archives, found.All, unlisted) { Named = named };
    }

    private Entry[] NamesIn(string folder) => [.. new FileSystemEnumerable<Entry>(
        Full(folder), static (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory), Everything)];

    private FileLook[] Look(string folder, Entry[] names)
    {
        var looks = new FileLook[names.Length];
        string full = Full(folder);
        using var within = LinuxFolder.TryOpen(full);
        if (names.Length < Many)
        {
            for (int i = 0; i < names.Length; i++)
                looks[i] = FileLook.At(within, full, names[i].Name);
            return looks;
        }
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => looks[i] = FileLook.At(within, full, names[i].Name));
        return looks;
    }

    /// <param name="folder">Below the content, with a <c>/</c> at its end; empty for the content itself.</param>
    private void Visit(string folder, Entry entry, FileLook look, Stack<string> folders)
    {
        string path = folder + entry.Name;
        switch (look.Kind)
        {
            case FileKind.Missing when entry.IsFolder:
                NoteUnlisted(path, "it is gone, or its name is not UTF-8");
                break;
            case FileKind.Missing:
                found.Add(Rules.FileUnreadable, prefix + path, 0, "it is gone, or its name is not UTF-8");
                break;
            case FileKind.Folder:
                if (!classifier.IsSkipped(path) && !avoid.Contains(Full(path)))
                    folders.Push(path + "/");
                break;
            case FileKind.Link when entry.IsFolder:
                found.Add(Rules.SymbolicLink, prefix + path, 0);
                break;
            case var kind when !Path.GetFileName(entry.Name).StartsWith('.') && path is not ("site.yaml" or "categories.yaml" or "_config.yml"):
                Take(path, kind, look);
                break;
        }
    }

    private void Take(string path, FileKind kind, FileLook look)
    {
        if (kind == FileKind.Link)
            found.Add(Rules.SymbolicLink, prefix + path, 0);
        else if (layout.Form == SiteForm.Own && path.StartsWith(DayArchive.Folder + "/", StringComparison.Ordinal))
            TakeArchive(path, look);
        else if (!classifier.TryClassify(path, out var sort, out int below, out bool mayBeLiquid))
            found.Add(path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Rules.LiquidPage : Rules.NotContent, prefix + path, 0);
        else if (kind == FileKind.Other)
            found.Add(Rules.FileUnreadable, prefix + path, 0, FileLook.NoFile);
        else if (mayBeLiquid && HoldsLiquid(Full(path)))
            found.Add(Rules.LiquidPage, prefix + path, 0);
        else
            files.Add(new SourceFile(prefix + path, prefix.Length + below, layout.Root, sort, look.Length) { Modified = look.Modified, Changed = look.Changed });
    }

    private void TakeArchive(string path, FileLook look)
    {
        if (DayArchive.DayAt(path) is not { } day)
            found.Add(Rules.NotContent, prefix + path, 0);
        else if (look.Kind == FileKind.Other)
            found.Add(Rules.ArchiveUnreadable, prefix + path, 0, FileLook.NoFile);
        else
            archives.Add(new DayArchive(day, Full(path), look.Length) { Modified = look.Modified, Changed = look.Changed });
    }

    private void NoteUnlisted(string folder, string cause)
    {
        string path = (prefix + folder).TrimEnd('/');
        found.Add(Rules.FolderUnreadable, path.Length == 0 ? "." : path, 0, cause);
        unlisted.Add(path);
    }

    private string Full(string path) => path.Length == 0 ? layout.Content : Path.Combine(layout.Content, path.TrimEnd('/'));

    private static bool HoldsLiquid(string file)
    {
        try
        {
            string text = File.ReadAllText(file, Encoding.UTF8);
            return text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal) || (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && text.StartsWith("---", StringComparison.Ordinal));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <param name="Name">Below the folder that is looked at.</param>
    private readonly record struct Entry(string Name, bool IsFolder);
}
