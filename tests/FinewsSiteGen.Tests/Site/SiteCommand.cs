using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The program at work on a real site, in this process.</summary>
internal static class SiteCommand
{
    public static CommandResult Command(this TestSite site, params string[] args) => Command(site, [], args);

    /// <param name="input">What standard input holds.</param>
    public static CommandResult Command(this TestSite site, byte[] input, params string[] args)
    {
        using var finews = new TestCommandLine(width: 300) { Input = input };
        var host = finews.Host with
        {
            Folder = site.Folder,
            Build = static (options, progress, stop) => new SiteBuild(options, TimeProvider.System, progress).Run(stop),
            Clean = static (options, stop) => new SiteCleaner(options).Run(stop),
            Acknowledge = static options => new SiteAcknowledgement(options).Run(),
        };
        int exit = new CommandLine(host).Run(args, CancellationToken.None);
        return new CommandResult(exit, finews.Output, finews.Error, finews.Bytes);
    }
}

/// <param name="Error">What was printed as wrong.</param>
/// <param name="Bytes">What was printed byte by byte.</param>
internal sealed record CommandResult(int Exit, string Output, string Error, byte[] Bytes);
