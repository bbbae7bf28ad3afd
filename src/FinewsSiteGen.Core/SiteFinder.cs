using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>Finds the site a command means when it does not say so.</summary>
public static class SiteFinder
{
    /// <summary>Looks in <paramref name="folder"/> and the folders above it for a <c>content/</c> folder or a Jekyll checkout (<c>_config.yml</c>, <c>_posts/</c>); a folder that itself holds posts is a site too.</summary>
    /// <returns>Full path, or <see langword="null"/> when there is none.</returns>
    public static string? Find(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (SiteLayout.Of(place.FullName).Form != SiteForm.Bare)
                return place.FullName;
        }
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.md").Any() ? Path.GetFullPath(folder) : null;
    }
}
