namespace FinewsSiteGen.Index;

/// <summary>The tables of the state.</summary>
internal static class Schema
{
    /// <summary>Kept from build to build.</summary>
    public const string Permanent = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE files (path TEXT PRIMARY KEY, build INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>The archive, made anew by each build.</summary>
    /// <remarks><c>instant</c>: ticks in UTC, the smallest integer for undated posts; <c>day</c>: <c>yyyymmdd</c> in the site's zone, 0 for undated posts; <c>shown</c>: in mixed lists.</remarks>
    public const string Archive = """
        DROP TABLE IF EXISTS posts;
        DROP TABLE IF EXISTS lists;
        DROP TABLE IF EXISTS spellings;
        DROP TABLE IF EXISTS members;
        DROP TABLE IF EXISTS aliases;
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL, address TEXT NOT NULL, title TEXT NOT NULL,
            instant INTEGER NOT NULL, zone INTEGER NOT NULL, day INTEGER NOT NULL, has_time INTEGER NOT NULL, updated INTEGER,
            category INTEGER NOT NULL, tag TEXT NOT NULL, source TEXT NOT NULL, summary TEXT NOT NULL, quarantined INTEGER NOT NULL,
            spool INTEGER NOT NULL, spool_length INTEGER NOT NULL,
            article INTEGER, press INTEGER NOT NULL, has_title INTEGER NOT NULL, has_date INTEGER NOT NULL,
            expired INTEGER, shown INTEGER NOT NULL DEFAULT 1, twin INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE lists (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL);
        CREATE TABLE spellings (id INTEGER PRIMARY KEY, list INTEGER NOT NULL, raw TEXT NOT NULL);
        CREATE TABLE members (list INTEGER NOT NULL, instant INTEGER NOT NULL, address TEXT NOT NULL, post INTEGER NOT NULL, spelling INTEGER NOT NULL);
        CREATE TABLE aliases (path TEXT NOT NULL, post INTEGER NOT NULL);
        """;

    public const string Order = """
        CREATE INDEX posts_address ON posts (address);
        CREATE INDEX posts_article ON posts (article) WHERE article IS NOT NULL;
        CREATE INDEX members_order ON members (list, instant, address, post);
        CREATE INDEX members_post ON members (post);
        CREATE INDEX aliases_post ON aliases (post);
        """;

    public const string Days = """
        CREATE INDEX posts_day ON posts (day, instant, address) WHERE shown = 1 AND expired IS NULL;
        CREATE INDEX posts_month ON posts (day, instant, address) WHERE expired IS NULL AND quarantined = 0;
        """;
}
