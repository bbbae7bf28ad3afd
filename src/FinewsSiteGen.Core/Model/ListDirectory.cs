namespace FinewsSiteGen.Model;

/// <summary>Finds a category or tag by the words of a post.</summary>
public sealed class ListDirectory
{
    private readonly Dictionary<long, PostList> byId;
    private readonly Dictionary<string, PostList> categories;
    private readonly Dictionary<string, PostList> tags;

    public ListDirectory(IReadOnlyList<PostList> lists)
    {
        byId = lists.ToDictionary(list => list.Id);
        categories = lists.Where(list => list.Kind == ListKind.Category).ToDictionary(list => Key(list.Slug), StringComparer.Ordinal);
        tags = lists.Where(list => list.Kind == ListKind.Tag).ToDictionary(list => CanonicalForm.Of(list.Slug), StringComparer.Ordinal);
    }

    public PostList this[long id] => byId[id];

    /// <summary>Spellings that differ only in case find the same category.</summary>
    public PostList? Category(string raw) => categories.GetValueOrDefault(Key(raw));

    public PostList? Tag(string name) => tags.GetValueOrDefault(name) ?? tags.GetValueOrDefault(CanonicalForm.Of(name));

    private static string Key(string raw) => CanonicalForm.Of(raw.ToLowerInvariant());
}
