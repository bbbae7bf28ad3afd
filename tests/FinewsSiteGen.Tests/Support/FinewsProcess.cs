using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FinewsSiteGen.Tests.Support;

/// <summary>The program as a process of its own. Ends with the test, if it has not ended before.</summary>
internal sealed class FinewsProcess : IDisposable
{
    /// <summary>A hanging process is a failed test, not a hanging run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int KeyboardInterrupt = 2;
    private const int Terminate = 15;

    private readonly Process process;
    private readonly Task<string> output;
    private Task<string>? error;

    private FinewsProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>How often it has asked the system for bytes of a file; 0 of one that has ended, and where no <c>/proc</c> tells.</summary>
    public long Reads => ReadLines($"/proc/{Id}/io").FirstOrDefault(line => line.StartsWith("syscr:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line[6..], CultureInfo.InvariantCulture)
        : 0;

    /// <summary>All of standard output; of a process that has ended.</summary>
    public string Output => output.GetAwaiter().GetResult();

    /// <summary>All of standard error that <see cref="ReadErrorLine"/> has not taken; of a process that has ended.</summary>
    public string Error => (error ??= process.StandardError.ReadToEndAsync()).GetAwaiter().GetResult();

    public static FinewsProcess Start(params IEnumerable<string> arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables that differ from those of the test.</param>
    public static FinewsProcess Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) => StartLine(environment, Line(arguments));

    /// <param name="words">Program and arguments.</param>
    public static FinewsProcess StartLine(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> words)
    {
        string[] line = [.. words];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new FinewsProcess(Process.Start(start)!);
    }

    /// <returns>Program and arguments.</returns>
    public static IEnumerable<string> Line(params IEnumerable<string> arguments) => ["dotnet", Path.Combine(AppContext.BaseDirectory, "finews.dll"), .. arguments];

    /// <returns><see langword="null"/> at the end.</returns>
    public string? ReadErrorLine() => process.StandardError.ReadLine();

    /// <summary>Watches until something is seen.</summary>
    /// <returns>Whether it was; otherwise the process ended before.</returns>
    public bool WaitFor(Func<bool> seen)
    {
        error ??= process.StandardError.ReadToEndAsync();
        for (var began = Stopwatch.StartNew(); !process.WaitForExit(0); Thread.Yield())
        {
            if (seen())
                return true;
            began.Elapsed.ShouldBeLessThan(Patience, "what the test waits for does not happen");
        }
        return false;
    }

    /// <summary>As the system does to a process when memory is short: nothing of it runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>As Ctrl-C does. At once: to start a program for it takes as long as a small build.</summary>
    /// <remarks>What runs in the background of a shell hands down that SIGINT is ignored, and then no process can hear it: the program takes SIGTERM for the same.</remarks>
    public void Interrupt() => Send(process.Id, IgnoresInterrupts() ? Terminate : KeyboardInterrupt).ShouldBe(0);

    /// <returns>The exit code.</returns>
    public int WaitForExit()
    {
        error ??= process.StandardError.ReadToEndAsync();
        process.WaitForExit(Patience).ShouldBeTrue("the process does not end");
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static bool IgnoresInterrupts() => ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (KeyboardInterrupt - 1))) != 0;

    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
