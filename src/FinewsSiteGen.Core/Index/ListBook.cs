using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>All categories and tags with their spellings, in memory while a build takes posts in; used by one thread.</summary>
internal sealed class ListBook
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<(ListKind Kind, string Key), ListEntry> byKey = [];
    private readonly Dictionary<string, ListEntry> rawCategories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListEntry> rawTags = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ListEntry> byId = [];
    private long spellings;
    private long lists;

    /// <summary>Takes in what earlier builds knew.</summary>
    public ListBook(SqliteConnection connection)
    {
        this.connection = connection;
        foreach (var entry in connection.Rows(
            row => new ListEntry(row.GetInt64(0), (ListKind)row.GetInt64(1), row.GetString(2)) { Slug = row.GetString(3), Name = row.GetString(4), Count = row.GetInt64(5), Uses = row.GetInt64(6), IsSaved = true },
            "SELECT id, kind, key, slug, name, count, uses FROM lists"))
        {
            Add(entry);
            lists = Math.Max(lists, entry.Id);
        }
        foreach (var (id, list, raw, uses) in connection.Rows(row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3)), "SELECT id, list, raw, uses FROM spellings"))
        {
            byId[list].Spellings.Add(raw, new Spelling(id) { Uses = uses, IsSaved = true });
            spellings = Math.Max(spellings, id);
        }
        foreach (var entry in byId.Values)
            entry.Remember();
    }

    /// <summary>Also those that nothing names any more.</summary>
    public IEnumerable<ListEntry> All => byId.Values;

    public ListEntry this[long id] => byId[id];

    /// <summary>Categories that differ only in case are one; tags are told apart by every character.</summary>
    public ListEntry Of(ListKind kind, string raw)
    {
        var byRaw = kind == ListKind.Category ? rawCategories : rawTags;
        if (byRaw.TryGetValue(raw, out var entry))
            return entry;
        string key = CanonicalForm.Of(kind == ListKind.Category ? raw.ToLowerInvariant() : raw);
        if (!byKey.TryGetValue((kind, key), out entry))
            Add(entry = new ListEntry(++lists, kind, key));
        byRaw.Add(raw, entry);
        return entry;
    }

    /// <returns>The id of the spelling, which is now used once more.</returns>
    public long Use(ListEntry list, string raw)
    {
        if (!list.Spellings.TryGetValue(raw, out var spelling))
            list.Spellings.Add(raw, spelling = new Spelling(++spellings));
        spelling.Uses++;
        list.Uses++;
        list.IsChanged = true;
        return spelling.Id;
    }

    public void Drop(long list, long spelling)
    {
        var entry = byId[list];
        entry.Spellings.Values.First(one => one.Id == spelling).Uses--;
        entry.Uses--;
        entry.IsChanged = true;
    }

    /// <summary>Writes what has changed; lists and spellings that nothing names any more are forgotten.</summary>
    public void Save()
    {
        using var insertList = new Statement(connection, "INSERT INTO lists VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        using var insertSpelling = new Statement(connection, "INSERT INTO spellings VALUES (?1, ?2, ?3, ?4)");
        foreach (var entry in byId.Values.Where(entry => entry.IsChanged || !entry.IsSaved).ToList())
        {
            if (entry.Uses == 0)
                connection.Run("DELETE FROM lists WHERE id = $1", entry.Id);
            else if (entry.IsSaved)
                connection.Run("UPDATE lists SET slug = $2, name = $3, count = $4, uses = $5 WHERE id = $1", entry.Id, entry.Slug, entry.Name, entry.Count, entry.Uses);
            else
                insertList.Bind(1, entry.Id).Bind(2, (long)entry.Kind).Bind(3, entry.Key).Bind(4, entry.Slug).Bind(5, entry.Name).Bind(6, entry.Count).Bind(7, entry.Uses).Run();
            entry.IsSaved = entry.Uses > 0;
            foreach (var (raw, spelling) in entry.Spellings)
                Save(entry, raw, spelling, insertSpelling);
            entry.IsChanged = false;
        }
    }

    private void Save(ListEntry entry, string raw, Spelling spelling, Statement insert)
    {
        if (spelling.Uses == 0 && spelling.IsSaved)
            connection.Run("DELETE FROM spellings WHERE id = $1", spelling.Id);
        else if (spelling.Uses > 0 && spelling.IsSaved)
            connection.Run("UPDATE spellings SET uses = $2 WHERE id = $1", spelling.Id, spelling.Uses);
        else if (spelling.Uses > 0)
            insert.Bind(1, spelling.Id).Bind(2, entry.Id).Bind(3, raw).Bind(4, spelling.Uses).Run();
        spelling.IsSaved = spelling.Uses > 0;
    }

    private void Add(ListEntry entry)
    {
        byKey.Add((entry.Kind, entry.Key), entry);
        byId.Add(entry.Id, entry);
    }
}

/// <summary>One category or tag as the book holds it.</summary>
internal sealed class ListEntry(long id, ListKind kind, string key)
{
    public long Id => id;

    public ListKind Kind => kind;

    public string Key => key;

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Posts that stand in it.</summary>
    public long Count { get; set; }

    /// <summary>Posts that name it, also those without a page, and declarations; at 0 the list is no more.</summary>
    public long Uses { get; set; }

    public Dictionary<string, Spelling> Spellings { get; } = new(StringComparer.Ordinal);

    public bool IsChanged { get; set; }

    public bool IsSaved { get; set; }

    /// <summary>As the last build left it; <see langword="null"/> for a list that is new.</summary>
    public PostList? Before { get; private set; }

    /// <returns><see langword="null"/> when nothing names it any more.</returns>
    public PostList? Now() => Uses == 0 ? null : new PostList(Id, Kind, Slug, Name, (int)Count)
    {
        Spellings = [.. Spellings.Where(one => one.Value.Uses > 0 && one.Key != Slug).Select(one => one.Key).Order(StringComparer.Ordinal)],
    };

    public void Remember() => Before = Now();
}

internal sealed class Spelling(long id)
{
    public long Id => id;

    public long Uses { get; set; }

    public bool IsSaved { get; set; }
}
