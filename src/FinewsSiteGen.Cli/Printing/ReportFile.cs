using System.Globalization;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>The file that <c>--report</c> names: opened before the build, so that a wrong name costs no build, and replaced as a whole at its end.</summary>
/// <remarks>Of a link, the file it leads to. A device such as <c>/dev/null</c> is written to and never replaced.</remarks>
internal sealed class ReportFile : IDisposable
{
    private readonly string path;
    private readonly string draft;
    private readonly FileStream stream;

    private ReportFile(string path, string draft, FileStream stream)
    {
        this.path = path;
        this.draft = draft;
        this.stream = stream;
    }

    /// <exception cref="IOException">No such file can be written.</exception>
    public static ReportFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"The report cannot be written: {path} is a folder.");
        try
        {
            string target = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } end ? end.FullName : path;
            if (IsDevice(path) || IsDevice(target))
                return new ReportFile(path, path, new FileStream(path, FileMode.Open, FileAccess.Write));
            // A build that waits for another one, or skips, may be asked for the same report.
            string draft = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}.tmp");
            return new ReportFile(target, draft, new FileStream(draft, FileMode.Create, FileAccess.Write));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The report {path} cannot be written: {Reason(failure, path)}", failure);
        }
    }

    public void Commit(BuildOutcome outcome)
    {
        ReportJson.Write(stream, outcome);
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
