using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>Templates that somebody has put there.</summary>
internal static class TemplateFile
{
    /// <param name="file">Full path.</param>
    /// <param name="shown">What messages call it.</param>
    /// <returns><see langword="null"/> when there is no file of that name.</returns>
    /// <exception cref="SiteException">It cannot be read, or reading it might never end.</exception>
    public static TemplateSource? Read(string file, string shown)
    {
        if (!File.Exists(file))
            return null;
        if (FileLook.Through(file).Kind == FileKind.Other)
            throw Unreadable(shown, FileLook.NoFile);
        try
        {
            return new TemplateSource(shown, File.ReadAllText(file, Encoding.UTF8));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(shown, Fault.CauseOf(fault));
        }
    }

    private static SiteException Unreadable(string shown, string cause) =>
        new(Failure.Usage, Rules.TemplateFault.At(shown, 0, $"The template cannot be read: {cause}.") with { Hint = "Put a file in its place, readable for the user that builds, or remove it." });
}
