using System.Diagnostics;
using System.Text.Json;

namespace FinewsSiteGen.Tests.Support;

/// <summary>The Nu HTML checker, the one of validator.w3.org. <c>FINEWS_VNU_JAR</c> names its jar; it needs Java.</summary>
internal static class HtmlValidator
{
    /// <summary>Full path of the jar; <see langword="null"/> when the machine has none, and tests that need it are skipped.</summary>
    public static string? Jar => Environment.GetEnvironmentVariable("FINEWS_VNU_JAR") is { Length: > 0 } jar && File.Exists(jar) ? Path.GetFullPath(jar) : null;

    /// <returns>All errors of all HTML files below <paramref name="folder"/>, each <c>page:line: message</c>, sorted.</returns>
    /// <exception cref="InvalidOperationException">There is no jar, or the checker did not run.</exception>
    public static IReadOnlyList<string> Check(string folder)
    {
        string jar = Jar ?? throw new InvalidOperationException("FINEWS_VNU_JAR does not name a jar of the Nu HTML checker");
        string[] arguments = ["-jar", jar, "--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always", folder];
        using var process = Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardError = true, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEndAsync();
        string findings = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Errors(findings, folder)
            : throw new InvalidOperationException($"java ended with {process.ExitCode}: {findings}{printed.GetAwaiter().GetResult()}");
    }

    /// <param name="findings">The checker's JSON: <c>{"messages":[{"type","url","lastLine","message"}]}</c>.</param>
    public static IReadOnlyList<string> Errors(string findings, string folder)
    {
        using var json = JsonDocument.Parse(findings);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => Describe(message, folder)).Order(StringComparer.Ordinal)];
    }

    private static string Describe(JsonElement message, string folder)
    {
        string page = message.TryGetProperty("url", out var url) ? Path.GetRelativePath(folder, Local(url.GetString()!)).Replace('\\', '/') : "";
        int line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        return $"{page}:{line}: {message.GetProperty("message").GetString()}";
    }

    /// <remarks>Java writes <c>file:/a</c>, which <see cref="Uri"/> takes for a host without a name.</remarks>
    private static string Local(string url) => new Uri("file:///" + url["file:".Length..].TrimStart('/')).LocalPath;
}
