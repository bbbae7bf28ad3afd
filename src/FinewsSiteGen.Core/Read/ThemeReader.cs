using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;

namespace FinewsSiteGen.Read;

/// <summary>The built-in theme, with the site's own files in place of those of the same name and beside the rest.</summary>
public static class ThemeReader
{
    private const string Prefix = "theme/";

    /// <summary>A link may lead back to where it stands.</summary>
    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <param name="folder">Full path of the site's theme folder; need not exist.</param>
    /// <returns>By path below the folder, with <c>/</c>; ordinal order.</returns>
    public static IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Read(string folder, DiagnosticBag found)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var assembly = typeof(ThemeReader).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files[resource[Prefix.Length..]] = bytes.ToArray();
        }
        if (Directory.Exists(folder))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", NoLinks))
                Add(files, Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file, found);
        }
        return [.. files];
    }

    private static void Add(SortedDictionary<string, ReadOnlyMemory<byte>> files, string name, string file, DiagnosticBag found)
    {
        if (name.Split('/').Any(part => part.StartsWith('.')))
            return;
        if (FileLook.At(file).Kind == FileKind.Other)
        {
            found.Add(Rules.FileUnreadable, Prefix + name, 0, FileLook.NoFile);
            return;
        }
        try
        {
            files[name] = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Rules.FileUnreadable, Prefix + name, 0, Fault.CauseOf(fault));
        }
    }
}
