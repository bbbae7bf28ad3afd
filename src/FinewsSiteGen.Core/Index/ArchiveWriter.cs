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
    private readonly Statement insertPost;
    private readonly Statement insertMember;
    private readonly Dictionary<(ListKind Kind, string Key), long> lists = [];
    private readonly Dictionary<(long List, string Raw), long> spellings = [];
    private readonly HashSet<long> joined = [];
    private long posts;

    public ArchiveWriter(SqliteConnection connection)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction();
        connection.Run(Schema.Archive);
        insertPost = new Statement(
            connection,
            """
            INSERT INTO posts (id, path, address, title, instant, zone, day, has_time, updated, category, tag, source, summary, quarantined, spool, spool_length, article, press, has_title, has_date, expired)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
            """);
        insertMember = new Statement(connection, "INSERT INTO members VALUES (?1, ?2, ?3, ?4, ?5)");
    }

    /// <param name="isExpired">Its time is over: it keeps its address and stands in no list.</param>
    public void Add(Post post, SpoolRef story, bool isExpired)
    {
        long id = ++posts;
        string address = post.Address.Address;
        long instant = post.Published?.Instant.UtcTicks ?? long.MinValue;
        var categories = post.Header.Categories.Count > 0 ? post.Header.Categories : [NoCategory];
        long primary = ListOf(ListKind.Category, categories[0]);
        insertPost.Bind(1, id).Bind(3, address).Bind(5, instant).Bind(10, primary).Bind(15, story.Offset).Bind(16, story.Length);
        insertPost.Bind(21, isExpired ? post.Header.Expires?.UtcTicks : null);
        BindPost(post);
        insertPost.Run();
        foreach (string path in post.Header.Aliases)
            connection.Run("INSERT INTO aliases VALUES ($1, $2)", path, id);
        foreach (string category in categories)
            AddMember(ListKind.Category, category, instant, address, id, isExpired);
        if (!isExpired)
        {
            foreach (string tag in post.Header.Tags)
                AddMember(ListKind.Tag, tag, instant, address, id, isExpired);
        }
        joined.Clear();
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

    private void BindPost(Post post)
    {
        var article = post.Id.Article;
        insertPost.Bind(2, post.Path).Bind(4, post.Title)
            .Bind(6, (long)((post.Published?.Instant ?? post.Header.Updated)?.Offset.TotalMinutes ?? 0)).Bind(7, post.Published is { } at ? DayNumber.Of(at.Day) : 0L).Bind(8, post.Published?.HasTime is true)
            .Bind(9, post.Header.Updated?.UtcTicks).Bind(11, post.Header.Tags.Count > 0 ? post.Header.Tags[0] : "")
            .Bind(12, post.Story.Source.Name).Bind(13, post.Header.Description ?? post.Story.Summary).Bind(14, post.Story.IsQuarantined)
            .Bind(17, article.IsEmpty ? null : long.Parse(article, CultureInfo.InvariantCulture)).Bind(18, post.Id.IsPress)
            .Bind(19, post.HasTitle).Bind(20, post.HasFullDate);
    }

    /// <summary>A post that names a list in two spellings stands in it once; an expired one stands in none, but the addresses of its categories live on.</summary>
    private void AddMember(ListKind kind, string raw, long instant, string address, long post, bool isExpired)
    {
        long list = ListOf(kind, raw);
        long spelling = SpellingOf(list, raw);
        if (!isExpired && joined.Add(list))
            insertMember.Bind(1, list).Bind(2, instant).Bind(3, address).Bind(4, post).Bind(5, spelling).Run();
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
