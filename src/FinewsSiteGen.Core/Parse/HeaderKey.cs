namespace FinewsSiteGen.Parse;

/// <summary>The keys of a header that have a meaning.</summary>
internal static class HeaderKey
{
    public static bool HasMeaning(ReadOnlySpan<char> key) => Known(key) is not null;

    /// <returns>The key as a shared string when it has a meaning, else a new one.</returns>
    public static string Of(ReadOnlySpan<char> key) => Known(key) ?? key.ToString();

    private static string? Known(ReadOnlySpan<char> key) => key switch
    {
        "layout" => "layout",
        "title" => "title",
        "date" => "date",
        "categories" => "categories",
        "category" => "category",
        "tags" => "tags",
        "tag" => "tag",
        "draft" => "draft",
        "published" => "published",
        "slug" => "slug",
        "permalink" => "permalink",
        "aliases" => "aliases",
        "updated" => "updated",
        "expires" => "expires",
        "description" => "description",
        "author" => "author",
        "image" => "image",
        "source" => "source",
        _ => null,
    };
}
