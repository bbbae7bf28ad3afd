using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Report;

/// <summary>The stages of a build, in order; also what progress is told in.</summary>
public enum Stage
{
    Read,
    Parse,
    Index,
    Plan,
    Render,
    Write,
}

/// <summary>What a finished build did.</summary>
public sealed record BuildReport
{
    /// <summary>Full path of the output folder.</summary>
    public required string Output { get; init; }

    /// <summary>What a delta holds; <see langword="null"/> for a build of the output folder.</summary>
    public DeltaReport? Delta { get; init; }

    /// <summary>Posts with a page.</summary>
    public required int Posts { get; init; }

    /// <summary>Files the site consists of.</summary>
    public required int Pages { get; init; }

    /// <summary>Files whose bytes were written; the others were already as they should be.</summary>
    public required int Written { get; init; }

    /// <summary>Files of an earlier build that are no longer part of the site.</summary>
    public required int Removed { get; init; }

    /// <summary>Bytes of all files of the site.</summary>
    public required long Bytes { get; init; }

    /// <summary>Pages by kind, kinds in ordinal order.</summary>
    public IReadOnlyDictionary<string, int> PagesByKind { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Wall time by stage. Stages overlap: Read with Parse, and Plan with Render and Write.</summary>
    public IReadOnlyDictionary<Stage, TimeSpan> Times { get; init; } = new Dictionary<Stage, TimeSpan>();

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Peak of the process's resident memory in bytes.</summary>
    public long PeakMemory { get; init; }

    /// <summary>Sorted by file, line, column, code.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Posts whose source was read and parsed by this build; <see langword="null"/> means all of them.</summary>
    public int? Parsed { get; init; }

    /// <summary>Pages that were made and held against what stood there.</summary>
    public int Rendered { get; init; }

    /// <summary>Why all of the content was looked at although the build was told who knows what changed; <see langword="null"/> when it was not.</summary>
    public string? LookedAtAll { get; init; }

    /// <summary>Files that were already as they should be.</summary>
    public int Unchanged => Pages - Written;

    /// <summary>Posts parsed, made and written in a second of this build; <see langword="null"/> when it had none to do.</summary>
    public double? PostsPerSecond => (Parsed ?? Posts) > 0 && Elapsed > TimeSpan.Zero ? (Parsed ?? Posts) / Elapsed.TotalSeconds : null;

    /// <summary>Whether <c>--strict</c> fails: a warning or an error was found.</summary>
    public bool HasProblems => Diagnostics.Any(diagnostic => diagnostic.Severity != Severity.Info);
}

/// <param name="Folder">Full path.</param>
/// <param name="Files">Files of the site that are to be brought to the host.</param>
/// <param name="Deletions">Files that are to be taken off it.</param>
/// <param name="IsEverything">Whether nothing was ever published, so that the delta is the whole site.</param>
public sealed record DeltaReport(string Folder, int Files, int Deletions, bool IsEverything);

/// <summary>Is told how far a build is; called from many threads, often, and must return at once.</summary>
public interface IBuildProgress
{
    /// <param name="total">How many there will be; 0 while that is not known.</param>
    void Report(Stage stage, int done, int total);
}
