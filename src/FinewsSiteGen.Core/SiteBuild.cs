using System.Diagnostics;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Plan;
using FinewsSiteGen.Read;
using FinewsSiteGen.Render;
using FinewsSiteGen.Report;
using FinewsSiteGen.Scriban;
using FinewsSiteGen.Write;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>The only place that knows all stages.</summary>
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

    /// <summary>What templates take for now: the start of the clock's day, so that builds of one day agree.</summary>
    private static DateTimeOffset DayOf(DateTimeOffset clock, TimeZoneInfo zone)
    {
        var midnight = TimeZoneInfo.ConvertTime(clock, zone).Date;
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private BuildReport Build(SitePlaces places, CancellationToken stop)
    {
        int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        var clock = options.Clock ?? time.GetUtcNow();
        OutputFolder.KeepApart(places.Output, places.Layout.Content, mayHold: places.Layout.Form != SiteForm.Own);
        var config = SiteConfigReader.Read(places.Layout.Root, places.Layout.Content, options.BaseUrl, found);
        var templates = new TemplateLibrary(TemplateEngine.Create(new TemplateFolder(places.Templates), new TemplateOptions { Now = DayOf(clock, config.Zone) }));
        using var state = StateDatabase.Open(places.State, found);
        using var manifest = new Manifest(state);
        bool empty = OutputFolder.Prepare(places.Output, manifest.KnowsEarlierBuild, options.Force);

        var files = Time(Stage.Read, () => new ContentLister(places.Layout, [places.Output, places.State]).List(found, stop));
        using var spool = new StorySpool(places.State);
        using var connection = state.Connect();
        RefuseToEmpty(places, files, connection);
        var ingest = new SiteIngest(config, options, clock, spool, found);
        var archive = TakeIn(ingest, files, config, connection, threads, stop);

        var inputs = new PlanInputs(clock, ingest.Pages, [.. files.Where(file => file.Kind == SourceKind.Static)], ThemeReader.Read(places.Theme, found), OutputFolder.TellsCase(places.Output));
        var views = new ViewFactory(config, () => new ListDirectory(archive.Lists));
        var planner = new SitePlanner(config, archive, views, inputs);
        var later = Time(Stage.Plan, () => planner.Settle(found));
        var renderer = new PageRenderer(
            templates, SiteViews.Of(config, views), new PostComposer(config, views, spool), new FeedRenderer(config, views), new SitemapRenderer(config), found);
        var pruner = new OutputPruner(places.Output);
        int removed = 0;
        var writer = new OutputWriter(places.Output, empty, path => Interlocked.Add(ref removed, pruner.Remove(manifest.EarlierAt(path), found, stop)));
        var production = new SiteProduction(renderer, writer, manifest, progress);
        manifest.Begin();
        Time(Stage.Write, () =>
        {
            production.Run(planner.Pages().Concat(later), planner.Expected + later.Count, threads, stop);
            progress?.Report(Stage.Write, production.Pages, production.Pages);
        });
        removed += pruner.Remove(manifest.Gone(), found, stop);
        manifest.Commit();
        return Report(places, production, removed);
    }

    private Archive TakeIn(SiteIngest ingest, IReadOnlyList<SourceFile> files, SiteConfig config, SqliteConnection connection, int threads, CancellationToken stop)
    {
        Time(Stage.Parse, () =>
        {
            using var writer = new ArchiveWriter(connection);
            ingest.Run(files, writer, threads, progress, stop);
            writer.Commit();
        });
        return Time(Stage.Index, () => new ArchiveResolver(connection, config).Resolve(found));
    }

    /// <summary>A folder that was moved, or a checkout that is half done, must not take a whole archive off the site.</summary>
    private void RefuseToEmpty(SitePlaces places, IReadOnlyList<SourceFile> files, SqliteConnection connection)
    {
        if (options.Force || files.Any(file => file.Kind is SourceKind.Post or SourceKind.Draft))
            return;
        long before = Archive.CountOfLastBuild(connection);
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

    private BuildReport Report(SitePlaces places, SiteProduction production, int removed) => new()
    {
        Output = places.Output,
        Posts = production.PagesByKind.GetValueOrDefault(nameof(PageKind.Post)),
        Pages = production.Pages,
        Written = production.Written,
        Removed = removed,
        Bytes = production.Bytes,
        PagesByKind = production.PagesByKind,
        Times = stages.Times,
        Elapsed = stages.Elapsed,
        PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
        Diagnostics = found.All,
    };
}
