using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests;

/// <summary>What can be known of <c>-p:UseScribanPackage=true</c> without the package: who asks for it, and that nobody else does.</summary>
public sealed partial class PackageModeTests
{
    private static readonly string Library = Path.Combine(TestProject.Sources, "FinewsSiteGen.Scriban");

    [Fact]
    [Trait("Engine", "ours")]
    public void The_default_build_runs_without_the_package()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "FinewsSiteGen.Tests.deps.json")));
        var packages = from library in dependencies.RootElement.GetProperty("libraries").EnumerateObject()
                       where library.Value.GetProperty("type").GetString() == "package" && library.Name.Contains("Scriban", StringComparison.OrdinalIgnoreCase)
                       select library.Name;
        packages.ShouldBeEmpty();
    }

    [Fact]
    public void Only_a_build_that_asks_for_the_package_gets_it_and_the_adapter()
    {
        var adapter = Directory.EnumerateFiles(Path.Combine(Library, "Package"), "*.cs").Select(file => $"Package/{Path.GetFileName(file)}").Order(StringComparer.Ordinal).ToList();
        var ours = Evaluate();
        ours.Packages.ShouldNotContain(name => name.StartsWith("Scriban", StringComparison.Ordinal));
        ours.Sources.ShouldNotContain(file => file.StartsWith("Package/", StringComparison.Ordinal));

        var package = Evaluate("-p:UseScribanPackage=true");
        package.Packages.Except(ours.Packages).ShouldBe(["Scriban"]);
        package.Sources.Except(ours.Sources).Order(StringComparer.Ordinal).ShouldBe(adapter);
        ours.Sources.Except(package.Sources).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_adapter_names_the_package_and_only_the_factory_chooses()
    {
        var sources = Directory.EnumerateFiles(TestProject.Sources, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(TestProject.Sources, file).Replace('\\', '/'), Text: File.ReadAllText(file))).ToList();
        sources.Where(file => PackageUsing().IsMatch(file.Text)).ShouldAllBe(file => file.Path.StartsWith("FinewsSiteGen.Scriban/Package/", StringComparison.Ordinal));
        sources.Where(file => file.Text.Contains("SCRIBAN_PACKAGE", StringComparison.Ordinal)).Select(file => file.Path).ShouldBe(["FinewsSiteGen.Scriban/TemplateEngine.cs"]);
    }

    private static (List<string> Packages, List<string> Sources) Evaluate(params string[] properties)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "FinewsSiteGen.Scriban.csproj", "-getItem:PackageReference,Compile", .. properties])
        {
            WorkingDirectory = Library,
            RedirectStandardOutput = true,
        })!;
        string answer = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        build.ExitCode.ShouldBe(0, answer);
        using var items = JsonDocument.Parse(answer);
        return (Names("PackageReference"), Names("Compile"));

        List<string> Names(string kind) =>
            [.. items.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
    }

    [GeneratedRegex(@"^using (\w+ = )?(global::)?Scriban\b", RegexOptions.Multiline)]
    private static partial Regex PackageUsing();
}
