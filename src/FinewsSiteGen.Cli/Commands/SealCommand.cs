using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Seal;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews seal</c> and <c>finews unseal</c>: their words and their work.</summary>
internal sealed class SealCommand
{
    private readonly bool opens;
    private readonly Argument<string> period = new("PERIOD") { Description = "A month such as 2022-02; or a day, 2022-02-16; or a year, 2022." };

    private readonly Option<string?> site = new("--site")
    {
        HelpName = "DIR",
        Description = "The site: the folder that holds content/. Default: looked for in the current folder and the folders above it.",
    };

    private readonly Option<bool> quiet = ValueOptions.Flag("--quiet", "Say nothing but what is wrong.", "-q");
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "List every finding, notes too; show the trace of a bug.", "-v");

    /// <param name="opens">Whether this is <c>unseal</c>.</param>
    public SealCommand(bool opens, CliHost host, CancellationToken stop)
    {
        this.opens = opens;
        Command = new Command(opens ? "unseal" : "seal", opens ? "Take the posts of days out of their archives again." : "Pack the posts of days into one archive each.") { period, site, quiet, verbose };
        Command.SetAction(line => Run(line, host, stop));
    }

    public Command Command { get; }

    public HelpPage Help => opens
        ? new(
            "finews unseal PERIOD [OPTIONS]",
            "Takes the posts of a period out of content/archive/ and puts them where they lay. An archive goes when all its posts lie loose again. The site stays the same.",
            Groups,
            [
                new Example("finews unseal 2022-02-16", "Open one day, to mend its posts by hand."),
                new Example("finews seal 2022-02-16", "And seal it again."),
            ],
            ExitCodes)
        : new(
            "finews seal PERIOD [OPTIONS]",
            "Packs the posts of each day of a period into content/archive/YYYY/MM/DD.zip: a build looks at one file a day instead of hundreds, and a repository holds a million posts. "
            + "A loose file goes only when its archive has been read back and holds its very bytes. The site stays the same, every address too. Posts that come late may lie loose beside the archive; sealing again takes them in. "
            + "The day of a post is the one its file name begins with, or its id; posts with neither stay loose.",
            Groups,
            [
                new Example("finews seal 2022-02", "Seal a month that is over."),
                new Example("finews seal 2021 --site ~/news", "Seal a whole year of another site."),
            ],
            ExitCodes);

    private IReadOnlyList<OptionGroup> Groups => [new OptionGroup("What", period, site), new OptionGroup("What is said", quiet, verbose)];

    private static IReadOnlyList<ExitCodeHelp> ExitCodes =>
    [
        ExitCodeHelp.Done,
        new ExitCodeHelp(ExitCode.Problems, "Something stayed as it was; the rest is done."),
        ExitCodeHelp.Usage,
        ExitCodeHelp.Machine,
        ExitCodeHelp.Stopped,
    ];

    private int Run(ParseResult line, CliHost host, CancellationToken stop)
    {
        string text = line.GetValue(period)!;
        if (!SealPeriod.TryParse(text, out var days))
            throw new UsageException($"'{text}' is no month, day or year.", "Write a month as 2022-02, a day as 2022-02-16, a year as 2022.");
        var sealer = new SiteSealer(PlaceOptions.FindSite(PlaceOptions.Full(line.GetValue(site), host.Folder), host.Folder, "--site DIR"));
        bool isQuiet = line.GetValue(quiet);
        var next = host.Time.GetTimestamp();
        void Told(int done, int of)
        {
            if (isQuiet || host.Time.GetElapsedTime(next).TotalSeconds < 2)
                return;
            next = host.Time.GetTimestamp();
            host.Error.Line($"{Amount.Count(done)} of {Amount.Of(of, "day")} …", Ink.Faint);
        }
        var report = opens ? sealer.Unseal(days, Told, stop) : sealer.Seal(days, Told, stop);
        if (!isQuiet)
            Say(report, host.Output, text);
        new Findings(host.Error, line.GetValue(verbose)).Write(report.Findings, saySoIfNone: false);
        return report.Findings.Any(one => one.Severity != Severity.Info) ? ExitCode.Problems : ExitCode.Done;
    }

    private void Say(SealReport report, Printer output, string period)
    {
        string sizes = opens
            ? $"{Amount.Bytes(report.SealedBytes)} in archives are {Amount.Bytes(report.LooseBytes)} loose"
            : $"{Amount.Bytes(report.LooseBytes)} loose, {Amount.Bytes(report.SealedBytes)} in archives";
        output.Line(report.Days == 0
            ? $"There is nothing to {Command.Name} in {period}."
            : $"{(opens ? "Opened" : "Sealed")} {Amount.Of(report.Days, "day")} with {Amount.Of(report.Posts, "post")}: {sizes}.");
    }
}
