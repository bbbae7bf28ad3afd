namespace FinewsSiteGen.Scriban.Tests;

/// <summary>The language, case by case: the project's own in <c>Cases</c>, and <c>scriban-cases/cases.json</c> in the shared folder, which the environment variable
/// <c>FINEWS_SHARED</c> names or which lies beside the checkout.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(OwnFolder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "Cases");

    [Theory]
    [MemberData(nameof(Files))]
    public void Our_cases_render_as_the_language_says(string file) => WrongOf(Path.Combine(OwnFolder, file)).ShouldBe("");

    [SkippableFact]
    public void Shared_cases_render_as_the_language_says()
    {
        var path = SharedCases();
        Skip.If(path == null, "The shared cases are not here: set FINEWS_SHARED to the folder of shared test material.");
        WrongOf(path).ShouldBe("");
    }

    private static string WrongOf(string path) => string.Join('\n', LanguageCase.Read(path)
        .Select(test => (test.Name, Problem: test.Check()))
        .Where(result => result.Problem != null)
        .Select(result => $"{result.Name}: {result.Problem}"));

    private static string? SharedCases()
    {
        var named = Environment.GetEnvironmentVariable("FINEWS_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var path = Path.Combine(named ?? Path.Combine(folder.FullName, "shared"), "scriban-cases", "cases.json");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
