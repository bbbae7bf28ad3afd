using System.Reflection;
using System.Text.RegularExpressions;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The catalogue of findings, its table in the README, and the tests that each finding needs.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    private static readonly IReadOnlyList<(string Name, Rule Rule)> All =
        [.. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (Rule)field.GetValue(null)!))];

    [Fact]
    public void Every_code_is_given_once_and_names_its_stage()
    {
        All.Count.ShouldBeGreaterThan(50);
        All.Select(entry => entry.Rule.Code).ShouldBeUnique();
        All.Where(entry => !Code().IsMatch(entry.Rule.Code)).Select(entry => entry.Name).ShouldBeEmpty();
        All.Select(entry => entry.Rule.Code).ShouldBe(All.Select(entry => entry.Rule.Code).Order(StringComparer.Ordinal), "the catalogue is in the order of its codes");
    }

    [Fact]
    public void Every_finding_says_what_is_wrong_and_what_to_do()
    {
        foreach (var (name, rule) in All)
        {
            rule.Message.ShouldNotBeNullOrWhiteSpace(name);
            rule.Hint.ShouldEndWith(".", Case.Sensitive, name);
            char.IsUpper(rule.Hint[0]).ShouldBeTrue($"{name}: a cure is a sentence");
            Should.NotThrow(() => rule.At("a.md", 1, "0", "1", "2", "3"), name);
        }
    }

    [Fact]
    public void The_README_lists_every_code()
    {
        string readme = File.ReadAllText(Path.Combine(TestProject.Repository, "README.md"));
        string[] listed = [.. Row().Matches(readme).Select(match => match.Groups[1].Value)];
        listed.ShouldBe(All.Select(entry => entry.Rule.Code));
    }

    [Fact]
    public void Every_code_has_a_test()
    {
        string tests = string.Concat(
            from project in (string[])["FinewsSiteGen.Tests", "FinewsSiteGen.Scriban.Tests"]
            let folder = Path.Combine(TestProject.Repository, "tests", project)
            from file in FolderFiles.List(folder)
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)
            select File.ReadAllText(Path.Combine(folder, file)));
        All.Where(entry => !tests.Contains(entry.Rule.Code, StringComparison.Ordinal) && !Regex.IsMatch(tests, $@"\bRules\.{entry.Name}\b"))
            .Select(entry => $"{entry.Rule.Code} {entry.Name}").ShouldBeEmpty();
    }

    [GeneratedRegex("^FN[1-7][0-9][0-9]$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `?(FN\d{3})`? \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
