using System.Globalization;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>A file that a user names for what a command tells: opened before the work, so that a wrong name costs none, and replaced as a whole at its end.</summary>
/// <remarks>Of a link, the file it leads to. A device such as <c>/dev/null</c> is written to and never replaced.</remarks>
internal sealed class WholeFile : IDisposable
{
    private readonly string path;
    private readonly string draft;
    private readonly FileStream stream;

    private WholeFile(string path, string draft, FileStream stream)
    {
        this.path = path;
        this.draft = draft;
        this.stream = stream;
    }

    public Stream Stream => stream;

    /// <param name="what">What is to be written, for messages: <c>report</c>.</param>
    /// <exception cref="IOException">No such file can be written.</exception>
    public static WholeFile Open(string path, string what)
    {
        if (Directory.Exists(path))
            throw new IOException($"The {what} cannot be written: {path} is a folder.");
        try
        {
            string target = TargetOf(path);
            if (IsDevice(path) || IsDevice(target))
                return new WholeFile(path, path, new FileStream(path, FileMode.Open, FileAccess.Write));
            // A build that waits for another one, or skips, may be asked for the same report.
            string draft = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}.tmp");
            return new WholeFile(target, draft, new FileStream(draft, FileMode.Create, FileAccess.Write));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The {what} {path} cannot be written: {Reason(failure, path)}", failure);
        }
    }

    /// <returns>Full path of the file that a link leads to; of another file, its own.</returns>
    public static string TargetOf(string path) => File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } end ? end.FullName : path;

    public void Commit()
    {
        stream.Dispose();
        if (draft != path)
            File.Move(draft, path, overwrite: true);
    }

    /// <summary>Without a commit nothing is left behind.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (draft != path)
            File.Delete(draft);
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    /// <summary>The system's own words would name the draft.</summary>
    private static string Reason(Exception failure, string path) => failure switch
    {
        DirectoryNotFoundException => $"there is no folder {Path.GetDirectoryName(path)}.",
        UnauthorizedAccessException => $"the folder {Path.GetDirectoryName(path)} is closed to this user.",
        _ => failure.Message,
    };
}
