using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Finds all content files. Order means nothing to the build; the list is sorted all the same.</summary>
/// <param name="avoid">Full paths of folders that are not content, such as the output.</param>
public sealed class ContentLister(SiteLayout layout, IReadOnlyCollection<string> avoid)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = false, IgnoreInaccessible = false };

    /// <summary>What the framework says of a file that is not there under the name it was listed by.</summary>
    private const FileAttributes Missing = (FileAttributes)(-1);

    private readonly SourceClassifier classifier = new(layout.Form);

    public IReadOnlyList<SourceFile> List(DiagnosticBag found, CancellationToken stop)
    {
        var files = new List<SourceFile>();
        var folders = new Stack<DirectoryInfo>();
        folders.Push(new DirectoryInfo(layout.Content));
        while (folders.TryPop(out var folder))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
                    Visit(entry, folders, files, found);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                found.Add(Rules.FolderUnreadable, Logical(folder.FullName), 0, Fault.CauseOf(fault));
            }
        }
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private void Visit(FileSystemInfo entry, Stack<DirectoryInfo> folders, List<SourceFile> files, DiagnosticBag found)
    {
        if (entry.Attributes == Missing)
        {
            found.Add(entry is DirectoryInfo ? Rules.FolderUnreadable : Rules.FileUnreadable, Logical(entry.FullName), 0, "it is gone, or its name is not UTF-8");
            return;
        }
        bool link = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        if (entry is DirectoryInfo folder)
        {
            bool atTop = Path.GetDirectoryName(folder.FullName) == layout.Content;
            if (link)
                found.Add(Rules.SymbolicLink, Logical(folder.FullName), 0);
            else if (!classifier.IsSkipped(folder.Name, atTop) && !avoid.Contains(folder.FullName))
                folders.Push(folder);
            return;
        }
        string relative = Relative(layout.Content, entry.FullName);
        if (entry.Name.StartsWith('.') || relative is "site.yaml" or "categories.yaml" or "_config.yml")
            return;
        string path = Logical(entry.FullName);
        if (link)
            found.Add(Rules.SymbolicLink, path, 0);
        else if (((FileInfo)entry).Length == 0 && SpecialFile.Is(entry.FullName))
            found.Add(Rules.FileUnreadable, path, 0, "it is a pipe, a socket or a device");
        else if (!classifier.TryClassify(relative, out var kind, out string below, out bool mayBeLiquid))
            found.Add(relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Rules.LiquidPage : Rules.NotContent, path, 0);
        else if (mayBeLiquid && HoldsLiquid(entry.FullName))
            found.Add(Rules.LiquidPage, path, 0);
        else
            files.Add(new SourceFile(path, below, entry.FullName, kind, ((FileInfo)entry).Length) { Modified = entry.LastWriteTimeUtc.Ticks, Changed = (long)entry.UnixFileMode });
    }

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

    private string Logical(string full) => Relative(layout.Root, full);

    /// <summary>With <c>/</c> on every system; a backslash in a name is a part of it where the system allows one.</summary>
    private static string Relative(string folder, string full) => Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');
}
