using System.CommandLine;
using System.Text;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>The words of <c>finews build</c>: its options, its help, and what it makes of them.</summary>
internal sealed class BuildCommand
{
    private readonly PlaceOptions places = new();
    private readonly Option<string?> baseUrl = ValueOptions.BaseUrl("Where the site will stand, in place of url and base_path of its configuration.");
    private readonly Option<bool> drafts = ValueOptions.Flag("--drafts", "Also build posts marked as drafts.");
    private readonly Option<bool> future = ValueOptions.Flag("--future", "Also build posts dated after the clock.");
    private readonly Option<DateTimeOffset?> clock = ValueOptions.Clock("What the build takes for now, with its offset from UTC (+08:00 or Z); with it the same content gives the same bytes on any day. Default: the machine's clock.");
    private readonly Option<bool> strict = ValueOptions.Flag("--strict", "End with exit code 1 when a warning or an error was found. The site is built all the same.");
    private readonly Option<bool> force = ValueOptions.Flag("--force", "Write into an output folder that holds files which are not of a site made here; empty a site whose content is gone.");
    private readonly Option<string?> ledger = ValueOptions.Ledger();
    private readonly Option<string?> delta = new("--delta")
    {
        HelpName = "DIR",
        Description = "Write into DIR only what is not yet published, and deleted.txt, which lists what is to be taken off the host. Needs the state and not the output folder, which is left as it is. "
            + "DIR must be empty, absent, or hold an earlier delta, which is replaced. After the upload, say finews published.",
    };

    private readonly Option<string[]> forget = new("--forget") { HelpName = "ADDRESS", Description = "An address that was published and may be gone; can be given several times." };
    private readonly Option<bool> verify = ValueOptions.Flag("--verify", "Look at every file of the output, and make again what is missing or was changed by hand.");
    private readonly Option<ChangeSource> changes = ValueOptions.Changes();
    private readonly Option<IfBusy> ifBusy = ValueOptions.IfBusy();
    private readonly Option<int> threads = ValueOptions.Threads("How many threads work, 0 to 256; 0, the default, means one for each processor.");
    private readonly Option<string?> report = new("--report") { HelpName = "FILE.json", Description = "Also write the report as JSON, for programs. Not inside the output folder." };
    private readonly Option<bool> quiet = ValueOptions.Flag("--quiet", "Say nothing but what is wrong.", "-q");
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "List every finding, notes too; show the trace of a bug.", "-v");

    public BuildCommand(Func<BuildSettings, int> run, CliHost host)
    {
        Command = new Command("build", "Make or renew the site. Only files whose content changes are written.");
        foreach (var option in Help.Groups.SelectMany(group => group.Options).OfType<Option>())
            Command.Add(option);
        Command.SetAction(line => run(Read(line, host)));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews build [OPTIONS]",
        "Builds the site: reads the posts, makes their pages, lists, feeds and search, and writes what has changed. What content gets wrong is repaired or shown as plain text, and said at the end; it never stops a build.",
        [
            new OptionGroup("Where", [.. places.All, delta, ledger, baseUrl]),
            new OptionGroup("What", drafts, future, clock),
            new OptionGroup("How", strict, verify, changes, forget, force, ifBusy, threads),
            new OptionGroup("What is said", report, quiet, verbose),
        ],
        [
            new Example("finews build", "Build the site of the current folder into its _site folder."),
            new Example("finews build --site ~/news --output /srv/www/news", "Build another site into a folder that a web server serves."),
            new Example("finews build --strict --quiet --report build.json", "For CI: fail on any problem, say only what is wrong, keep a report."),
            new Example("finews build --changes git", "Look only at what was committed since the last build."),
            new Example("finews build --quiet --if-busy skip", "For a timer: build, unless the build before is still at work."),
            new Example("finews build --delta delta", "For a runner that has the state but no output: write what is not yet published into the folder delta."),
            new Example("finews build --drafts --future --output preview", "Preview what is not published yet, apart from the published site."),
            new Example("finews build --clock 2024-05-01T08:00:00+08:00", "Repeat a build as of that moment."),
        ],
        [ExitCodeHelp.Done, ExitCodeHelp.Problems, ExitCodeHelp.Usage, ExitCodeHelp.Machine, ExitCodeHelp.Stopped]);

    private BuildSettings Read(ParseResult line, CliHost host)
    {
        var options = places.Resolve(line, host.Folder) with
        {
            BaseUrl = line.GetValue(baseUrl),
            Drafts = line.GetValue(drafts),
            Future = line.GetValue(future),
            Clock = line.GetValue(clock),
            Threads = line.GetValue(threads),
            Force = line.GetValue(force),
            Verify = line.GetValue(verify),
            Changes = line.GetValue(changes),
            ChangedPaths = line.GetValue(changes) == ChangeSource.Named ? ReadPaths(host) : [],
            Delta = PlaceOptions.Full(line.GetValue(delta), host.Folder),
            Ledger = PlaceOptions.Full(line.GetValue(ledger), host.Folder),
            Forget = line.GetValue(forget) is { Length: > 0 } addresses ? addresses : [],
        };
        CheckDelta(options);
        string? file = PlaceOptions.Full(line.GetValue(report), host.Folder);
        if (file is not null && PlaceOptions.Holds(options.Output ?? Path.Combine(options.Site, "_site"), file))
            throw new UsageException($"The report {file} would lie in the finished site.", "Name a file outside the output folder with --report FILE.json.");
        if (file is not null && options.Delta is { } folder && PlaceOptions.Holds(folder, file))
            throw new UsageException($"The report {file} would lie in the delta.", "Name a file outside the folder of the delta with --report FILE.json.");
        return new BuildSettings(options, line.GetValue(ifBusy), line.GetValue(strict), file, ReadLoudness(line));
    }

    private static string[] ReadPaths(CliHost host)
    {
        using var input = new StreamReader(host.OpenInput(), Encoding.UTF8);
        return [.. input.ReadToEnd().Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries).Select(path => Path.GetFullPath(path, host.Folder))];
    }

    private static void CheckDelta(BuildOptions options)
    {
        if (options.Delta is null)
            return;
        PlaceOptions.CheckFolder("--delta", options.Delta);
        if (options.Drafts || options.Future)
        {
            throw new UsageException(
                $"--delta is for what is to be published, {(options.Drafts ? "--drafts" : "--future")} for what is not to be.",
                "Leave one of them out; preview into a folder with --output DIR.");
        }
        if (options.Verify)
            throw new UsageException("--verify looks at the output folder, which --delta does not need.", "Leave one of them out.");
    }

    private Loudness ReadLoudness(ParseResult line) => (line.GetValue(quiet), line.GetValue(verbose)) switch
    {
        (true, true) => throw new UsageException("--quiet and --verbose ask for opposite things.", "Leave one of them out."),
        (true, _) => Loudness.Quiet,
        (_, true) => Loudness.Verbose,
        _ => Loudness.Normal,
    };
}
