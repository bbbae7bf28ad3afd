using System.Reflection;
using System.Text;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using Spectre.Console;

namespace FinewsSiteGen.Cli;

/// <summary>All that a command takes from the world around it, so that tests run commands in their own process.</summary>
internal sealed record CliHost
{
    /// <summary>Full path that relative paths are resolved against.</summary>
    public required string Folder { get; init; }

    /// <summary>For what was asked for: the report, help, the version.</summary>
    public required Printer Output { get; init; }

    /// <summary>For progress and for what went wrong.</summary>
    public required Printer Error { get; init; }

    /// <summary>Where progress is drawn; <see langword="null"/> means plain lines on <see cref="Error"/>.</summary>
    public IAnsiConsole? Screen { get; init; }

    /// <summary>Standard output, for what must come out byte by byte.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    public required TimeProvider Time { get; init; }

    /// <summary>Without build metadata: <c>1.2.3</c> or <c>1.2.3-beta.1</c>.</summary>
    public required string Version { get; init; }

    /// <inheritdoc cref="SiteBuild.Run"/>
    public required Func<BuildOptions, IBuildProgress, CancellationToken, BuildReport> Build { get; init; }

    /// <inheritdoc cref="SiteCleaner.Run"/>
    public required Func<BuildOptions, CancellationToken, (int Removed, int Kept)> Clean { get; init; }

    /// <inheritdoc cref="SiteAcknowledgement.Run"/>
    public required Func<BuildOptions, AcknowledgedDelta?> Acknowledge { get; init; }

    public static CliHost OfThisProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Terminal.Detect(Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
        var error = Terminal.Detect(Console.IsErrorRedirected, Environment.GetEnvironmentVariable);
        return new CliHost
        {
            Folder = Environment.CurrentDirectory,
            Output = new Printer(Console.Out, output.Colour, Console.IsOutputRedirected ? Printer.DefaultWidth : Console.WindowWidth),
            Error = new Printer(Console.Error, error.Colour, Console.IsErrorRedirected ? Printer.DefaultWidth : Console.WindowWidth),
            Screen = error.Live ? DrawOn(Console.Error, error.Colour) : null,
            Time = TimeProvider.System,
            Version = VersionOf(typeof(CliHost).Assembly),
            Build = static (options, progress, stop) => new SiteBuild(options, TimeProvider.System, progress).Run(stop),
            Clean = static (options, stop) => new SiteCleaner(options).Run(stop),
            Acknowledge = static options => new SiteAcknowledgement(options).Run(),
        };
    }

    /// <summary>As MSBuild was told, without what it adds about the commit.</summary>
    public static string VersionOf(Assembly program) =>
        program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static IAnsiConsole DrawOn(TextWriter terminal, bool colour) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(terminal),
        Ansi = AnsiSupport.Detect,
        ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
    });
}
