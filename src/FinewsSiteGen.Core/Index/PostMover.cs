using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Gives posts their place and takes it from them, with all that stands or falls with it.</summary>
internal sealed class PostMover(SqliteConnection connection, ListBook book, ChangeLog? log)
{
    /// <summary>The post is no more.</summary>
    public void Delete(long post)
    {
        LeaveLists(post);
        foreach (var (list, spelling) in Mentions(post))
            book.Drop(list, spelling);
        connection.Run("DELETE FROM mentions WHERE post = $1", post);
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
        if (connection.Single("SELECT expired IS NULL FROM posts WHERE id = $1", post) is 1L)
        {
            connection.Run(
                "INSERT INTO members SELECT m.list, p.instant, p.address, p.id, m.spelling FROM mentions m JOIN posts p ON p.id = m.post WHERE m.post = $1 AND m.joins", post);
            connection.Run("DELETE FROM mentions WHERE post = $1 AND joins", post);
            foreach (long list in ListsOf(post))
                Count(list, 1);
        }
        LogJoin(post, TouchReason.Place);
    }

    public void LogJoin(long post, TouchReason reason)
    {
        if (log is null || Read(post) is not var (listing, place, shown) || place != PostPlace.Own)
            return;
        log.Join(post, listing, ListsOf(post), shown, reason);
        log.AliasesJoined.UnionWith(AliasesOf(post));
    }

    /// <summary>The post stands where it stood and reads otherwise.</summary>
    public void LogReread(long post)
    {
        if (log is not null && Read(post) is var (listing, _, shown))
            log.Reread(post, listing, ListsOf(post), shown);
    }

    /// <summary>Shows or hides a post in mixed lists, and says whether it has a twin.</summary>
    public void SetTwin(long post, bool twin, bool shown)
    {
        if (Read(post) is not var (listing, _, wasShown))
            return;
        connection.Run("UPDATE posts SET twin = $2, shown = $3 WHERE id = $1", post, twin, shown);
        if (shown && !wasShown)
            log?.Show(listing);
        else if (wasShown && !shown)
            log?.Hide(listing);
    }

    private void LeaveLists(long post)
    {
        if (Read(post) is not var (listing, place, shown))
            return;
        log?.Claims.Add(listing.Address);
        if (place != PostPlace.Own)
            return;
        var lists = ListsOf(post);
        log?.Leave(post, listing, lists, shown);
        log?.AliasesLeft.UnionWith(AliasesOf(post));
        foreach (long list in lists)
            Count(list, -1);
        connection.Run("INSERT INTO mentions SELECT post, list, spelling, 1 FROM members WHERE post = $1", post);
        connection.Run("DELETE FROM members WHERE post = $1", post);
    }

    private void Count(long list, int by)
    {
        book[list].Count += by;
        book[list].IsChanged = true;
    }

    private List<string> AliasesOf(long post) => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM aliases WHERE post = $1", post)];

    private List<long> ListsOf(long post) => [.. connection.Rows(row => row.GetInt64(0), "SELECT list FROM members WHERE post = $1", post)];

    private List<(long List, long Spelling)> Mentions(long post) =>
        [.. connection.Rows(row => (row.GetInt64(0), row.GetInt64(1)), "SELECT list, spelling FROM mentions WHERE post = $1", post)];

    private (Listing Listing, PostPlace Place, bool Shown)? Read(long post)
    {
        foreach (var row in connection.Stream(
            row => (Listing.Read(row), (PostPlace)row.Number(13), row.Flag(14)), $"SELECT {Listing.Columns}, place, shown FROM posts WHERE id = ?1", post))
            return row;
        return null;
    }
}
