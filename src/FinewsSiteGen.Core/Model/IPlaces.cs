namespace FinewsSiteGen.Model;

/// <summary>Which places of the output are taken, as the last build left them.</summary>
public interface IPlaces
{
    /// <returns>Whether a file of the site stands at the path, below it, or where it needs a folder.</returns>
    bool IsTaken(string path);

    /// <returns>What the file at the path belongs to; <see langword="null"/> where none stands.</returns>
    PageOwner? OwnerAt(string path);

    /// <returns>Whether more than one page wanted the path, one below it or one above it.</returns>
    bool IsContested(string path);

    /// <summary>Paths of pages of the site itself that had to yield their place.</summary>
    IReadOnlySet<string> Lost { get; }

    /// <summary>Files whose path begins with the prefix; ordinal order.</summary>
    IReadOnlyList<string> StartingWith(string prefix);
}
