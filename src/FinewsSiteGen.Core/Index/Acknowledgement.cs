using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>The acknowledgement of the last delta, in one transaction.</summary>
public sealed class Acknowledgement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly PageTable pages;
    private readonly PublicationTable publication;
    private readonly HeldByDelta held;

    public Acknowledgement(SqliteConnection connection)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction();
        pages = new PageTable(connection, long.MaxValue);
        publication = new PublicationTable(connection, long.MaxValue);
        held = publication.Held(pages);
    }

    /// <summary>Whether a delta waits.</summary>
    public bool IsDue => publication.IsDeltaWaiting;

    /// <summary>Names what the last build left.</summary>
    public string Step => connection.Kept(ArchiveState.StepName) ?? "";

    /// <summary>What the delta held; streams.</summary>
    public IEnumerable<KnownPage> Pages => held.Pages;

    /// <summary>Paths of pages that the delta held and that a later build changed, or took away where the address was to last.</summary>
    public IReadOnlyList<string> Replaced => held.Replaced;

    public long Deletions => held.Deletions;

    /// <inheritdoc cref="PageTable.Find"/>
    public KnownPage? Find(string path) => pages.Find(path);

    /// <inheritdoc cref="ArchiveState.SourceOf(long)"/>
    public string SourceOf(long post) => ArchiveState.SourceOf(connection, post);

    public void Commit()
    {
        publication.Acknowledge();
        transaction.Commit();
    }

    public void Dispose()
    {
        pages.Dispose();
        publication.Dispose();
        transaction.Dispose();
    }
}
