using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Puts what was taken in into order: one source for each address, twins, names of lists.</summary>
public sealed class ArchiveResolver(SqliteConnection connection, SiteConfig config)
{
    private const string NoCategoryName = "未分类";

    public Archive Resolve(DiagnosticBag found)
    {
        using (var transaction = connection.BeginTransaction())
        {
            connection.Run(Schema.Order);
            ResolveClashes(found);
            ResolveTwins();
            ResolveLists();
            connection.Run(Schema.Days);
            transaction.Commit();
        }
        return new Archive(connection, Drop);
    }

    /// <summary>Takes posts out and settles anew what depended on them.</summary>
    private void Drop(IReadOnlyCollection<long> posts)
    {
        if (posts.Count == 0)
            return;
        using var transaction = connection.BeginTransaction();
        Delete(posts);
        ResolveTwins();
        ResolveLists();
        transaction.Commit();
    }

    private void Delete(IEnumerable<long> posts)
    {
        foreach (long post in posts)
        {
            connection.Run("DELETE FROM members WHERE post = $1", post);
            connection.Run("DELETE FROM aliases WHERE post = $1", post);
            connection.Run("DELETE FROM posts WHERE id = $1", post);
        }
    }

    /// <summary>A source with a title wins, then one with a full date, then the ordinal-smallest path.</summary>
    private void ResolveClashes(DiagnosticBag found)
    {
        var addresses = connection.Rows(row => row.GetString(0), "SELECT address FROM posts GROUP BY address HAVING count(*) > 1").ToList();
        var losers = new List<long>();
        foreach (string address in addresses)
        {
            var claims = connection.Rows(
                row => (Post: row.GetInt64(0), Path: row.GetString(1)),
                "SELECT id, path FROM posts WHERE address = $1 ORDER BY has_title DESC, has_date DESC, path", address).ToList();
            foreach (var loser in claims.Skip(1))
            {
                losers.Add(loser.Post);
                found.Add(Rules.AddressTaken, loser.Path, 0, address, claims[0].Path);
            }
        }
        Delete(losers);
    }

    private void ResolveTwins()
    {
        connection.Run("UPDATE posts SET twin = 0, shown = 1 WHERE twin = 1");
        connection.Run("UPDATE posts SET twin = 1 WHERE article IN (SELECT article FROM posts WHERE article IS NOT NULL AND expired IS NULL GROUP BY article HAVING count(*) > 1)");
        connection.Run(
            """
            UPDATE posts SET shown = 0 WHERE id IN (
                SELECT id FROM (
                    SELECT id, row_number() OVER (PARTITION BY article ORDER BY day = 0, press DESC, address) AS place
                    FROM posts WHERE twin = 1 AND expired IS NULL)
                WHERE place > 1)
            """);
    }

    private void ResolveLists()
    {
        connection.Run("UPDATE lists SET count = 0");
        connection.Run("UPDATE lists SET count = counted.posts FROM (SELECT list, count(*) AS posts FROM members GROUP BY list) AS counted WHERE counted.list = lists.id");
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (slug, name) in config.CategoryNames)
            names[slug] = name;
        var lists = connection.Rows(row => (Id: row.GetInt64(0), Kind: (ListKind)row.GetInt64(1), Key: row.GetString(2)), "SELECT id, kind, key FROM lists").ToList();
        foreach (var (id, kind, key) in lists)
        {
            var (spelling, tag) = OldestOf(id);
            string slug = spelling ?? key;
            string name = kind == ListKind.Tag ? slug
                : names.TryGetValue(slug, out string? given) ? given
                : slug == ArchiveWriter.NoCategory ? NoCategoryName
                : tag.Length > 0 ? tag : slug;
            connection.Run("UPDATE lists SET slug = $2, name = $3 WHERE id = $1", id, slug, name);
        }
    }

    /// <returns>How the oldest post spells the list's name, and that post's first tag; for a list without posts the ordinal-smallest spelling.</returns>
    private (string? Spelling, string Tag) OldestOf(long list)
    {
        foreach (var oldest in connection.Rows(
            row => (row.GetString(0), row.GetString(1)),
            """
            SELECT s.raw, p.tag FROM members m JOIN posts p ON p.id = m.post JOIN spellings s ON s.id = m.spelling
            WHERE m.list = $1 ORDER BY m.instant, m.address LIMIT 1
            """, list))
            return oldest;
        return (connection.Single("SELECT min(raw) FROM spellings WHERE list = $1", list) as string, "");
    }
}
