using System.Globalization;

namespace FinewsSiteGen.Model;

/// <summary>The sealed posts of one day, <c>content/archive/2022/02/16.zip</c>, as found and not yet opened.</summary>
/// <param name="FullPath">Where it lies on this machine.</param>
/// <param name="Length">In bytes, when it was listed.</param>
/// <remarks>
/// An entry is named as the loose file below <c>content/</c> that it was, and is treated as that file wherever something is said about it.
/// Which day's archive a post belongs into is told by its file name alone, so no post can lie in two.
/// </remarks>
public sealed record DayArchive(DateOnly Day, string FullPath, long Length)
{
    private const string Form = "yyyy'/'MM'/'dd'.zip'";

    /// <summary>The folder of all archives, below <c>content/</c>.</summary>
    public const string Folder = "archive";

    /// <inheritdoc cref="SourceFile.Modified"/>
    public long Modified { get; init; }

    /// <inheritdoc cref="SourceFile.Changed"/>
    public long Changed { get; init; }

    /// <summary>Logical path.</summary>
    public string Path => At(Day);

    /// <returns>Logical path of a day's archive, whether there is one or not.</returns>
    public static string At(DateOnly day) => "content/" + PathOf(day);

    /// <returns>Below <c>content/</c>.</returns>
    public static string PathOf(DateOnly day) => $"{Folder}/{day.ToString(Form, CultureInfo.InvariantCulture)}";

    /// <param name="path">Below <c>content/</c>.</param>
    /// <returns><see langword="null"/> for a file that is no archive of a day.</returns>
    public static DateOnly? DayAt(string path) =>
        path.StartsWith(Folder + "/", StringComparison.Ordinal)
        && DateOnly.TryParseExact(path.AsSpan(Folder.Length + 1), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day in whose archive a post can lie: that of its name, else that of its id.</summary>
    /// <param name="stem">File name without folder and extension.</param>
    /// <returns><see langword="null"/> for a post that is never sealed.</returns>
    public static DateOnly? DayOf(string stem) => PostId.Of(stem) is var id ? id.Day ?? id.DayOfArticle : null;
}
