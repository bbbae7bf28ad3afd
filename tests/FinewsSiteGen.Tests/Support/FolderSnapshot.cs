using System.Text;

namespace FinewsSiteGen.Tests.Support;

/// <summary>An accepted folder of files and the folder a different one is put in. Text is compared without regard to line ends, all else byte by byte.</summary>
internal sealed class FolderSnapshot(string verified, string received)
{
    private const int ShownDifferences = 5;

    private static readonly HashSet<string> Binary = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff2", ".gz", ".br", ".db", ".zip",
    };

    /// <returns><see langword="null"/> when equal, else what differs and what to do.</returns>
    public string? Compare(string folder, Func<string, bool> include, bool accept)
    {
        var now = FolderFiles.List(folder).Where(include).ToList();
        IReadOnlyList<string> before = Directory.Exists(verified) ? FolderFiles.List(verified) : [];
        Remove(received);
        string[] differences =
        [
            .. before.Except(now).Select(path => $"gone: {path}"),
            .. now.Except(before).Select(path => $"new: {path}"),
            .. now.Intersect(before).Select(path => Difference(folder, path)).OfType<string>(),
        ];
        if (differences.Length == 0)
            return null;
        if (accept)
            Remove(verified);
        foreach (string path in now)
            Put(Path.Combine(folder, path), Path.Combine(accept ? verified : received, path));
        return accept ? null : Complaint(differences);
    }

    private string Complaint(string[] differences)
    {
        var text = new StringBuilder($"{Path.GetFileName(verified)}/ differs in {differences.Length} files:\n");
        foreach (string difference in differences.Take(ShownDifferences))
            text.Append(difference).Append('\n');
        if (differences.Length > ShownDifferences)
            text.Append("…\n");
        return text.Append($"If {Path.GetFileName(received)}/ is right, let it replace the old folder.").ToString();
    }

    private string? Difference(string folder, string path)
    {
        byte[] now = Normal(Path.Combine(folder, path));
        byte[] before = Normal(Path.Combine(verified, path));
        if (now.AsSpan().SequenceEqual(before))
            return null;
        string what = IsBinary(path) ? "  other bytes" : TextDifference.Describe(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(now));
        return $"changed: {path}\n{what}";
    }

    private static byte[] Normal(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return IsBinary(file) || !bytes.Contains((byte)'\r') ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n"));
    }

    private static bool IsBinary(string file) => Binary.Contains(Path.GetExtension(file));

    private static void Put(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllBytes(to, Normal(from));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
