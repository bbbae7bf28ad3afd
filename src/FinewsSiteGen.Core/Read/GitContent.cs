using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FinewsSiteGen.Read;

/// <summary>Asks git what became of the content; runs the <c>git</c> of the machine and changes nothing.</summary>
/// <param name="root">Full path of the site's folder; the content is its <c>content/</c>.</param>
public sealed class GitContent(string root)
{
    private const string Content = "content";

    /// <summary>Why git cannot say what the disk holds, as the rest of a sentence; <see langword="null"/> when it can.</summary>
    public string? Obstacle { get; private set; }

    /// <returns>The commit whose content lies on the disk, to the byte; <see langword="null"/> when there is none, and <see cref="Obstacle"/> says why.</returns>
    public string? Commit()
    {
        if (Run("rev-parse", "--verify", "HEAD") is not { } head)
            return null;
        // Ignored files are content too: git tells nothing about them.
        if (Run("status", "--porcelain", "-z", "--untracked-files=all", "--ignored=matching", "--", Content) is not { } status)
            return null;
        if (status.Length == 0)
            return head.Trim();
        Obstacle = "the content holds changes that are not committed, or files that git ignores";
        return null;
    }

    /// <param name="commit">As an earlier <see cref="Commit"/> gave it.</param>
    /// <returns>Logical paths that differ between that commit and the present one; <see langword="null"/> when git does not know it.</returns>
    public IReadOnlyList<string>? ChangedSince(string commit) =>
        Run("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "HEAD", "--", Content)?.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private string? Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", root, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            string text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
                return text;
            string said = errors.GetAwaiter().GetResult();
            Obstacle = $"git says: {said.Split('\n')[0].Trim()}";
        }
        catch (Win32Exception)
        {
            Obstacle = "there is no git on this machine";
        }
        return null;
    }
}
