namespace FinewsSiteGen.Model;

/// <summary>What a content file is for; decided by its place and name alone.</summary>
public enum SourceKind
{
    /// <summary>A Markdown post.</summary>
    Post,

    /// <summary>A post below <c>_drafts</c>: built only with <c>--drafts</c>.</summary>
    Draft,

    /// <summary>A hand-made page below <c>pages/</c>.</summary>
    Page,

    /// <summary>A file below <c>static/</c>, copied as it is.</summary>
    Static,

    /// <summary>A Jekyll category page: says that a category exists, nothing else.</summary>
    CategoryMark,
}
