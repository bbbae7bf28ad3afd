using System.Diagnostics;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>Runs other processes and waits for them.</summary>
internal static class Child
{
    /// <summary>Runs a command of this very program in a process of its own, so that no run warms the next one up.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static Figures Measure(params IEnumerable<string> arguments)
    {
        string[] line = [.. Self(arguments)];
        return Figures.FromJson(Run(line[0], line[1..]).TrimEnd().Split('\n')[^1]);
    }

    /// <returns>Program and arguments of a command of this very program.</returns>
    public static IEnumerable<string> Self(params IEnumerable<string> arguments)
    {
        string assembly = typeof(Child).Assembly.Location;
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Path.GetFileNameWithoutExtension(assembly)
            ? arguments.Prepend(Environment.ProcessPath!) : ["dotnet", assembly, .. arguments];
    }

    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
