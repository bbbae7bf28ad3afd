using System.Text;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The program at work on a real site, in this process.</summary>
internal static class SiteCommand
{
    /// <returns>The exit code, what was printed as wrong, and what else was printed.</returns>
    public static (int Exit, string Error, string Text) Command(this TestSite site, params string[] args) => site.CommandWith("", args);

    /// <inheritdoc cref="Command"/>
    /// <param name="input">What stands on standard input.</param>
    public static (int Exit, string Error, string Text) CommandWith(this TestSite site, string input, params string[] args)
    {
        using var finews = new TestCommandLine();
        var host = finews.Host with
        {
            Folder = site.Folder,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Build = static (options, progress, stop) => new SiteBuild(options, TimeProvider.System, progress).Run(stop),
            Clean = static (options, stop) => new SiteCleaner(options).Run(stop),
        };
        int exit = new CommandLine(host).Run(args, CancellationToken.None);
        return (exit, finews.Error, finews.Output);
    }
}
