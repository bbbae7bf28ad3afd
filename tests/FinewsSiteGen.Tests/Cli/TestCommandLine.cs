using FinewsSiteGen.Cli;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Tests.Cli;

/// <summary>The program in this process: a folder of its own that holds an empty site, a build that does what the test says, and what was printed.</summary>
internal sealed class TestCommandLine : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };
    private readonly MemoryStream bytes = new();

    public TestCommandLine(bool colour = false, int width = 80)
    {
        Host = new CliHost
        {
            Folder = Root,
            Output = new Printer(output, colour, width),
            Error = new Printer(error, colour, width),
            OpenOutput = () => bytes,
            OpenInput = () => new MemoryStream(Input),
            Time = Time,
            Version = "1.2.3",
            Build = (options, progress, stop) =>
            {
                Asked = options;
                Work?.Invoke(progress, stop);
                return Report with { Output = options.Output ?? Path.Combine(options.Site, "_site") };
            },
            Clean = (options, stop) =>
            {
                Asked = options;
                stop.ThrowIfCancellationRequested();
                return Cleaned;
            },
            Acknowledge = options =>
            {
                Asked = options;
                return Acknowledged;
            },
        };
        Directory.CreateDirectory(In("content"));
    }

    public static BuildReport SmallReport { get; } = new()
    {
        Output = "",
        Posts = 1200,
        Pages = 1500,
        Written = 40,
        Removed = 2,
        Bytes = 12_345_678,
        Elapsed = TimeSpan.FromSeconds(4),
        PeakMemory = 210_000_000,
        PagesByKind = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["category"] = 300, ["post"] = 1200 },
        Times = new Dictionary<Stage, TimeSpan> { [Stage.Read] = TimeSpan.FromSeconds(0.5), [Stage.Write] = TimeSpan.FromSeconds(3.25) },
    };

    public string Root { get; } = Directory.CreateTempSubdirectory("finews-cli-").FullName;

    public ManualTime Time { get; } = new();

    public CliHost Host { get; init; }

    public byte[] Input { get; set; } = [];

    /// <summary>What was written to standard output byte by byte.</summary>
    public byte[] Bytes => bytes.ToArray();

    /// <summary>What the build returns, but for its output folder.</summary>
    public BuildReport Report { get; set; } = SmallReport;

    /// <summary>What the build does before it returns.</summary>
    public Action<IBuildProgress, CancellationToken>? Work { get; set; }

    public (int Removed, int Kept) Cleaned { get; set; } = (10, 0);

    public AcknowledgedDelta? Acknowledged { get; set; }

    /// <summary>What the build or the cleaner was told; <see langword="null"/> when it did not run.</summary>
    public BuildOptions? Asked { get; private set; }

    /// <summary>With the test's folder written as ROOT.</summary>
    public string Output => output.ToString().Replace(Root, "ROOT", StringComparison.Ordinal);

    /// <inheritdoc cref="Output"/>
    public string Error => error.ToString().Replace(Root, "ROOT", StringComparison.Ordinal);

    public string In(string path) => Path.Combine(Root, path);

    public int Run(params string[] args) => Run(CancellationToken.None, args);

    public int Run(CancellationToken stop, params string[] args) => new CommandLine(Host).Run(args, stop);

    public void Find(params Diagnostic[] diagnostics) => Report = Report with { Diagnostics = diagnostics };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
