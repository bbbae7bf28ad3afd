using FinewsSiteGen.Benchmarks;

const string usage = """
    corpus DIR [--posts 10000] [--from 0] [--categories 2000] [--seed 1] [--days D] [--messy 0.0] [--sealed 0]   writes a site of made-up posts
    pipe DIR OUT [--threads N]                   the bare libraries over that site; prints one line of figures
    build DIR OUT [--threads N]                  a clean build of it; prints one line of figures
    compare DIR WORK [--runs 5] [--threads N]    both in turn, and the table in results/clean-build.md
    table WORKDIR OUTPUTDIR [--program FILE] [--posts 100000] [--sealed 1000000] [--loose 60000] [--added 100] [--day 2000] [--runs 3]
        [--only NAME,NAME]                       the published program against its goals, and the table in results/incremental.md;
                                                 names: clean, clean-sealed, added, added-sealed, unchanged, include, clone
    templates [--rounds 31] [--milliseconds 50]  the site's templates against code by hand, and the table in results/templates.md
    """;

try
{
    var commands = new Commands(new Arguments([.. args.Skip(1)]), Console.Out);
    Action command = args.FirstOrDefault() switch
    {
        "corpus" => commands.Corpus,
        "pipe" => commands.Pipe,
        "build" => commands.Build,
        "compare" => commands.Compare,
        "table" => commands.Table,
        "templates" => commands.Templates,
        var other => throw new UsageException(other is null ? "which command?" : $"unknown command {other}"),
    };
    command();
    return 0;
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(usage);
    return 2;
}
