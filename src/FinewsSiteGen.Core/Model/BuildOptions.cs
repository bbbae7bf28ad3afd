namespace FinewsSiteGen.Model;

/// <summary>What one build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>Full path of the site: the folder that holds <c>content/</c>, a Jekyll checkout, or a bare folder of posts.</summary>
    public required string Site { get; init; }

    /// <summary>Full path; <see langword="null"/> means <c>_site</c> in the site's folder.</summary>
    public string? Output { get; init; }

    /// <summary>Full path of the state folder; <see langword="null"/> means <c>.finews/&lt;output folder&gt;</c> beside the output.</summary>
    public string? State { get; init; }

    /// <summary>Overrides the configured <c>url</c> and <c>base_path</c>: <c>https://host/base</c>.</summary>
    public string? BaseUrl { get; init; }

    public bool Drafts { get; init; }

    /// <summary>Also builds posts dated after the clock.</summary>
    public bool Future { get; init; }

    /// <summary>What the build takes for now; <see langword="null"/> means the machine's clock.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Worker threads; 0 means one for each processor.</summary>
    public int Threads { get; init; }

    /// <summary><see cref="Threads"/> on this machine: at least 1.</summary>
    public int WorkerThreads => Threads > 0 ? Threads : Environment.ProcessorCount;

    /// <summary>Writes into a folder that holds files which are not a site of ours; takes all posts off the site when the content has none left.</summary>
    public bool Force { get; init; }

    /// <summary>Looks at every file of the output, and makes again what is missing or spoiled.</summary>
    public bool Verify { get; init; }

    /// <summary>Full path of a folder that gets what is not yet published, in place of the output; <see langword="null"/> for an ordinary build.</summary>
    public string? Delta { get; init; }

    /// <summary>Whether all that the build makes counts as published once it has finished.</summary>
    public bool Publishes => Delta is null && !Drafts && !Future;

    /// <summary>Full path of the ledger of published addresses; <see langword="null"/> means <c>.finews/ledger.db</c> in the site's folder.</summary>
    public string? Ledger { get; init; }

    /// <summary>Addresses that were published and need no page any more, percent-encoded, from the site's root.</summary>
    public IReadOnlyList<string> Forget { get; init; } = [];

    /// <summary>How the build learns which sources to look at.</summary>
    public ChangeSource Changes { get; init; }

    /// <summary>For <see cref="ChangeSource.Named"/>: files and folders that were written or removed since the last build, full paths or relative to the site's folder.</summary>
    public IReadOnlyList<string> ChangedPaths { get; init; } = [];
}

/// <summary>Who says which sources changed since the last build.</summary>
public enum ChangeSource
{
    /// <summary>The disk: every file is looked at, though not read.</summary>
    Disk,

    /// <summary>git, where the content on the disk is that of a commit; else the disk.</summary>
    Git,

    /// <summary>The caller, who knows.</summary>
    Named,
}
