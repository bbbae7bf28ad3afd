using System.Globalization;
using System.Text;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Takes parsed posts in, in any order, and puts posts out; used by one thread, inside a transaction of the caller.</summary>
/// <param name="log">Learns what changes; <see langword="null"/> while a first build takes everything in.</param>
internal sealed class ArchiveWriter(SqliteConnection connection, ListBook book, long build, ChangeLog? log) : IDisposable
{
    /// <summary>The category of posts that name none.</summary>
    public const string NoCategory = "weifenlei";

    private readonly Statement insertPost = new(
        connection,
        """
        INSERT INTO posts (id, path, address, title, instant, zone, day, has_time, updated, category, tag, source, summary, quarantined, spool, spool_length, article, press, has_title, has_date, expired, build, lists)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
        """);

    private readonly MemberTable members = new(connection, waits: log is null);
    private readonly List<Naming> named = [];
    private readonly StringBuilder scratch = new();
    private readonly PostMover mover = new(connection, book, log);
    private long last = connection.Single("SELECT coalesce(max(id), 0) FROM posts") is long id ? id : 0;

    /// <summary>Takes a post in as the owner of its address; whether it is one is settled later.</summary>
    /// <param name="isExpired">Its time is over: it keeps its address and stands in no list.</param>
    /// <param name="reason">Why its source was read.</param>
    /// <returns>Id of the post.</returns>
    public long Add(Post post, SpoolRef story, bool isExpired, TouchReason reason)
    {
        long id = ++last;
        Name(post, isExpired);
        Insert(id, post, story, isExpired);
        foreach (string path in post.Header.Aliases)
            connection.Run("INSERT INTO aliases VALUES ($1, $2)", path, id);
        foreach (var one in named)
        {
            if (one.Joins)
                AddMember(one, new PostKey(InstantOf(post), post.Address.Address), id);
        }
        if (log is not null)
            mover.LogJoin(id, reason);
        return id;
    }

    /// <summary>Makes a category exist that may have no posts.</summary>
    public void Declare(string category)
    {
        var list = book.Of(ListKind.Category, category);
        connection.Run("INSERT INTO declared VALUES ($1, $2)", list.Id, book.Use(list, category));
    }

    /// <summary>To be called when all posts of a build are taken in.</summary>
    public void Flush() => members.Flush();

    /// <summary>Forgets what files beside posts declared.</summary>
    public void ForgetDeclared()
    {
        foreach (var (list, spelling) in connection.Rows(row => (row.GetInt64(0), row.GetInt64(1)), "SELECT list, spelling FROM declared").ToList())
            book.Drop(list, spelling);
        connection.Run("DELETE FROM declared");
    }

    /// <summary>Puts a post out.</summary>
    public void Remove(long post) => mover.Delete(post);

    public void Dispose()
    {
        insertPost.Dispose();
        members.Dispose();
    }

    private void AddMember(Naming one, PostKey key, long post)
    {
        var list = book[one.List];
        list.Count++;
        list.IsChanged = true;
        members.Add(one.List, key, post, one.Spelling);
    }

    private void Insert(long id, Post post, SpoolRef story, bool isExpired)
    {
        var article = post.Id.Article;
        insertPost.Bind(1, id).Bind(2, post.Path).Bind(3, post.Address.Address).Bind(4, post.Title).Bind(5, InstantOf(post))
            .Bind(6, (long)((post.Published?.Instant ?? post.Header.Updated)?.Offset.TotalMinutes ?? 0))
            .Bind(7, post.Published is { } at ? DayNumber.Of(at.Day) : 0L).Bind(8, post.Published?.HasTime is true).Bind(9, post.Header.Updated?.UtcTicks)
            .Bind(10, named[0].List).Bind(11, post.Header.Tags.Count > 0 ? post.Header.Tags[0] : "").Bind(12, post.Story.Source.Name)
            .Bind(13, post.Header.Description ?? post.Story.Summary).Bind(14, post.Story.IsQuarantined).Bind(15, story.Offset).Bind(16, story.Length)
            .Bind(17, article.IsEmpty ? null : long.Parse(article, CultureInfo.InvariantCulture)).Bind(18, post.Id.IsPress)
            .Bind(19, post.HasTitle).Bind(20, post.HasFullDate).Bind(21, isExpired ? post.Header.Expires?.UtcTicks : null).Bind(22, build)
            .Bind(23, Naming.Write(named, scratch)).Run();
    }

    /// <summary>A post that names a list in two spellings stands in it once; an expired one names its categories only, whose addresses live on.</summary>
    private void Name(Post post, bool isExpired)
    {
        named.Clear();
        foreach (string category in post.Header.Categories.Count > 0 ? post.Header.Categories : [NoCategory])
            Name(ListKind.Category, category, isExpired);
        if (isExpired)
            return;
        foreach (string tag in post.Header.Tags)
            Name(ListKind.Tag, tag, isExpired);
    }

    private void Name(ListKind kind, string raw, bool isExpired)
    {
        var list = book.Of(kind, raw);
        named.Add(new Naming(list.Id, book.Use(list, raw), Joins: !isExpired && !IsNamed(list.Id)));
    }

    private bool IsNamed(long list)
    {
        foreach (var one in named)
        {
            if (one.List == list)
                return true;
        }
        return false;
    }

    private static long InstantOf(Post post) => post.Published?.Instant.UtcTicks ?? long.MinValue;
}
