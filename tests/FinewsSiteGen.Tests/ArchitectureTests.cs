using System.Text.RegularExpressions;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests;

/// <summary>Reads the sources: arrows between the stages go one way, and files stay small.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;

    /// <summary>Which namespaces (below <c>FinewsSiteGen.</c>) each folder of Core may name beside its own. The root composes the stages and may name all.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Diagnostics"] = [],
        ["Disk"] = [],
        ["Model"] = ["Diagnostics"],
        ["Read"] = ["Model", "Diagnostics", "Disk"],
        ["Parse"] = ["Model", "Diagnostics"],
        ["Index"] = ["Model", "Diagnostics", "Disk"],
        ["Plan"] = ["Model", "Diagnostics"],
        ["Render"] = ["Model", "Diagnostics", "Disk", "Scriban"],
        ["Write"] = ["Model", "Diagnostics", "Disk"],
        ["Publish"] = ["Model", "Diagnostics"],
        ["Report"] = ["Model", "Diagnostics"],
        ["Seal"] = ["Model", "Diagnostics", "Disk", "Read"],
    };

    private static readonly string Core = Path.Combine(TestProject.Sources, "FinewsSiteGen.Core");

    private static readonly string[] Stages =
        [.. Directory.EnumerateDirectories(Core).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders => [.. Stages];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_Core_names_only_what_its_arrows_lead_to(string folder)
    {
        Arrows.ShouldContainKey(folder, $"{folder}/ is new: say in the table which way its arrows go");
        string[] allowed = [folder, .. Arrows[folder]];
        var wrong = from file in CodeBelow(Path.Combine(Core, folder))
                    from name in Named(file.Code)
                    where !allowed.Any(target => name == target || name.StartsWith(target + ".", StringComparison.Ordinal))
                    select $"{file.Path} -> {name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_stage_knows_the_types_that_compose_the_stages()
    {
        string[] composers = [.. Directory.EnumerateFiles(Core, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file))];
        var wrong = from folder in Stages
                    from file in CodeBelow(Path.Combine(Core, folder))
                    from composer in composers
                    where Regex.IsMatch(file.Code, $@"\b{composer}\b")
                    select $"{file.Path} -> {composer}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_template_language_knows_nothing_of_the_site()
    {
        string library = Path.Combine(TestProject.Sources, "FinewsSiteGen.Scriban");
        var wrong = from file in CodeBelow(library)
                    from name in Named(file.Code)
                    where name.Split('.')[0] != "Scriban"
                    select $"{file.Path} -> {name}";
        wrong.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(library, "FinewsSiteGen.Scriban.csproj")).ShouldNotContain("<ProjectReference");
    }

    [Fact]
    public void No_using_is_global_and_so_hidden_from_these_tests() =>
        CodeBelow(TestProject.Sources).Where(file => file.Code.Contains("global using", StringComparison.Ordinal)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Time_enters_through_a_TimeProvider_only() =>
        CodeBelow(TestProject.Sources).Where(file => MachineClock().IsMatch(file.Code)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        SourcesBelow(TestProject.Sources).Where(file => File.ReadLines(file).Count() > LongestFile).Select(Short).ShouldBeEmpty();

    private static IEnumerable<string> SourcesBelow(string folder) =>
        FolderFiles.List(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !BuildOutput().IsMatch(file)).Select(file => Path.Combine(folder, file));

    /// <summary>Without comments: a comment may mention whatever explains it best.</summary>
    private static IEnumerable<(string Path, string Code)> CodeBelow(string folder) =>
        from file in SourcesBelow(folder)
        let lines = File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        select (Short(file), string.Join('\n', lines));

    /// <returns>Namespaces of ours without <c>FinewsSiteGen.</c>: in usings, in full names, and in names relative to the enclosing namespace.</returns>
    private static IEnumerable<string> Named(string code) =>
        FullName().Matches(code).Select(match => match.Groups[1].Value).Concat(RelativeNames(code)).Distinct();

    /// <summary>Such as <c>Render.PageRenderer</c> without a using. Only names of our files count: <c>Index</c> and <c>Read</c> are words of the framework too.</summary>
    private static IEnumerable<string> RelativeNames(string code) =>
        from match in RelativeName().Matches(code)
        let folder = match.Groups[1].Value
        where Stages.Contains(folder) && FolderFiles.List(Path.Combine(Core, folder)).Contains(match.Groups[2].Value + ".cs")
        select folder;

    private static string Short(string file) => Path.GetRelativePath(TestProject.Sources, file).Replace('\\', '/');

    [GeneratedRegex(@"\bFinewsSiteGen\.([A-Za-z]+(?:\.[A-Za-z]+)*)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w+)")]
    private static partial Regex RelativeName();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex BuildOutput();
}
