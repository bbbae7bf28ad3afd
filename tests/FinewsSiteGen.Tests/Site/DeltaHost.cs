using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A site that is only published by deltas, and the host they are brought to.</summary>
internal sealed class DeltaHost(TestSite site) : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("finews-host-").FullName;

    /// <summary>Full path of the delta's folder.</summary>
    public string Delta => Path.Combine(place, "delta");

    /// <summary>Full path of the host's folder.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(place, "host")).FullName;

    /// <summary>What a delta build is asked.</summary>
    public BuildOptions Ask(BuildOptions options) => options with { Delta = Delta };

    public BuildReport Build() => site.Build(Ask);

    /// <returns>Files of the delta but its list, relative to it.</returns>
    public IReadOnlyList<string> Files() => [.. FolderFiles.List(Delta).Where(file => file != "deleted.txt")];

    public IReadOnlyList<string> Deletions() => File.ReadAllText(Path.Combine(Delta, "deleted.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes off the host what the delta lists, then copies its files.</summary>
    public DeltaHost Upload()
    {
        foreach (string path in Deletions())
            Remove(Path.Combine(Folder, path));
        foreach (string file in Files())
        {
            string target = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Delta, file), target, overwrite: true);
        }
        return this;
    }

    public AcknowledgedDelta? Acknowledge(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = new BuildOptions { Site = site.Folder };
        return new SiteAcknowledgement(change?.Invoke(options) ?? options).Run();
    }

    public BuildReport Publish()
    {
        var report = Build();
        Upload();
        Acknowledge();
        return report;
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    private void Remove(string file)
    {
        if (File.Exists(file))
            File.Delete(file);
        for (string? folder = Path.GetDirectoryName(file); folder is not null && folder != Folder && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
            Directory.Delete(folder);
    }
}
