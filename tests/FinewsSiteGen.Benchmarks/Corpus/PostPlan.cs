using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>What kind of body a post has; the kinds are those of the format.</summary>
internal enum BodyKind
{
    /// <summary>Rolling news: one paragraph of plain text.</summary>
    Plain,

    /// <summary>Rolling news: <c>&gt; digest</c>, then a story that marks its stocks.</summary>
    Digest,

    /// <summary>Press: one paragraph.</summary>
    Brief,

    /// <summary>Press: a story with charts, pictures, headings.</summary>
    Story,

    /// <summary>Press: a long read.</summary>
    Long,
}

/// <summary>What one post will be, before a word of it is written.</summary>
/// <param name="Article">18 digits that begin with the day; twins share them.</param>
/// <param name="Source">The name of the press medium that told the story, in rolling news too.</param>
/// <param name="Story">The stream that decides title and story; twins share it.</param>
internal sealed record PostPlan(DateTime Published, string Article, Medium Medium, string Source, BodyKind Kind, ulong Story)
{
    /// <summary>Relative to the folder of posts, with <c>/</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{Published:yyyy-MM-dd}-{(Medium.IsRolling ? "" : "NW")}{Article}.md");

    public string Folder => string.Create(CultureInfo.InvariantCulture, $"{Published:yyyy}/{Published:MM}/{Published:dd}");
}
