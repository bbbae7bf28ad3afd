using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Puts what was taken in into order: one source for each address, twins, names of lists, counts of days.</summary>
/// <param name="log">What changed; <see langword="null"/> for a first build, which settles everything.</param>
internal sealed class ArchiveResolver(SqliteConnection connection, StatementPool queries, SiteConfig config, ListBook book, FindingTable findings, ChangeLog? log)
{
    private const string NoCategoryName = "未分类";

    private readonly PostMover mover = new(connection, book, log);
    private readonly TwinResolver twins = new(connection, new PostMover(connection, book, log));
    private readonly Dictionary<string, string> names = NamesOf(config);

    /// <summary>Settles what depends on which posts there are; may be called again after posts were moved.</summary>
    public void Resolve()
    {
        if (log is null)
            ResolveAll();
        else
            ResolveChanged(log);
    }

    /// <summary>Takes their address from posts where a page of the site itself stands.</summary>
    public void Hide(IEnumerable<long> posts)
    {
        foreach (long post in posts)
            mover.Demote(post, PostPlace.Hidden);
    }

    /// <summary>Gives all hidden posts their address again, to be asked anew.</summary>
    /// <returns>How many there were.</returns>
    public int Unhide()
    {
        var hidden = connection.Rows(row => row.GetInt64(0), "SELECT id FROM posts WHERE place = 2").ToList();
        hidden.ForEach(mover.Promote);
        return hidden.Count;
    }

    /// <summary>Gives every list its name anew.</summary>
    public void NameAll()
    {
        foreach (var list in book.All)
            Name(list);
    }

    private void ResolveAll()
    {
        foreach (string address in connection.Rows(row => row.GetString(0), "SELECT address FROM posts WHERE place = 0 GROUP BY address HAVING count(*) > 1").ToList())
            ResolveAddress(address);
        twins.ResolveAll();
        NameAll();
    }

    private void ResolveChanged(ChangeLog changes)
    {
        foreach (string address in changes.Claims.ToList())
            ResolveAddress(address);
        foreach (long article in changes.Articles.ToList())
            changes.TouchTwins(twins.Resolve(article));
        foreach (var list in book.All.Where(list => list.IsChanged || !list.IsSaved).ToList())
        {
            Name(list);
            if (list.Before is { } before && list.Now() is { } now && !now.IsNamedAs(before))
                Reread(list.Id);
        }
    }

    /// <summary>A source with a title wins, then one with a full date, then the ordinal-smallest path.</summary>
    private void ResolveAddress(string address)
    {
        var claims = connection.Rows(
            row => (Post: row.GetInt64(0), Path: row.GetString(1), Place: (PostPlace)row.GetInt64(2)),
            "SELECT id, path, place FROM posts WHERE address = $1 ORDER BY has_title DESC, has_date DESC, path", address).ToList();
        foreach (var loser in claims.Skip(1).Where(claim => claim.Place != PostPlace.Lost))
            mover.Demote(loser.Post, PostPlace.Lost);
        if (claims is [{ Place: PostPlace.Lost } winner, ..])
            mover.Promote(winner.Post);
        findings.Replace(
            FindingScope.Address, address, claims.Skip(1).Select(loser => Rules.AddressTaken.At(loser.Path, 0, address, claims[0].Path)));
    }

    private void Name(ListEntry list)
    {
        var (spelling, tag) = OldestOf(list.Id);
        string slug = spelling ?? list.Spellings.Where(one => one.Value.Uses > 0).Select(one => one.Key).Min(StringComparer.Ordinal) ?? list.Key;
        string name = list.Kind == ListKind.Tag ? slug
            : names.TryGetValue(slug, out string? given) ? given
            : slug == ArchiveWriter.NoCategory ? NoCategoryName
            : tag.Length > 0 ? tag : slug;
        if (slug == list.Slug && name == list.Name)
            return;
        (list.Slug, list.Name, list.IsChanged) = (slug, name, true);
    }

    /// <returns>How the oldest post spells the list's name, and that post's first tag; nothing for a list without posts.</returns>
    private (string? Spelling, string Tag) OldestOf(long list)
    {
        foreach (var oldest in queries.Stream(
            row => (Spelling: row.Number(0), Tag: row.Text(1)),
            """
            SELECT m.spelling, p.tag FROM members m JOIN posts p ON p.id = m.post
            WHERE m.list = ?1 ORDER BY m.instant, m.address LIMIT 1
            """, list))
            return (book[list].Spellings.First(one => one.Value.Id == oldest.Spelling).Key, oldest.Tag);
        return (null, "");
    }

    private void Reread(long list)
    {
        foreach (long post in connection.Rows(row => row.GetInt64(0), "SELECT post FROM members WHERE list = $1 UNION SELECT id FROM posts WHERE category = $1 AND expired IS NOT NULL AND place = 0", list).ToList())
            mover.LogReread(post);
    }

    private static Dictionary<string, string> NamesOf(SiteConfig config)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (slug, name) in config.CategoryNames)
            names[slug] = name;
        return names;
    }
}
