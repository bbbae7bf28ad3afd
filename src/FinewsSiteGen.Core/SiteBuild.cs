using System.Diagnostics;
using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Read;
using FinewsSiteGen.Render;
using FinewsSiteGen.Report;
using FinewsSiteGen.Scriban;
using FinewsSiteGen.Write;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>One build, from the site's folder to a finished output. Knows all stages, with the types it hands parts of the work to.</summary>
public sealed class SiteBuild(BuildOptions options, TimeProvider time, IBuildProgress? progress = null)
{
    private readonly DiagnosticBag found = new();
    private readonly StageClock stages = new(time);

    /// <exception cref="SiteException">The configuration or a template is wrong, or the machine failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; the next build mends what is left half done.</exception>
    public BuildReport Run(CancellationToken stop)
    {
        var places = SitePlaces.Of(options);
        try
        {
            return Build(places, stop);
        }
        catch (AggregateException faults) when (faults.Flatten().InnerExceptions is [IOException or UnauthorizedAccessException, ..])
        {
            throw Failed(places, faults.Flatten().InnerExceptions[0]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw Failed(places, fault);
        }
    }

    private static SiteException Failed(SitePlaces places, Exception fault) =>
        new(Failure.Machine, Rules.OutputNotWritable.At(places.Output, 0, Fault.WordsOf(fault)));

    private BuildReport Build(SitePlaces places, CancellationToken stop)
    {
        OutputFolder.KeepApart(places.Output, places.Layout.Content, mayHold: places.Layout.Form != SiteForm.Own);
        using var database = StateDatabase.Open(places.State);
        var setting = ReadSetting(places);
        using var journal = new Journal(places.State);
        using var ledger = AddressLedger.Open(places.Ledger);
        var earlier = database.Earlier(found);
        bool isFirst = earlier is null || ArchiveState.KeptIn(earlier, KeptNames.ParsePrint) != setting.Prints.Parse;
        using var earlierPages = isFirst && earlier is not null ? new PageTable(earlier, long.MaxValue) : null;
        bool isEmpty = OutputFolder.Prepare(places.Output, earlier is not null || journal.Suspects.Count > 0, options.Force);

        var pruner = new OutputPruner(places.Output);
        pruner.Remove(Drafts(journal), found, stop);
        long began = time.GetUtcNow().UtcTicks;
        var look = new ContentLook(places, options, setting.Clock, setting.Threads);
        var content = Time(Stage.Read, () => look.Look(isFirst ? null : earlier, stop));
        RefuseToEmpty(places, content, earlier);
        using var state = new ArchiveState(isFirst ? database.Create() : earlier!, setting.Config, isFirst);
        var changes = Time(Stage.Read, () => Compare(content, state, setting, places));
        if (!options.Force)
            new ContentGuard(content, changes, places.Layout.Root).Check();
        using var spool = new StorySpool(places.State);
        var ingest = new SiteIngest(setting.Config, options, setting.Clock, spool, places.Layout.Content);
        Time(Stage.Parse, () => ingest.Run(changes, state, setting.Threads, progress, stop));

        using var shelf = new DayArchiveShelf(content.Archives, places.Layout.Content);
        var session = new SiteRenewal(setting, places, state, isFirst);
        var condition = new OutputCondition(places.Output, isEmpty, isFirst ? earlierPages : state.Pages, journal.Suspects, options.Verify, setting.Threads);
        var work = Time(Stage.Plan, () => session.Plan(content.Files, ingest.AlteredByHand, condition.Find(stop), new StoryReader(setting.Config, spool, shelf, places.Layout.Root), spool));
        var book = new PageBook(state, condition.Trusted, condition.Distrusted, work.MakesAll, isFirst, found);
        using var room = new RoomMaker(database, journal, pruner, found);
        var writer = new OutputWriter(places.Output, isEmpty, room.MakeRoom);
        var production = new SiteProduction(work.Renderer, writer, book, journal, progress);
        Time(Stage.Write, () =>
        {
            production.Run(work.Pages, work.Expected, setting.Threads, stop);
            progress?.Report(Stage.Write, production.Rendered, production.Rendered);
        });
        int removed = room.Removed + Prune(work.NoLonger(book.Made, earlierPages).Concat(Strays(journal, state)), state, book, journal, pruner, stop);
        foreach (string path in work.Stories.Unread)
            state.Sources.Distrust(path);
        if (content.Named is null)
            state.Keep(KeptNames.LastLook, began.ToString(CultureInfo.InvariantCulture));
        state.Keep(KeptNames.Commit, look.Commit ?? "");
        setting.Keep(state);
        book.Save();
        Finish(state, book, new LedgerKeeper(ledger, state, places.State), isAnew: isFirst && isEmpty);
        if (isFirst)
            database.Adopt();
        journal.Clear();
        return Report(places, book, production, ingest, removed) with { LookedAtAll = look.Reason };
    }

    /// <param name="isAnew">Whether nothing tells of an earlier build, so that a missing ledger is no surprise.</param>
    private void Finish(ArchiveState state, PageBook book, LedgerKeeper keeper, bool isAnew)
    {
        foreach (string address in options.Forget)
            keeper.Forget(address, found);
        bool isInStep = keeper.Check(book, isAnew, found);
        state.Findings.AddAllTo(found);
        state.Commit();
        if (!options.Drafts && !options.Future)
            keeper.Add(book, isInStep);
    }

    private SiteSetting ReadSetting(SitePlaces places)
    {
        var config = SiteConfigReader.Read(places.Layout.Root, places.Layout.Content, options.BaseUrl, found);
        var clock = options.Clock ?? time.GetUtcNow();
        var day = DayOf(clock, config.Zone);
        var folder = new TemplateFolder(places.Templates);
        var site = SiteViews.Of(config, new ViewFactory(config, () => new ListDirectory([])));
        var templates = new TemplateLibrary(TemplateEngine.Create(folder, new TemplateOptions { Now = day }), site);
        var assets = ThemeReader.Read(places.Theme, found);
        var prints = SitePrints.Of(config, options, places.Layout.Form, templates.Prints(folder, day), assets);
        return new SiteSetting(config, options, templates, assets, clock, options.Threads > 0 ? options.Threads : Environment.ProcessorCount, prints);
    }

    /// <summary>What templates take for now: the start of the clock's day, so that builds of one day agree.</summary>
    private static DateTimeOffset DayOf(DateTimeOffset clock, TimeZoneInfo zone) =>
        PostTime.OfDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock, zone).DateTime), zone)?.Instant ?? DateTimeOffset.MinValue;

    private static ContentChanges Compare(ContentListing content, ArchiveState state, SiteSetting setting, SitePlaces places)
    {
        state.Findings.Replace(FindingScope.Listing, content.Findings, content.Covers);
        if (state.IsFirst)
            return ContentChanges.All(content);
        long lastLook = long.Parse(state.Kept(KeptNames.LastLook) ?? "0", CultureInfo.InvariantCulture);
        return new ContentComparison(content, state.Sources, state.Archives, places.Layout.Content, lastLook, setting.Threads).Compare(setting.Clock);
    }

    /// <summary>Files that a build which was cut off has written and that are no part of the site.</summary>
    private static IEnumerable<string> Strays(Journal journal, ArchiveState state) => journal.Suspects.Where(path => state.Pages.Find(path) is null);

    /// <summary>Files that such a build was about to give their names.</summary>
    private static IEnumerable<string> Drafts(Journal journal) => journal.Suspects.Select(path => path + OutputPath.Unfinished);

    private int Prune(IEnumerable<string> paths, ArchiveState state, PageBook book, Journal journal, OutputPruner pruner, CancellationToken stop)
    {
        string[] gone = [.. paths.Distinct().Order(StringComparer.Ordinal)];
        foreach (string path in gone)
            journal.Add(path);
        journal.Flush();
        int removed = pruner.Remove(gone, found, stop);
        foreach (string path in gone)
            book.Remove(path);
        return removed;
    }

    /// <summary>A folder that was moved, or a checkout that is half done, must not take a whole archive off the site.</summary>
    private void RefuseToEmpty(SitePlaces places, ContentListing content, SqliteConnection? earlier)
    {
        if (options.Force || earlier is null || content.Named is not null || content.Archives.Count > 0 || content.Files.Any(file => file.Kind is SourceKind.Post or SourceKind.Draft))
            return;
        long before = ArchiveState.CountPosts(earlier);
        if (before > 0)
            throw new SiteException(Failure.Usage, Rules.ContentGone.At(places.Layout.Content, 0, before));
    }

    private T Time<T>(Stage stage, Func<T> work)
    {
        progress?.Report(stage, 0, 0);
        return stages.Time(stage, work);
    }

    private void Time(Stage stage, Action work) => Time(stage, () =>
    {
        work();
        return true;
    });

    private BuildReport Report(SitePlaces places, PageBook book, SiteProduction production, SiteIngest ingest, int removed) => new()
    {
        Output = places.Output,
        Posts = book.Counts.GetValueOrDefault(PageKind.Post),
        Pages = book.Counts.Values.Sum(),
        Written = book.Written,
        Removed = removed,
        Bytes = book.Bytes,
        Parsed = ingest.Parsed,
        Rendered = production.Rendered,
        PagesByKind = new SortedDictionary<string, int>(book.Counts.ToDictionary(count => count.Key.ToString(), count => count.Value), StringComparer.Ordinal),
        Times = stages.Times,
        Elapsed = stages.Elapsed,
        PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
        Diagnostics = found.All,
    };
}
