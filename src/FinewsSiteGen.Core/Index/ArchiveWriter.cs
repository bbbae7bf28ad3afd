using System.Globalization;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Takes in parsed posts, in any order; used by one thread.</summary>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>The category of posts that name none.</summary>
    public const string NoCategory = "weifenlei";

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand insertPost;
    private readonly SqliteCommand insertMember;
    private readonly Dictionary<(ListKind Kind, string Key), long> lists = [];
    private readonly Dictionary<(long List, string Raw), long> spellings = [];
    private long posts;

    public ArchiveWriter(SqliteConnection connection)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction();
        connection.Run(Schema.Archive);
        insertPost = connection.Command(
            """
            INSERT INTO posts (id, path, address, title, instant, zone, day, has_time, updated, category, tag, source, summary, quarantined, spool, spool_length, article, press, has_title, has_date, expired)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            """,
            new object?[21]);
        insertMember = connection.Command("INSERT INTO members VALUES ($1, $2, $3, $4, $5)", new object?[5]);
    }

    /// <param name="isExpired">Its time is over: it keeps its address and stands in no list.</param>
    public void Add(Post post, SpoolRef story, bool isExpired)
    {
        long id = ++posts;
        string address = post.Address.Address;
        long instant = post.Published?.Instant.UtcTicks ?? long.MinValue;
        var categories = post.Header.Categories.Count > 0 ? post.Header.Categories : [NoCategory];
        long primary = ListOf(ListKind.Category, categories[0]);
        BindPost(id, post, address, instant, primary, story, isExpired);
        insertPost.ExecuteNonQuery();
        foreach (string path in post.Header.Aliases)
            connection.Run("INSERT INTO aliases VALUES ($1, $2)", path, id);
        if (isExpired)
            return;
        foreach (string category in categories)
            AddMember(ListKind.Category, category, instant, address, id);
        foreach (string tag in post.Header.Tags)
            AddMember(ListKind.Tag, tag, instant, address, id);
    }

    /// <summary>Makes a category exist that may have no posts.</summary>
    public void Declare(string category) => SpellingOf(ListOf(ListKind.Category, category), category);

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        insertPost.Dispose();
        insertMember.Dispose();
        transaction.Dispose();
    }

    private static long DayNumber(DateOnly day) => (day.Year * 10000L) + (day.Month * 100) + day.Day;

    private void BindPost(long id, Post post, string address, long instant, long primary, SpoolRef story, bool isExpired)
    {
        var article = post.Id.Article;
        ReadOnlySpan<object?> values =
        [
            id, post.Path, address, post.Title, instant,
            (long)(post.Published?.Instant.Offset.TotalMinutes ?? 0), post.Published is { } at ? DayNumber(at.Day) : 0L, post.Published?.HasTime is true,
            post.Header.Updated?.UtcTicks, primary, post.Header.Tags.Count > 0 ? post.Header.Tags[0] : "",
            post.Header.Source.Name.Length > 0 ? post.Header.Source.Name : post.Story.Source.Name,
            post.Header.Description ?? post.Story.Summary, post.Story.IsQuarantined, story.Offset, (long)story.Length,
            article.IsEmpty ? null : long.Parse(article, CultureInfo.InvariantCulture), post.Id.IsPress, post.HasTitle, post.HasFullDate,
            isExpired ? post.Header.Expires?.UtcTicks : null,
        ];
        for (int i = 0; i < values.Length; i++)
            insertPost.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private void AddMember(ListKind kind, string raw, long instant, string address, long post)
    {
        long list = ListOf(kind, raw);
        insertMember.Parameters[0].Value = list;
        insertMember.Parameters[1].Value = instant;
        insertMember.Parameters[2].Value = address;
        insertMember.Parameters[3].Value = post;
        insertMember.Parameters[4].Value = SpellingOf(list, raw);
        insertMember.ExecuteNonQuery();
    }

    /// <summary>Categories that differ only in case are one; tags are told apart by every character.</summary>
    private long ListOf(ListKind kind, string raw)
    {
        string key = CanonicalForm.Of(kind == ListKind.Category ? raw.ToLowerInvariant() : raw);
        if (lists.TryGetValue((kind, key), out long id))
            return id;
        id = lists.Count + 1;
        lists.Add((kind, key), id);
        connection.Run("INSERT INTO lists VALUES ($1, $2, $3, '', '', 0)", id, (long)kind, key);
        return id;
    }

    private long SpellingOf(long list, string raw)
    {
        if (spellings.TryGetValue((list, raw), out long id))
            return id;
        id = spellings.Count + 1;
        spellings.Add((list, raw), id);
        connection.Run("INSERT INTO spellings VALUES ($1, $2, $3)", id, list, raw);
        return id;
    }
}
