using System.Text;

namespace FinewsSiteGen.Index;

/// <summary>The intent of a build: names every file before it is touched, so that the build after one that was cut off knows which it must not trust.</summary>
public sealed class Journal : IDisposable
{
    private readonly string file;
    private readonly StringBuilder waiting = new();
    private FileStream? intent;

    /// <param name="folder">The state folder.</param>
    public Journal(string folder)
    {
        file = Path.Combine(folder, "journal");
        Suspects = Read(file);
    }

    /// <summary>Files that a build which did not finish may have written or removed; relative to the output.</summary>
    public IReadOnlySet<string> Suspects { get; }

    /// <summary>Notes that files will be touched.</summary>
    public void Announce(IEnumerable<string> paths)
    {
        foreach (string path in paths)
            waiting.Append(path).Append('\n');
        if (waiting.Length == 0)
            return;
        // What an earlier build left stays in it: until this one has finished, nobody has looked after those files.
        intent ??= new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        intent.Write(Encoding.UTF8.GetBytes(waiting.ToString()));
        waiting.Clear();
    }

    /// <summary>Everything that was intended has been done and is known to the state.</summary>
    public void Clear()
    {
        intent?.Dispose();
        intent = null;
        waiting.Clear();
        File.Delete(file);
    }

    public void Dispose() => intent?.Dispose();

    /// <summary>A name without its line end is not whole and was never used.</summary>
    private static HashSet<string> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        string text = File.ReadAllText(file);
        return new HashSet<string>(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }
}
