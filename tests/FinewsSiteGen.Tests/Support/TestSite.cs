using System.Text;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Tests.Support;

/// <summary>A site in a temporary folder of its own; gone when disposed.</summary>
internal sealed class TestSite : IDisposable
{
    /// <summary>What every build takes for now, unless it is told otherwise.</summary>
    public static readonly DateTimeOffset Clock = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private TestSite()
    {
    }

    /// <summary>Full path of the site's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("finews-test-").FullName;

    /// <summary>Full path of the output folder; it exists after a build.</summary>
    public string Output => Path.Combine(Folder, "_site");

    /// <summary>A site without a single file.</summary>
    public static TestSite Empty() => new();

    /// <param name="name">A folder of <c>Samples/</c>.</param>
    public static TestSite Copy(string name)
    {
        var site = new TestSite();
        return site.Add(Path.Combine(TestProject.Folder, "Samples", name));
    }

    /// <param name="folder">Full path of a folder whose files are copied.</param>
    /// <param name="below">Where to, relative to the site's folder; the site's folder itself when left out.</param>
    public TestSite Add(string folder, string below = "")
    {
        foreach (string file in FolderFiles.List(folder))
            Write(Path.Combine(below, file), File.ReadAllBytes(Path.Combine(folder, file)));
        return this;
    }

    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public TestSite Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public TestSite Write(string path, byte[] bytes)
    {
        string file = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>Replaces every <paramref name="old"/> in a file.</summary>
    /// <exception cref="ArgumentException">The file does not hold <paramref name="old"/>.</exception>
    public TestSite Edit(string path, string old, string now)
    {
        string text = File.ReadAllText(At(path));
        return text.Contains(old, StringComparison.Ordinal)
            ? Write(path, text.Replace(old, now, StringComparison.Ordinal))
            : throw new ArgumentException($"{path} does not hold: {old}", nameof(old));
    }

    /// <summary>Deletes a file, or a folder with all it holds.</summary>
    public TestSite Delete(string path)
    {
        string place = At(path);
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        else if (File.Exists(place))
            File.Delete(place);
        else
            throw new ArgumentException($"there is no {path}", nameof(path));
        return this;
    }

    /// <param name="change">What this build is asked beside the default: the fixed clock, output in <c>_site</c>.</param>
    public BuildReport Build(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = new BuildOptions { Site = Folder, Clock = Clock };
        return new SiteBuild(change?.Invoke(options) ?? options, TimeProvider.System).Run(CancellationToken.None);
    }

    /// <param name="path">Relative to the output folder, with <c>/</c>, decoded.</param>
    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <returns>All files of the output, relative to it, with <c>/</c>, in ordinal order; none before the first build.</returns>
    public IReadOnlyList<string> Files() => Directory.Exists(Output) ? FolderFiles.List(Output) : [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string At(string path) => Path.Combine(Folder, path);
}
