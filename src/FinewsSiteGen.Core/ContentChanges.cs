using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>What of the content is to be read anew, and what is gone, as against the last build.</summary>
internal sealed record ContentChanges
{
    /// <summary>Loose files that are new, look otherwise, or may be other than they look.</summary>
    public required IReadOnlyList<SourceFile> Doubtful { get; init; }

    /// <summary>Archives of which something is to be read.</summary>
    public required IReadOnlyList<SealedWork> Sealed { get; init; }

    /// <summary>Logical paths of all loose files: they stand in for sealed ones of the same name.</summary>
    public required IReadOnlySet<string> Loose { get; init; }

    /// <summary>What the last build knew of loose files, and of posts that were sealed then and are loose now.</summary>
    public IReadOnlyDictionary<string, KnownSource> Known { get; init; } = new Dictionary<string, KnownSource>();

    /// <summary>Sources that are neither loose nor sealed any more, by ordinal path.</summary>
    public IReadOnlyList<KeyValuePair<string, KnownSource>> Gone { get; init; } = [];

    /// <summary>Archives that are there no more, or cannot be read; their posts are among <see cref="Gone"/>.</summary>
    public IReadOnlyList<DateOnly> GoneArchives { get; init; } = [];

    /// <summary>Archives that look otherwise and hold the same bytes, with their hashes.</summary>
    public IReadOnlyList<(DayArchive Archive, Hash128 Hash)> Restamped { get; init; } = [];

    /// <summary>Sources of which the clock now makes something else.</summary>
    public IReadOnlySet<string> Woken { get; init; } = new HashSet<string>();

    /// <summary>For a build that knows nothing of earlier ones.</summary>
    public static ContentChanges All(ContentListing content) => new()
    {
        Doubtful = content.Files,
        Sealed = [.. content.Archives.Select(archive => new SealedWork(archive, new Dictionary<string, KnownSource>(), ReadsAll: true, Hash: null))],
        Loose = content.Archives.Count == 0 ? new HashSet<string>() : content.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal),
    };
}

/// <summary>One archive of which something is to be read.</summary>
/// <param name="Known">Its posts as the last build knew them, wherever they lay then.</param>
/// <param name="ReadsAll">Whether its bytes are new, so that any of its posts may have changed.</param>
/// <param name="Hash">Of its bytes; <see langword="null"/> when nobody has looked at them yet.</param>
internal sealed record SealedWork(DayArchive Archive, IReadOnlyDictionary<string, KnownSource> Known, bool ReadsAll, Hash128? Hash);
