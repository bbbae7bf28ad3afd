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
    private DeltaReport? delta;

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
        places.KeepApart(options.Delta);
        using var database = StateDatabase.Open(places.State);
        using var hold = OutputLock.Take(options.Delta ?? places.Output);
        using var look = new ContentLook(places.Layout, places.NotContent(options.Delta), options, time);
        look.Begin();
        var setting = ReadSetting(places);
        using var ledger = AddressLedger.Open(places.Ledger);
        var earlier = database.Earlier(found);
        bool isFirst = earlier is null || ArchiveState.KeptIn(earlier, KeptNames.ParsePrint) != setting.Prints.Parse;
        using var earlierPages = isFirst && earlier is not null ? new PageTable(earlier, long.MaxValue) : null;
        string? partsBefore = earlier is null ? null : ArchiveState.KeptIn(earlier, KeptNames.Parts);
        using ISiteTarget target = options.Delta is { } folder ? new DeltaTarget(places, folder, earlier) : new OutputTarget(places, options, database, earlier, found);

        var content = Time(Stage.Read, () => look.Look(isFirst ? null : earlier, setting.Clock, stop));
        RefuseToLose(places, content, earlier, isFirst);
        using var state = new ArchiveState(isFirst ? database.Create() : earlier!, setting.Config, isFirst);
        if (earlier is null && !options.Publishes)
            state.Publication.BeginUnpublished();
        using var spool = new StorySpool(places.State);
        var ingest = new SiteIngest(setting.Config, options, setting.Clock, spool, places.Layout.Content);
        TakeIn(content, ingest, state, setting, places, stop);
        look.Keep(state, content);

        using var shelf = new DayArchiveShelf(content.Archives, places.Layout.Content);
        var stories = new StoryReader(setting.Config, spool, shelf, places.Layout.Root);
        var ground = new Ground(setting, state, earlierPages, partsBefore, isFirst, target);
        var made = Make(ground, new SiteRenewal(setting, target.Folder, state, stories, spool, isFirst), content.Files, ingest, stop);
        Finish(state, made.Book, new LedgerKeeper(ledger, state, places.State), target, isAnew: isFirst && target.IsEmpty);
        if (isFirst)
            database.Adopt();
        target.Close();
        return Report(places, made.Book, made, ingest) with { LookedAtAll = look.Reason };
    }

    /// <summary>Reads and parses what is other than the last build saw it, and takes it into the state.</summary>
    private void TakeIn(ContentListing content, SiteIngest ingest, ArchiveState state, SiteSetting setting, SitePlaces places, CancellationToken stop)
    {
        var changes = Time(Stage.Read, () => Compare(content, state, setting, places));
        if (!options.Force)
            new ContentGuard(content, changes, places.Layout.Root).Check();
        Time(Stage.Parse, () => ingest.Run(changes, state, setting.Threads, progress, stop));
    }

    private Made Make(Ground ground, SiteRenewal renewal, IReadOnlyList<SourceFile> files, SiteIngest ingest, CancellationToken stop)
    {
        var (setting, state, earlier, partsBefore, isFirst, target) = ground;
        var diary = new SiteDiary(state, setting, partsBefore);
        diary.Begin(options);
        var (condition, work) = Time(Stage.Plan, () =>
        {
            var found = target.Look(isFirst ? earlier : state.Pages, state, isFirst, stop);
            var why = options.Delta is null ? TouchReason.Damaged : TouchReason.Unpublished;
            return (found, renewal.Plan(files, ingest.AlteredByHand, found.Missing, why, diary));
        });
        var book = new PageBook(state, condition, work.MakesAll, isFirst, earlier, options.Publishes, found);
        var production = new SiteProduction(work.Renderer, target, book, state.Hash, progress);
        Time(Stage.Write, () =>
        {
            production.Run(work.Pages, work.Expected, setting.Threads, stop);
            progress?.Report(Stage.Write, production.Rendered, production.Rendered);
        });
        int removed = Remove(work.NoLonger(book.Made, earlier).Concat(Strays(target, state)), state, book, target, stop);
        foreach (string path in work.Stories.Unread)
            state.Sources.Distrust(path);
        setting.Keep(state);
        book.Save();
        return new Made(book, production.Rendered, removed);
    }

    /// <param name="isAnew">Whether nothing tells of an earlier build, so that a missing ledger is no surprise.</param>
    private void Finish(ArchiveState state, PageBook book, LedgerKeeper keeper, ISiteTarget target, bool isAnew)
    {
        foreach (string address in options.Forget)
            keeper.Forget(address, found);
        bool isInStep = keeper.Check(book, isAnew, found);
        state.Findings.AddAllTo(found);
        var waiting = Waiting.In(state.Publication);
        target.Finish(state);
        delta = options.Delta is null ? null : new DeltaReport(options.Delta, book.Written, state.Publication.Deletions().Count, waiting.IsEverything);
        state.Commit();
        if (options.Publishes)
            keeper.Publish(book, waiting, isInStep);
        else if (options.Delta is not null)
            keeper.Keep(waiting, isInStep);
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
        return new SiteSetting(config, options, templates, assets, clock, options.WorkerThreads, prints);
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

    private static IEnumerable<string> Strays(ISiteTarget target, ArchiveState state) => target.Leftovers.Where(path => state.Pages.Find(path) is null);

    private static int Remove(IEnumerable<string> paths, ArchiveState state, PageBook book, ISiteTarget target, CancellationToken stop)
    {
        string[] gone = [.. paths.Distinct().Order(StringComparer.Ordinal)];
        target.Announce(gone);
        int removed = target.Remove(gone, state.Publication, stop);
        foreach (string path in gone)
            book.Remove(path);
        return removed;
    }

    /// <summary>A folder that was moved, or a checkout that is half done, must not take off the site what an earlier build had.</summary>
    /// <param name="isFirst">Whether the build does not continue what the earlier one left, so that nothing else holds the content against it.</param>
    private void RefuseToLose(SitePlaces places, ContentListing content, SqliteConnection? earlier, bool isFirst)
    {
        if (options.Force || earlier is null)
            return;
        bool isEmpty = content.Named is null && content.Archives.Count == 0 && !content.Files.Any(file => file.Kind is SourceKind.Post or SourceKind.Draft);
        if (isEmpty && ArchiveState.CountPosts(earlier) is > 0 and var before)
            throw new SiteException(Failure.Usage, Rules.ContentGone.At(places.Layout.Content, 0, before));
        if (isFirst)
            new ContentGuard(content, Time(Stage.Read, () => new ContentLoss(content, earlier, places.Layout.Content).Find()), places.Layout.Root).Check();
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

    private BuildReport Report(SitePlaces places, PageBook book, Made made, SiteIngest ingest) => new()
    {
        Output = places.Output,
        Delta = delta,
        Posts = book.Counts.GetValueOrDefault(PageKind.Post),
        Pages = book.Counts.Values.Sum(),
        Written = book.Written,
        Removed = made.Removed,
        Bytes = book.Bytes,
        Parsed = ingest.Parsed,
        Rendered = made.Rendered,
        PagesByKind = new SortedDictionary<string, int>(book.Counts.ToDictionary(count => count.Key.ToString(), count => count.Value), StringComparer.Ordinal),
        Times = stages.Times,
        Elapsed = stages.Elapsed,
        PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
        Diagnostics = found.All,
    };

    /// <summary>What a build stands on.</summary>
    /// <param name="Earlier">Pages of the state that this one replaces; <see langword="null"/> for none.</param>
    /// <param name="PartsBefore">What the build before was made with; <see langword="null"/> for no build.</param>
    private sealed record Ground(SiteSetting Setting, ArchiveState State, PageTable? Earlier, string? PartsBefore, bool IsFirst, ISiteTarget Target);

    private sealed record Made(PageBook Book, int Rendered, int Removed);
}
