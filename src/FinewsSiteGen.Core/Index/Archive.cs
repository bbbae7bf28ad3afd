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

    public IReadOnlyList<PostList> Lists => lists ??= ReadLists();

    public IReadOnlyList<DayCount> Days => days ??=
        [.. connection.Rows(row => new DayCount(Day(row.GetInt64(0)), row.GetInt32(1)), $"SELECT p.day, count(*) {Mixed} AND p.day > 0 GROUP BY p.day ORDER BY p.day")];

    public IReadOnlyList<MonthCount> Months => months ??=
        [.. connection.Rows(
            row => new MonthCount((int)(row.GetInt64(0) / 100), (int)(row.GetInt64(0) % 100), row.GetInt32(1)),
            $"SELECT p.day / 100 AS month, count(*) {Indexable} AND p.day > 0 GROUP BY month ORDER BY month")];

    public IEnumerable<PostSummary> PostsOf(PostList list) =>
        connection.Rows(Summary, $"SELECT {Columns} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = $1 ORDER BY m.instant, m.address", list.Id);

    public IReadOnlyList<PostSummary> Newest(PostList? list, int count) => list is null
        ? [.. connection.Rows(Summary, $"SELECT {Columns} {Mixed} AND p.day > 0 ORDER BY p.day DESC, p.instant DESC, p.address DESC LIMIT $1", count)]
        : [.. connection.Rows(
            Summary,
            $"SELECT {Columns} FROM members m JOIN posts p ON p.id = m.post WHERE m.list = $1 ORDER BY m.instant DESC, m.address DESC LIMIT $2", list.Id, count)];

    public IEnumerable<PostSummary> PostsOf(DateOnly day) =>
        connection.Rows(Summary, $"SELECT {Columns} {Mixed} AND p.day = $1 ORDER BY p.instant, p.address", Number(day));

    public IEnumerable<AddressEntry> AddressesOf(int year, int month)
    {
        long from = ((year * 100L) + month) * 100;
        return connection.Rows(Entry, $"SELECT {EntryColumns} {Indexable} AND p.day BETWEEN $1 AND $2 ORDER BY p.day, p.instant, p.address", from, from + 99);
    }

    public IEnumerable<AddressEntry> UndatedAddresses() =>
        connection.Rows(Entry, $"SELECT {EntryColumns} {Indexable} AND p.day = 0 ORDER BY p.address");

    public IEnumerable<PostSummary> Since(DateTimeOffset after) =>
        connection.Rows(
            Summary,
            $"SELECT {Columns} {Mixed} AND p.day >= $1 AND p.instant >= $2 ORDER BY p.day, p.instant, p.address",
            Number(DateOnly.FromDateTime(after.UtcDateTime.Date).AddDays(-1)), after.UtcTicks);

    public IReadOnlyList<PostList> Busiest(DateTimeOffset after, int count)
    {
        var byId = Lists.ToDictionary(list => list.Id);
        return [.. connection.Rows(
            row => byId[row.GetInt64(0)],
            $"""
            SELECT p.category, count(*) AS posts {Mixed} AND p.day >= $1 AND p.instant >= $2
            GROUP BY p.category ORDER BY posts DESC, (SELECT slug FROM lists WHERE lists.id = p.category) LIMIT $3
            """,
            Number(DateOnly.FromDateTime(after.UtcDateTime.Date).AddDays(-1)), after.UtcTicks, count)];
    }

    public IEnumerable<AddressEntry> Addresses() => connection.Rows(Entry, $"SELECT {EntryColumns} FROM posts p ORDER BY p.address, p.path");

    public string? OwnerOf(string address) => connection.Single("SELECT path FROM posts WHERE address = $1", address) as string;

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

    private static AddressEntry Entry(SqliteDataReader row)
    {
        var published = Time(row.GetInt64(3), row.GetInt32(4));
        var updated = row.IsDBNull(5) ? null : Time(row.GetInt64(5), row.GetInt32(4));
        return new AddressEntry(row.GetInt64(0), row.GetString(1), row.GetString(2), updated > published || published is null ? updated : published);
    }

    private static PostSummary Summary(SqliteDataReader row)
    {
        int zone = row.GetInt32(5);
        return new PostSummary
        {
            Id = row.GetInt64(0),
            Path = row.GetString(1),
            Address = row.GetString(2),
            Title = row.GetString(3),
            Time = Time(row.GetInt64(4), zone),
            HasTime = row.GetBoolean(6),
            Updated = row.IsDBNull(7) ? null : Time(row.GetInt64(7), zone),
            Category = row.GetInt64(8),
            Tag = row.GetString(9),
            Source = row.GetString(10),
            Summary = row.GetString(11),
            IsQuarantined = row.GetBoolean(12),
            HasTwin = row.GetBoolean(13),
            Story = new SpoolRef(row.GetInt64(14), row.GetInt32(15)),
        };
    }

    private static DateTimeOffset? Time(long utcTicks, int zone) =>
        utcTicks == long.MinValue ? null : new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(zone));

    private static long Number(DateOnly day) => (day.Year * 10000L) + (day.Month * 100) + day.Day;

    private static DateOnly Day(long number) => new((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));

    private PostList[] ReadLists()
    {
        var spellings = connection.Rows(row => (List: row.GetInt64(0), Raw: row.GetString(1)), "SELECT list, raw FROM spellings ORDER BY raw").ToLookup(row => row.List, row => row.Raw);
        return [.. connection.Rows(
            row => new PostList(row.GetInt64(0), (ListKind)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt32(4)),
            "SELECT id, kind, slug, name, count FROM lists ORDER BY kind, slug")
            .Select(list => list with { Spellings = [.. spellings[list.Id].Where(raw => raw != list.Slug)] })];
    }
}
