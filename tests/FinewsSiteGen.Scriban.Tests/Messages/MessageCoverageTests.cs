using System.Text.RegularExpressions;

namespace FinewsSiteGen.Scriban.Tests.Messages;

/// <summary>Reads the sources: whatever the engine says of a template is the exact words of a test.</summary>
public sealed class MessageCoverageTests
{
    internal static readonly string Repository = FindRepository();

    [Fact]
    public void Every_message_and_every_cure_is_named_by_a_test()
    {
        var tables = Directory.EnumerateFiles(Path.Combine(Repository, "tests/FinewsSiteGen.Scriban.Tests/Messages"), "*.txt").Where(file => !file.EndsWith(".received.txt", StringComparison.Ordinal));
        var named = string.Join('\n', TextsBelow("tests/FinewsSiteGen.Scriban.Tests").Concat(tables.SelectMany(File.ReadLines)).SelectMany(text => text.Split('\n')));
        var untested = TextsBelow("src/FinewsSiteGen.Scriban").Where(IsSentence).Distinct().Where(sentence => !Regex.IsMatch(named, PatternOf(sentence), RegexOptions.Multiline));
        untested.Select(sentence => sentence.Replace(SourceTexts.Hole, '…')).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_are_found_in_all_their_forms() =>
        SourceTexts.Of("""
            // "no" /* "no" */
            f('"', '\'', "a\"b") + @"c""d" + $"e{(x ? "f" : $"{y}g")}{{h}}" + $@"i{j}" /* "no" */ + "";
            """).ShouldBe(["a\"b", "c\"d", "f", $"{SourceTexts.Hole}g", $"e{SourceTexts.Hole}{{h}}", $"i{SourceTexts.Hole}", ""]);

    /// <summary>What is said to people ends as a sentence does, or with what another library says.</summary>
    private static bool IsSentence(string text) => text.Contains(' ') && (text.EndsWith('.') || text.EndsWith($": {SourceTexts.Hole}", StringComparison.Ordinal));

    /// <summary>A line of a test that is the sentence, or ends with it behind a place.</summary>
    private static string PatternOf(string sentence) => "(^|: |^  )" + string.Join(".+", sentence.Split(SourceTexts.Hole).Select(Regex.Escape)) + "$";

    private static IEnumerable<string> TextsBelow(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(Path.GetRelativePath(Repository, file), @"[/\\](bin|obj|Package)[/\\]"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SourceTexts.Of(File.ReadAllText(file)));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FinewsSiteGen.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");
        }

        return folder.FullName;
    }
}
