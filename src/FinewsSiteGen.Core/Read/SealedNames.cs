using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Which names a sealed post can have: those of the loose posts that are sealed.</summary>
public static class SealedNames
{
    private static readonly SourceClassifier Classifier = new(SiteForm.Own);

    /// <param name="name">Below the content folder, with <c>/</c>.</param>
    /// <returns>False for names that lead out of the content folder, and for all that would be no post there, or one of another day.</returns>
    public static bool Fits(string name, DateOnly day)
    {
        if (name.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || name.Contains('\\') || name.StartsWith(DayArchive.Folder + "/", StringComparison.Ordinal))
            return false;
        foreach (var part in name.AsSpan().Split('/'))
        {
            int end = part.End.GetOffset(name.Length);
            if (name.AsSpan()[part] is "" or ['.', ..] || (end < name.Length && Classifier.IsSkipped(name[..end])))
                return false;
        }
        return DayArchive.DayOf(Path.GetFileNameWithoutExtension(name)) == day
            && Classifier.TryClassify(name, out var kind, out _, out _) && kind == SourceKind.Post;
    }
}
