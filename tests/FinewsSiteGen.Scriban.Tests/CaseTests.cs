using System.Text.Json;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>The language, case by case: <c>scriban-cases/cases.json</c> in the shared folder, which the environment variable <c>FINEWS_SHARED</c> names or which lies beside the checkout.</summary>
public sealed class CaseTests
{
    [SkippableFact]
    public void All_cases_but_those_not_yet_done_render_as_the_language_says()
    {
        var cases = SharedCases();
        Skip.If(cases == null, "The shared cases are not here.");
        var notYet = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "not-yet.txt")).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
        var wrong = new List<string>();
        foreach (var test in cases.RootElement.EnumerateArray())
        {
            var name = test.GetProperty("name").GetString()!;
            var problem = Check(test);
            if (notYet.Contains(name) == (problem == null))
            {
                wrong.Add($"{name}: {problem ?? "is in not-yet.txt but passes"}");
            }
        }

        string.Join('\n', wrong).ShouldBe("");
    }

    /// <returns>What is wrong; <see langword="null"/> when the case passes.</returns>
    private static string? Check(JsonElement test)
    {
        var template = test.GetProperty("template").GetString()!;
        try
        {
            var output = Sample.Lenient(template);
            return !test.TryGetProperty("output", out var expected) ? $"is not refused but renders {output}"
                : output == expected.GetString() ? null : $"renders {output}";
        }
        catch (Exception refused) when (refused is TemplateException or ShouldAssertException)
        {
            var error = (refused as TemplateException)?.Error ?? Sample.LenientErrors(template)[0];
            if (!test.TryGetProperty("at", out var at))
            {
                return $"is refused: {error}";
            }

            var isThere = at.GetProperty("line").GetInt32() == error.Line && at.GetProperty("column").GetInt32() == error.Column;
            return isThere ? null : $"is refused at another place: {error}";
        }
    }

    private static JsonDocument? SharedCases()
    {
        var named = Environment.GetEnvironmentVariable("FINEWS_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var path = Path.Combine(named ?? Path.Combine(folder.FullName, "shared"), "scriban-cases", "cases.json");
            if (File.Exists(path))
            {
                return JsonDocument.Parse(File.ReadAllBytes(path));
            }
        }

        return null;
    }
}
