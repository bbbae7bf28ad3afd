using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>The file that <c>--report</c> names: opened before the build, so that a wrong name costs no build, and replaced as a whole at its end.</summary>
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
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static ReportFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"The report cannot be written: {path} is a folder.");
        string draft = $"{path}.{Environment.ProcessId}.tmp";
        return new ReportFile(path, draft, new FileStream(draft, FileMode.Create, FileAccess.Write));
    }

    public void Commit(BuildOutcome outcome)
    {
        ReportJson.Write(stream, outcome);
        stream.Dispose();
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Without a commit nothing is left behind.</summary>
    public void Dispose()
    {
        stream.Dispose();
        File.Delete(draft);
    }
}
