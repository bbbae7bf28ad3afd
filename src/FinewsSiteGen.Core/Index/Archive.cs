using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>The archive as queries over the state.</summary>
/// <param name="drop">Takes posts out and settles what depended on them.</param>
public sealed class Archive(SqliteConnection connection, Action<IReadOnlyCollection<long>> drop) : IArchive
{
    private const string Columns =
        "p.id, p.path, p.address, p.title, p.instant, p.zone, p.has_time, p.updated, p.category, p.tag, p.source, p.summary, p.quarantined, p.twin, p.spool, p.spool_length";

    private const string EntryColumns = "p.id, p.path, p.address, p.instant, p.zone, p.updated";

    private const string Mixed = "FROM posts p WHERE p.shown = 1 AND p.expired IS NULL";

    private const string Indexable = "FROM posts p WHERE p.expired IS NULL AND p.quarantined = 0";

    private IReadOnlyList<PostList>? lists;
    private IReadOnlyList<DayCount>? days;
    private IReadOnlyList<MonthCount>? months;

    /// <returns>Posts that the state holds from the last build; 0 when there was none. To be asked before a new archive is begun.</returns>
    public static long CountOfLastBuild(SqliteConnection connection) =>
        connection.Single("SELECT count(*) FROM sqlite_master WHERE name = 'posts'") is 1L && connection.Single("SELECT count(*) FROM posts") is long posts ? posts : 0;

    public IReadOnlyList<PostList> Lists => lists ??= ReadLists();

    public IReadOnlyList<DayCount> Days => days ??=
        [.. connection.Rows(row => new DayCount(DayNumber.Day(row.GetInt64(0)), row.GetInt32(1)), $"SELECT p.day, count(*) {Mixed} AND p.day > 0 GROUP BY p.day ORDER BY p.day")];

    public IReadOnlyList<MonthCount> Months => months ??=
        [.. connection.Rows(
            row => new MonthCount((int)(row.GetInt64(0) / 100), (int)(row.GetInt64(0) % 100), row.GetInt32(1)),
            $"SELECT p.day / 100 AS month, count(*) {Indexable} AND p.day > 0 GROUP BY month ORDER BY month")];

    public IEnumerable<PostSummary> PostsOf(PostList list) =>
        connection.Stream(Summary, $"SELECT {Columns} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = ?1 ORDER BY m.instant, m.address", list.Id);

    public IReadOnlyList<PostSummary> Newest(PostList? list, int count) => list is null
        ? [.. connection.Stream(Summary, $"SELECT {Columns} {Mixed} AND p.day > 0 ORDER BY p.day DESC, p.instant DESC, p.address DESC LIMIT ?1", count)]
        : [.. connection.Stream(
            Summary,
            $"SELECT {Columns} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = ?1 ORDER BY m.instant DESC, m.address DESC LIMIT ?2", list.Id, count)];

    public IEnumerable<PostSummary> PostsOf(DateOnly day) =>
        connection.Stream(Summary, $"SELECT {Columns} {Mixed} AND p.day = ?1 ORDER BY p.instant, p.address", DayNumber.Of(day));

    public IEnumerable<AddressEntry> AddressesOf(int year, int month)
    {
        long from = ((year * 100L) + month) * 100;
        return connection.Stream(Entry, $"SELECT {EntryColumns} {Indexable} AND p.day BETWEEN ?1 AND ?2 ORDER BY p.day, p.instant, p.address", from, from + 99);
    }

    public IEnumerable<AddressEntry> UndatedAddresses() =>
        connection.Stream(Entry, $"SELECT {EntryColumns} {Indexable} AND p.day = 0 ORDER BY p.address");

    public IEnumerable<PostSummary> Since(DateTimeOffset after) =>
        connection.Stream(
            Summary,
            $"SELECT {Columns} {Mixed} AND p.day >= ?1 AND p.instant >= ?2 ORDER BY p.day, p.instant, p.address",
            DayNumber.Of(DateOnly.FromDateTime(after.UtcDateTime.Date).AddDays(-1)), after.UtcTicks);

    public IReadOnlyList<PostList> Busiest(DateTimeOffset after, int count)
    {
        var byId = Lists.ToDictionary(list => list.Id);
        return [.. connection.Rows(
            row => byId[row.GetInt64(0)],
            $"""
            SELECT p.category, count(*) AS posts {Mixed} AND p.day >= $1 AND p.instant >= $2
            GROUP BY p.category ORDER BY posts DESC, (SELECT slug FROM lists WHERE lists.id = p.category) LIMIT $3
            """,
            DayNumber.Of(DateOnly.FromDateTime(after.UtcDateTime.Date).AddDays(-1)), after.UtcTicks, count)];
    }

    public IEnumerable<AddressEntry> Addresses() => connection.Stream(Entry, $"SELECT {EntryColumns} FROM posts p ORDER BY p.address, p.path");

    public string? OwnerOf(string address) => connection.Single("SELECT path FROM posts WHERE address = $1", address) as string;

    public string? OwnerBelow(string folder) =>
        connection.Single("SELECT path FROM posts WHERE address >= $1 AND address < $2 ORDER BY address, path LIMIT 1", folder, string.Concat(folder.AsSpan(0, folder.Length - 1), "0")) as string;

    public IReadOnlyList<Twin> TwinsOf(PostSummary post) =>
        !post.HasTwin ? [] : [.. connection.Rows(
            row => new Twin(row.GetString(0), row.GetString(1)),
            """
            SELECT p.title, p.address FROM posts p WHERE p.article = (SELECT article FROM posts WHERE id = $1) AND p.id <> $1 AND p.expired IS NULL
            ORDER BY p.press DESC, p.address
            """, post.Id)];

    public IEnumerable<Alias> Aliases() =>
        connection.Rows(
            row => new Alias(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            "SELECT a.path, p.path, p.address, p.title FROM aliases a JOIN posts p ON p.id = a.post ORDER BY a.path, p.path");

    public IEnumerable<ExpiredPost> Expired()
    {
        var byId = Lists.ToDictionary(list => list.Id);
        return connection.Rows(
            row => new ExpiredPost(row.GetString(0), row.GetString(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), byId[row.GetInt64(3)]),
            "SELECT address, title, expired, category FROM posts WHERE expired IS NOT NULL ORDER BY instant, address");
    }

    public void Drop(IReadOnlyCollection<long> posts)
    {
        drop(posts);
        lists = null;
        days = null;
        months = null;
    }

    private static AddressEntry Entry(Statement row)
    {
        var published = Time(row.Number(3), (int)row.Number(4));
        var updated = row.IsNull(5) ? null : Time(row.Number(5), (int)row.Number(4));
        return new AddressEntry(row.Number(0), row.Text(1), row.Text(2), updated > published || published is null ? updated : published);
    }

    private static PostSummary Summary(Statement row)
    {
        int zone = (int)row.Number(5);
        return new PostSummary
        {
            Id = row.Number(0),
            Path = row.Text(1),
            Address = row.Text(2),
            Title = row.Text(3),
            Time = Time(row.Number(4), zone),
            HasTime = row.Flag(6),
            Updated = row.IsNull(7) ? null : Time(row.Number(7), zone),
            Category = row.Number(8),
            Tag = row.Text(9),
            Source = row.Text(10),
            Summary = row.Text(11),
            IsQuarantined = row.Flag(12),
            HasTwin = row.Flag(13),
            Story = new SpoolRef(row.Number(14), (int)row.Number(15)),
        };
    }

    private static DateTimeOffset? Time(long utcTicks, int zone) =>
        utcTicks == long.MinValue ? null : new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(zone));

    private PostList[] ReadLists()
    {
        var spellings = connection.Rows(row => (List: row.GetInt64(0), Raw: row.GetString(1)), "SELECT list, raw FROM spellings ORDER BY raw").ToLookup(row => row.List, row => row.Raw);
        return [.. connection.Rows(
            row => new PostList(row.GetInt64(0), (ListKind)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt32(4)),
            "SELECT id, kind, slug, name, count FROM lists ORDER BY kind, slug")
            .Select(list => list with { Spellings = [.. spellings[list.Id].Where(raw => raw != list.Slug)] })];
    }
}
