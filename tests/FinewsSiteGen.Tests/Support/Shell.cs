using System.Diagnostics;

namespace FinewsSiteGen.Tests.Support;

/// <summary>Runs small programs of the system.</summary>
internal static class Shell
{
    /// <returns>Standard output. A program that fails fails the test.</returns>
    public static string Run(string program, params IEnumerable<string> arguments) => RunIn(Path.GetTempPath(), program, arguments);

    /// <inheritdoc cref="Run"/>
    public static string RunIn(string folder, string program, params IEnumerable<string> arguments)
    {
        var (exit, output, error) = Try(folder, program, arguments);
        exit.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {error}");
        return output;
    }

    public static (int Exit, string Output, string Error) Try(string folder, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
