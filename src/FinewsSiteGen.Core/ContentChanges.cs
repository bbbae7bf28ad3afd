using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>The content as it is, held against the content as the last build saw it.</summary>
internal sealed class ContentChanges
{
    /// <summary>Disks keep times no finer than this: a file written just before the last build looked may have been written again just after.</summary>
    private static readonly long Grain = TimeSpan.FromSeconds(2).Ticks;

    private readonly HashSet<string> woken;

    /// <param name="files">All content files.</param>
    /// <param name="known">Of the last build, by logical path.</param>
    /// <param name="woken">Sources of which the clock now makes something else.</param>
    /// <param name="lastLook">When the last build looked, in the unit of <see cref="SourceFile.Modified"/>.</param>
    public ContentChanges(IReadOnlyList<SourceFile> files, IReadOnlyDictionary<string, KnownSource> known, IEnumerable<string> woken, long lastLook)
    {
        Known = known;
        this.woken = new HashSet<string>(woken, StringComparer.Ordinal);
        Doubtful = [.. files.Where(file => !known.TryGetValue(file.Path, out var before) || !before.LooksLike(file) || file.Modified >= lastLook - Grain || IsWoken(file.Path))];
        if (known.Count == 0)
            return;
        var here = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Gone = [.. known.Where(source => !here.Contains(source.Key)).OrderBy(source => source.Key, StringComparer.Ordinal)];
    }

    public IReadOnlyDictionary<string, KnownSource> Known { get; }

    /// <summary>Files that are new, look otherwise, or may be other than they look.</summary>
    public IReadOnlyList<SourceFile> Doubtful { get; }

    public IReadOnlyList<KeyValuePair<string, KnownSource>> Gone { get; } = [];

    public bool IsWoken(string path) => woken.Contains(path);
}
