using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using FinewsSiteGen.Render;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>Where everything of one build lies; all full paths.</summary>
/// <param name="State">Folder of the state: <c>.finews/&lt;output folder&gt;</c> beside the output unless it was moved.</param>
/// <param name="Ledger">File of all published addresses: <c>.finews/ledger.db</c> in the site's folder unless it was moved.</param>
internal sealed record SitePlaces(SiteLayout Layout, string Output, string State, string Ledger)
{
    public static SitePlaces Of(BuildOptions options)
    {
        var layout = SiteLayout.Of(options.Site);
        string output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output ?? Path.Combine(layout.Root, "_site")));
        string beside = Path.Combine(Path.GetDirectoryName(output) ?? output, ".finews", Path.GetFileName(output));
        return new SitePlaces(
            layout, output, options.State is null ? beside : Path.GetFullPath(options.State),
            Path.GetFullPath(options.Ledger ?? Path.Combine(layout.Root, ".finews", "ledger.db")));
    }

    /// <summary>The site's own templates.</summary>
    public string Templates => TemplateFolder.In(Layout.Root);

    /// <summary>The site's own theme files.</summary>
    public string Theme => Path.Combine(Layout.Root, "theme");

    /// <summary>Folders of ours that may lie in the content and are no part of it.</summary>
    /// <param name="delta">Where this build writes its delta; <see langword="null"/> for none.</param>
    public IReadOnlyList<string> NotContent(string? delta) => [Output, State, .. delta is null ? (string[])[] : [delta], .. DeltaFolder.Known(State)];

    /// <param name="delta">As of <see cref="NotContent"/>.</param>
    /// <exception cref="SiteException">What is written would lie in what is read, or in what else is written.</exception>
    public void KeepApart(string? delta)
    {
        bool mayHold = Layout.Form != SiteForm.Own;
        OutputFolder.KeepApart(Output, Layout.Content, mayHold, Rules.OutputOverlaps);
        if (delta is null)
            return;
        OutputFolder.KeepApart(delta, Layout.Content, mayHold, Rules.DeltaOverlaps);
        foreach (string other in (string[])[Output, State, Ledger])
            OutputFolder.KeepApart(delta, other, mayHold: false, Rules.DeltaOverlaps);
    }
}
