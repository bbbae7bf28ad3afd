using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FinewsSiteGen.Cli.Commands;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli;

/// <summary>The whole program but for the process around it: parses, dispatches, and turns every failure into words and an exit code.</summary>
internal sealed class CommandLine(CliHost host)
{
    public const string ProgramName = "finews";

    private static readonly ParserConfiguration Literal = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <returns>An <see cref="ExitCode"/>. Nothing is thrown.</returns>
    public int Run(IReadOnlyList<string> args, CancellationToken stop)
    {
        try
        {
            var root = Root(stop);
            if (args.Count == 0)
            {
                new HelpWriter(host.Error).Write(RootHelp.Page(root));
                return ExitCode.Usage;
            }
            var line = root.Parse(args, Literal);
            if (line.Action is ParseErrorAction || UsageErrors.HasOptionAsValue(line))
                throw UsageErrors.Of(line);
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure)
        {
            // The one place that catches everything: what it is decides the words and the exit code.
            return new Failures(host, verbose: args.Contains("--verbose") || args.Contains("-v")).Explain(failure);
        }
    }

    private RootCommand Root(CancellationToken stop)
    {
        var build = new BuildCommand(new BuildRunner(host, stop).Run, host);
        var clean = new CleanCommand(host, stop);
        var template = new TemplateCommand(host, stop);
        var seal = new SealCommand(opens: false, host, stop);
        var unseal = new SealCommand(opens: true, host, stop);
        var published = new PublishedCommand(host);
        var ledger = new LedgerCommand(host);
        var explain = new ExplainCommand(host);
        var root = new RootCommand { build.Command, published.Command, explain.Command, ledger.Command, clean.Command, template.Command, seal.Command, unseal.Command };
        var pages = new Dictionary<Command, HelpPage>
        {
            [build.Command] = build.Help,
            [published.Command] = published.Help,
            [explain.Command] = explain.Help,
            [ledger.Command] = ledger.Help,
            [ledger.Export.Command] = ledger.Export.Help,
            [ledger.Import.Command] = ledger.Import.Help,
            [clean.Command] = clean.Help,
            [seal.Command] = seal.Help,
            [unseal.Command] = unseal.Help,
            [template.Command] = template.Help,
            [template.Render.Command] = template.Render.Help,
            [template.List.Command] = template.List.Help,
        };
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", "-h", "-?")
        {
            Description = "Show what a command does, its options, examples and exit codes.",
            Action = new ShowHelp(host.Output, command => pages.TryGetValue(command, out var page) ? page : RootHelp.Page(root)),
        });
        root.Options.Add(new VersionOption("--version") { Description = "Show the version.", Recursive = true, Action = new ShowVersion(host) });
        return root;
    }
}
