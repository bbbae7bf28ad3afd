using System.CommandLine;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>The options by which every command is told where the site, its output and its state are.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string?> site = new("--site")
    {
        HelpName = "DIR",
        Description = "The site: the folder that holds content/, a Jekyll checkout, or a bare folder of posts. Default: looked for in the current folder and the folders above it.",
    };

    private readonly Option<string?> output = new("--output")
    {
        HelpName = "DIR",
        Description = "The folder of the finished site. Default: _site in the site's folder.",
    };

    private readonly Option<string?> state = new("--state")
    {
        HelpName = "DIR",
        Description = "The folder in which builds remember what they did. Default: .finews/<name of the output folder>, beside the output.",
    };

    /// <summary>In the order in which help lists them.</summary>
    public IReadOnlyList<Option> All => [site, output, state];

    /// <summary>The one option of commands that need neither output nor state.</summary>
    public Option Site => site;

    /// <inheritdoc cref="Resolve"/>
    public BuildOptions ResolveSite(ParseResult line, string folder) => new() { Site = FindSite(Full(line.GetValue(site), folder), folder, "--site DIR") };

    /// <returns>Full paths, resolved against <paramref name="folder"/>.</returns>
    /// <exception cref="UsageException">There is no such site, or the places get in each other's way.</exception>
    public BuildOptions Resolve(ParseResult line, string folder)
    {
        string place = FindSite(Full(line.GetValue(site), folder), folder, "--site DIR");
        var places = new BuildOptions
        {
            Site = place,
            Output = Full(line.GetValue(output), folder),
            State = Full(line.GetValue(state), folder),
        };
        CheckFolder("--output", places.Output);
        CheckFolder("--state", places.State);
        if (places.Output is not null && Holds(places.Output, place))
        {
            throw new UsageException(
                $"The output folder {places.Output} holds the site itself: its files would be mixed with the site's sources.",
                "Name another folder with --output DIR, or leave the option out for _site in the site's folder.");
        }
        return places;
    }

    /// <summary>Whether <paramref name="outer"/> is the folder <paramref name="inner"/> or one above it.</summary>
    public static bool Holds(string outer, string inner)
    {
        string path = Path.GetRelativePath(outer, inner);
        return path == "." || (path != ".." && !path.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(path));
    }

    public static string? Full(string? path, string folder) => path is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));

    /// <param name="named">Full path; <see langword="null"/> to look in <paramref name="folder"/> and above.</param>
    /// <param name="how">How a site is named, for the cure.</param>
    public static string FindSite(string? named, string folder, string how)
    {
        if (named is null)
        {
            return SiteFinder.Find(folder) ?? throw new UsageException(
                $"There is no site in {folder} or in a folder above it: no content/ folder, no Jekyll checkout, no posts.",
                $"Change to the site's folder, or name it with {how}.");
        }
        if (Directory.Exists(named))
            return named;
        throw new UsageException(
            File.Exists(named) ? $"The site {named} is a file." : $"The site folder {named} does not exist.",
            $"Name the folder that holds content/, a Jekyll checkout, or a folder of posts with {how}.");
    }

    /// <exception cref="UsageException">The path is a file.</exception>
    public static void CheckFolder(string option, string? path)
    {
        if (File.Exists(path))
            throw new UsageException($"{option} names a file: {path}.", $"Name a folder with {option} DIR; it need not exist yet.");
    }
}
