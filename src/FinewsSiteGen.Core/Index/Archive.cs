using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>The archive as queries over the state; used by the thread that owns the connection.</summary>
/// <param name="build">Number of this build: only posts it took in have a story in its spool.</param>
internal sealed class Archive(SqliteConnection connection, StatementPool queries, ListBook book, ArchiveResolver resolver, DayBook dayBook, long build) : IArchive
{
    private const string Mixed = "FROM posts p WHERE p.shown = 1 AND p.expired IS NULL";
    private const string Indexable = "FROM posts p WHERE p.expired IS NULL AND p.quarantined = 0 AND p.place = 0";

    private readonly ArchiveRows rows = new(build);
    private IReadOnlyList<PostList>? lists;
    private IReadOnlyDictionary<long, PostList>? byId;

    public IReadOnlyList<PostList> Lists => lists ??=
        [.. book.All.Select(entry => entry.Now()).OfType<PostList>().OrderBy(list => list.Kind).ThenBy(list => list.Slug, StringComparer.Ordinal)];

    public IReadOnlyList<DayCount> Days => dayBook.Days;

    public IReadOnlyList<MonthCount> Months => dayBook.Months;

    private IReadOnlyDictionary<long, PostList> ById => byId ??= Lists.ToDictionary(list => list.Id);

    public IEnumerable<PostSummary> PostsOf(PostList list) => list.Kind == ListKind.Category
        ? queries.Stream(rows.WholeSummary, PostsInOrder(ArchiveRows.Whole), list.Id)
        : queries.Stream(ArchiveRows.Summary, PostsInOrder(ArchiveRows.Summaries), list.Id);

    public IReadOnlyList<PostSummary> Newest(PostList? list, int count) => list is null
        ? [.. queries.Stream(ArchiveRows.Summary, $"SELECT {ArchiveRows.Summaries} {Mixed} AND p.day > 0 ORDER BY p.day DESC, p.instant DESC, p.address DESC LIMIT ?1", count)]
        : [.. queries.Stream(
            ArchiveRows.Summary,
            $"SELECT {ArchiveRows.Summaries} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = ?1 ORDER BY m.instant DESC, m.address DESC LIMIT ?2", list.Id, count)];

    public IEnumerable<PostSummary> PostsOf(DateOnly day) =>
        queries.Stream(ArchiveRows.Summary, $"SELECT {ArchiveRows.Summaries} {Mixed} AND p.day = ?1 ORDER BY p.instant, p.address", DayNumber.Of(day));

    public IEnumerable<AddressEntry> UndatedAddresses() =>
        queries.Stream(ArchiveRows.Entry, $"SELECT {ArchiveRows.Entries} {Indexable} AND p.day = 0 ORDER BY p.address");

    public IEnumerable<PostSummary> Since(DateTimeOffset after) => queries.Stream(
        ArchiveRows.Summary,
        $"SELECT {ArchiveRows.Summaries} {Mixed} AND p.day >= ?1 AND p.instant >= ?2 ORDER BY p.day, p.instant, p.address", DayBefore(after), after.UtcTicks);

    public IReadOnlyList<PostList> Busiest(DateTimeOffset after, int count) =>
        [.. connection.Rows(
            row => (List: ById[row.GetInt64(0)], Posts: row.GetInt64(1)),
            $"SELECT p.category, count(*) {Mixed} AND p.day >= $1 AND p.instant >= $2 GROUP BY p.category", DayBefore(after), after.UtcTicks)
            .OrderByDescending(entry => entry.Posts).ThenBy(entry => entry.List.Slug, StringComparer.Ordinal).Take(count).Select(entry => entry.List)];

    public IEnumerable<PlacedPost> Addresses() =>
        queries.Stream(row => new PlacedPost(row.Number(0), row.Text(1)), "SELECT id, address FROM posts WHERE place = 0 ORDER BY address");

    public string SourceOf(long post) => queries.Stream(row => row.Text(0), "SELECT path FROM posts WHERE id = ?1", post).FirstOrDefault() ?? "";

    public string? OwnerOf(string address) => First("SELECT path FROM posts WHERE address = ?1 AND place = 0", address);

    public string? OwnerBelow(string folder) =>
        First("SELECT path FROM posts WHERE address >= ?1 AND address < ?2 AND place = 0 ORDER BY address, path LIMIT 1", folder, string.Concat(folder.AsSpan(0, folder.Length - 1), "0"));

    public IReadOnlyList<Twin> TwinsOf(PostSummary post) =>
        post.Own.Article is not { } article ? [] : [.. queries.Stream(
            row => new Twin(row.Text(0), row.Text(1)),
            """
            SELECT p.title, p.address FROM posts p WHERE p.article = ?1 AND p.id <> ?2 AND p.expired IS NULL AND p.place = 0
            ORDER BY p.press DESC, p.address
            """, article, post.Id)];

    public IEnumerable<Alias> Aliases() => connection.Rows(
        ArchiveRows.Alias, $"SELECT {ArchiveRows.Aliases} FROM aliases a JOIN posts p ON p.id = a.post WHERE p.place = 0 ORDER BY a.path, p.path");

    public IEnumerable<Alias> AliasesAt(string path) => connection.Rows(
        ArchiveRows.Alias, $"SELECT {ArchiveRows.Aliases} FROM aliases a JOIN posts p ON p.id = a.post WHERE a.path = $1 AND p.place = 0 ORDER BY p.path", path);

    public IEnumerable<ExpiredPost> Expired() => connection.Rows(Gone, $"SELECT {ArchiveRows.Expired} FROM posts WHERE expired IS NOT NULL AND place = 0 ORDER BY instant, address");

    public ExpiredPost? ExpiredPost(long id) =>
        connection.Rows(Gone, $"SELECT {ArchiveRows.Expired} FROM posts WHERE id = $1 AND expired IS NOT NULL AND place = 0", id).FirstOrDefault();

    public PostSummary? Post(long id) =>
        queries.Stream(rows.WholeSummary, $"SELECT {ArchiveRows.Whole} FROM posts p WHERE p.id = ?1 AND p.expired IS NULL AND p.place = 0", id).FirstOrDefault();

    /// <remarks>Counts from the newest end, where most changes are.</remarks>
    public int PositionOf(PostList list, PostKey key) =>
        list.Count - (int)(long)connection.Single("SELECT count(*) FROM members WHERE list = $1 AND (instant, address) >= ($2, $3)", list.Id, key.Instant, key.Address)!;

    public IEnumerable<PostSummary> PostsFrom(PostList list, int position)
    {
        if (position <= 0)
            return PostsOf(list);
        return position >= list.Count ? [] : queries.Stream(
            ArchiveRows.Summary,
            $"""
            SELECT {ArchiveRows.Summaries} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = ?1 AND (m.instant, m.address) >= (
                SELECT instant, address FROM members WHERE list = ?1 ORDER BY instant DESC, address DESC LIMIT 1 OFFSET ?2)
            ORDER BY m.instant, m.address
            """, list.Id, list.Count - position - 1);
    }

    public PostSummary? Older(PostList list, PostKey key) => Beside(list, key, "<", "DESC");

    public PostSummary? Newer(PostList list, PostKey key) => Beside(list, key, ">", "ASC");

    public int PositionIn(int year, int month, PostKey key) => (int)(long)connection.Single(
        $"SELECT count(*) {Indexable} AND p.day BETWEEN $1 AND $2 AND (p.instant, p.address) < ($3, $4)", FirstDay(year, month), FirstDay(year, month) + 99, key.Instant, key.Address)!;

    public IEnumerable<AddressEntry> AddressesFrom(int year, int month, int position) => queries.Stream(
        ArchiveRows.Entry,
        $"SELECT {ArchiveRows.Entries} {Indexable} AND p.day BETWEEN ?1 AND ?2 ORDER BY p.day, p.instant, p.address LIMIT -1 OFFSET ?3",
        FirstDay(year, month), FirstDay(year, month) + 99, position);

    public void Hide(IReadOnlyCollection<long> posts)
    {
        if (posts.Count == 0)
            return;
        resolver.Hide(posts);
        Settle();
    }

    public void Unhide()
    {
        if (resolver.Unhide() > 0)
            Settle();
    }

    private void Settle()
    {
        resolver.Resolve();
        dayBook.Settle();
        lists = null;
        byId = null;
    }

    private static string PostsInOrder(string columns) => $"SELECT {columns} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = ?1 ORDER BY m.instant, m.address";

    private string? First(string sql, string value, params string[] more) => queries.Stream(row => row.Text(0), sql, value, more).FirstOrDefault();

    private PostSummary? Beside(PostList list, PostKey key, string side, string order)
    {
        object? post = connection.Single(
            $"SELECT post FROM members WHERE list = $1 AND (instant, address) {side} ($2, $3) ORDER BY instant {order}, address {order} LIMIT 1", list.Id, key.Instant, key.Address);
        return post is long id ? Post(id) : null;
    }

    private ExpiredPost Gone(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), ById[row.GetInt64(3)], row.GetInt64(4));

    private static long DayBefore(DateTimeOffset after) => DayNumber.Of(DateOnly.FromDateTime(after.UtcDateTime.Date).AddDays(-1));

    private static long FirstDay(int year, int month) => ((year * 100L) + month) * 100;
}
