namespace FinewsSiteGen.Model;

/// <summary>What a build changed in the archive: what to make again, and which places began or ceased to be needed.</summary>
public sealed record ArchiveChange
{
    /// <summary>A first build, or one that must look at everything.</summary>
    public static ArchiveChange All { get; } = new() { Touches = Touches.All };

    public required Touches Touches { get; init; }

    /// <summary>Lists whose posts, name or spellings changed, as they were and as they are; <see langword="null"/> for none.</summary>
    public IReadOnlyList<(PostList? Before, PostList? Now)> Lists { get; init; } = [];

    /// <summary>Days whose number of posts in mixed lists changed.</summary>
    public IReadOnlyList<(DateOnly Day, int Before, int Now)> Days { get; init; } = [];

    /// <summary>Addresses that posts began to claim or own.</summary>
    public IReadOnlyList<string> NewAddresses { get; init; } = [];

    /// <summary>Addresses that no post owns any more.</summary>
    public IReadOnlyList<string> GoneAddresses { get; init; } = [];

    /// <summary>Alias paths, as written, of posts that lost their page or were read anew.</summary>
    public IReadOnlySet<string> AliasesLeft { get; init; } = new HashSet<string>();

    /// <summary>Alias paths, as written, of posts that got a page or were read anew.</summary>
    public IReadOnlySet<string> AliasesJoined { get; init; } = new HashSet<string>();
}
