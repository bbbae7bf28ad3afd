namespace FinewsSiteGen.Index;

/// <summary>The tables of the state.</summary>
/// <remarks>
/// <c>instant</c>: ticks in UTC, the smallest integer for undated posts; <c>day</c>: <c>yyyymmdd</c> in the site's zone, 0 for undated posts.
/// <c>place</c>: see <see cref="PostPlace"/>; <c>shown</c>: stands in mixed lists, 0 for every post without a page of its own.
/// <c>lists</c> of a post: see <see cref="Naming"/>; <c>members</c> holds the posts that stand in a list, in its order.
/// <c>sources</c> holds loose files, <c>sealed</c> the posts in the <c>archives</c> of days; <c>post</c> is what a source gave, if it gave a post.
/// <c>pages.build</c>: the last build that made the page; <c>pages.written</c>: the last that gave it other bytes or wrote its file; <c>pages.source</c>: the file
/// that a page made by hand, a file or a redirect comes from.
/// <c>unpublished</c>, <c>leftovers</c>: see <see cref="PublicationTable"/>; <c>builds</c>, <c>touches</c>, <c>gone</c>: see <see cref="BuildDiary"/>.
/// <c>low</c> and <c>high</c>: what became of a source holds while the clock is in this range, high excluded.
/// </remarks>
internal static class Schema
{
    /// <remarks>With indexes of few rows: to look through a table for these, once it is full, costs more than to ask of each row.</remarks>
    public const string Tables = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE sources (
            path TEXT PRIMARY KEY, kind INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
            hash BLOB NOT NULL, low INTEGER, high INTEGER, post INTEGER) WITHOUT ROWID;
        CREATE TABLE sealed (
            day INTEGER NOT NULL, path TEXT NOT NULL, hash BLOB NOT NULL, low INTEGER, high INTEGER, post INTEGER, PRIMARY KEY (day, path)) WITHOUT ROWID;
        CREATE TABLE archives (
            day INTEGER PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, hash BLOB NOT NULL);
        CREATE TABLE findings (
            scope INTEGER NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL, severity INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
            message TEXT NOT NULL, hint TEXT NOT NULL, template TEXT);
        CREATE TABLE pages (
            path TEXT PRIMARY KEY, kind INTEGER NOT NULL, owner_kind INTEGER NOT NULL, owner INTEGER NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL,
            build INTEGER NOT NULL, written INTEGER NOT NULL, source TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE unpublished (path TEXT PRIMARY KEY, gone INTEGER NOT NULL, since INTEGER NOT NULL, held INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE leftovers (path TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE builds (number INTEGER PRIMARY KEY, clock TEXT NOT NULL, kind TEXT NOT NULL);
        CREATE TABLE touches (
            build INTEGER NOT NULL, scope INTEGER NOT NULL, id TEXT NOT NULL, reasons INTEGER NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (build, scope, id)) WITHOUT ROWID;
        CREATE TABLE gone (path TEXT PRIMARY KEY, build INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE contested (path TEXT PRIMARY KEY, lost INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL, address TEXT NOT NULL, title TEXT NOT NULL,
            instant INTEGER NOT NULL, zone INTEGER NOT NULL, day INTEGER NOT NULL, has_time INTEGER NOT NULL, updated INTEGER,
            category INTEGER NOT NULL, tag TEXT NOT NULL, source TEXT NOT NULL, summary TEXT NOT NULL, quarantined INTEGER NOT NULL,
            article INTEGER, press INTEGER NOT NULL, has_title INTEGER NOT NULL, has_date INTEGER NOT NULL,
            expired INTEGER, build INTEGER NOT NULL, spool INTEGER NOT NULL, spool_length INTEGER NOT NULL, lists TEXT NOT NULL,
            place INTEGER NOT NULL DEFAULT 0, shown INTEGER NOT NULL DEFAULT 1, twin INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE lists (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, uses INTEGER NOT NULL);
        CREATE TABLE spellings (id INTEGER PRIMARY KEY, list INTEGER NOT NULL, raw TEXT NOT NULL, uses INTEGER NOT NULL);
        CREATE TABLE members (
            list INTEGER NOT NULL, instant INTEGER NOT NULL, address TEXT NOT NULL, post INTEGER NOT NULL, spelling INTEGER NOT NULL,
            PRIMARY KEY (list, instant, address, post)) WITHOUT ROWID;
        CREATE TABLE declared (list INTEGER NOT NULL, spelling INTEGER NOT NULL);
        CREATE TABLE aliases (path TEXT NOT NULL, post INTEGER NOT NULL);
        CREATE TABLE days (day INTEGER PRIMARY KEY, shown INTEGER NOT NULL, indexable INTEGER NOT NULL);
        CREATE INDEX sources_high ON sources (high) WHERE high IS NOT NULL;
        CREATE INDEX sealed_high ON sealed (high) WHERE high IS NOT NULL;
        CREATE INDEX posts_expired ON posts (expired) WHERE expired IS NOT NULL;
        CREATE INDEX posts_hidden ON posts (place) WHERE place = 2;
        """;

    /// <summary>Made when all posts of a first build are in: an index costs less when its rows are there.</summary>
    public const string Order = """
        CREATE INDEX posts_address ON posts (address, place);
        CREATE INDEX posts_article ON posts (article, place, expired) WHERE article IS NOT NULL;
        CREATE INDEX aliases_post ON aliases (post);
        CREATE INDEX aliases_path ON aliases (path);
        CREATE INDEX findings_subject ON findings (subject, scope);
        """;

    /// <summary>Made when it is known which posts are shown.</summary>
    public const string Days = """
        CREATE INDEX posts_day ON posts (day, instant, address, shown, expired, quarantined, place);
        """;

    public const string CountDays = """
        INSERT INTO days
            SELECT day, sum(shown = 1 AND expired IS NULL), sum(expired IS NULL AND quarantined = 0 AND place = 0) FROM posts WHERE day > 0 GROUP BY day;
        """;
}

/// <summary>Whether a post has its address; as the state keeps it.</summary>
internal enum PostPlace
{
    /// <summary>It has its page.</summary>
    Own = 0,

    /// <summary>Another post has the address.</summary>
    Lost = 1,

    /// <summary>A page of the site itself stands there.</summary>
    Hidden = 2,
}
