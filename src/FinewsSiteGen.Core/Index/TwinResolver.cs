using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Finds posts that are the same article, and which of them mixed lists show: a dated one before an undated, a press post before others, then by address.</summary>
internal sealed class TwinResolver(SqliteConnection connection, PostMover mover)
{
    private bool isAgain;

    /// <summary>For a build that takes everything in.</summary>
    public void ResolveAll()
    {
        if (isAgain)
            connection.Run("UPDATE posts SET twin = 0, shown = 1 WHERE twin = 1 AND place = 0");
        isAgain = true;
        connection.Run(
            """
            UPDATE posts SET twin = 1, shown = NOT EXISTS (
                SELECT 1 FROM posts o WHERE o.article = posts.article AND o.expired IS NULL AND o.place = 0
                AND (o.day = 0, posts.press, o.address) < (posts.day = 0, o.press, posts.address))
            WHERE expired IS NULL AND place = 0 AND article IN (
                SELECT article FROM posts WHERE article IS NOT NULL AND expired IS NULL AND place = 0 GROUP BY article HAVING count(*) > 1)
            """);
    }

    /// <returns>All living posts of the article: each may name another twin than before.</returns>
    public IReadOnlyList<long> Resolve(long article)
    {
        var posts = connection.Rows(
            row => row.GetInt64(0), "SELECT id FROM posts WHERE article = $1 AND expired IS NULL AND place = 0 ORDER BY day = 0, press DESC, address", article).ToList();
        for (int i = 0; i < posts.Count; i++)
            mover.SetTwin(posts[i], twin: posts.Count > 1, shown: i == 0);
        return posts;
    }
}
