using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Gives posts their place and takes it from them, with all that stands or falls with it.</summary>
internal sealed class PostMover(SqliteConnection connection, ListBook book, ChangeLog? log)
{
    /// <summary>The post is no more.</summary>
    public void Delete(long post)
    {
        foreach (var one in LeaveLists(post))
            book.Drop(one.List, one.Spelling);
        connection.Run("DELETE FROM aliases WHERE post = $1", post);
        connection.Run("DELETE FROM posts WHERE id = $1", post);
        log?.Untouch(post);
    }

    /// <summary>Takes the address from a post; it is remembered, and what it names still exists.</summary>
    public void Demote(long post, PostPlace place)
    {
        LeaveLists(post);
        connection.Run("UPDATE posts SET place = $2, shown = 0, twin = 0 WHERE id = $1", post, (long)place);
        log?.Untouch(post);
    }

    /// <summary>Gives a post its address.</summary>
    public void Promote(long post)
    {
        connection.Run("UPDATE posts SET place = 0, shown = 1, twin = 0 WHERE id = $1", post);
        if (Read(post) is { } row)
        {
            foreach (var one in row.Joined)
            {
                connection.Run("INSERT INTO members VALUES ($1, $2, $3, $4, $5)", one.List, row.Listing.Instant, row.Listing.Address, post, one.Spelling);
                Count(one.List, 1);
            }
        }
        LogJoin(post, TouchReason.Place);
    }

    public void LogJoin(long post, TouchReason reason)
    {
        if (log is null || Read(post) is not { Place: PostPlace.Own } row)
            return;
        log.Join(post, row.Listing, row.Lists, row.Shown, reason);
        log.AliasesJoined.UnionWith(AliasesOf(post));
    }

    /// <summary>The post stands where it stood and reads otherwise.</summary>
    public void LogReread(long post)
    {
        if (log is not null && Read(post) is { } row)
            log.Reread(post, row.Listing, row.Lists, row.Shown);
    }

    /// <summary>Shows or hides a post in mixed lists, and says whether it has a twin.</summary>
    public void SetTwin(long post, bool twin, bool shown)
    {
        if (Read(post) is not { Listing: var listing, Shown: var wasShown })
            return;
        connection.Run("UPDATE posts SET twin = $2, shown = $3 WHERE id = $1", post, twin, shown);
        if (shown && !wasShown)
            log?.Show(listing);
        else if (wasShown && !shown)
            log?.Hide(listing);
    }

    /// <returns>All that the post names.</returns>
    private IReadOnlyList<Naming> LeaveLists(long post)
    {
        if (Read(post) is not { } row)
            return [];
        log?.Claims.Add(row.Listing.Address);
        if (row.Place != PostPlace.Own)
            return row.Named;
        log?.Leave(post, row.Listing, row.Lists, row.Shown);
        log?.AliasesLeft.UnionWith(AliasesOf(post));
        foreach (long list in row.Lists)
        {
            connection.Run("DELETE FROM members WHERE list = $1 AND instant = $2 AND address = $3 AND post = $4", list, row.Listing.Instant, row.Listing.Address, post);
            Count(list, -1);
        }
        return row.Named;
    }

    private void Count(long list, int by)
    {
        book[list].Count += by;
        book[list].IsChanged = true;
    }

    private List<string> AliasesOf(long post) => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM aliases WHERE post = $1", post)];

    private Row? Read(long post) => connection.Stream(
        row => new Row(Listing.Read(row), (PostPlace)row.Number(13), row.Flag(14), Naming.Read(row.Text(15))),
        $"SELECT {Listing.Columns}, place, shown, lists FROM posts WHERE id = ?1", post).FirstOrDefault();

    private sealed record Row(Listing Listing, PostPlace Place, bool Shown, IReadOnlyList<Naming> Named)
    {
        public IEnumerable<Naming> Joined => Named.Where(one => one.Joins);

        /// <summary>Those it stands in while it has its page.</summary>
        public IEnumerable<long> Lists => Joined.Select(one => one.List);
    }
}
