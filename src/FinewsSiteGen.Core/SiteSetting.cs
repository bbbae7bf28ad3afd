using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Render;

namespace FinewsSiteGen;

/// <summary>What a build is made with beside the content.</summary>
/// <param name="Assets">Theme files by path below <c>/assets/</c>.</param>
internal sealed record SiteSetting(
    SiteConfig Config, BuildOptions Options, TemplateLibrary Templates, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Assets, DateTimeOffset Clock, int Threads, BuildPrints Prints)
{
    /// <summary>Lets the next build know what this one was made with.</summary>
    public void Keep(ArchiveState state)
    {
        state.Keep(KeptNames.ParsePrint, Prints.Parse);
        state.Keep(KeptNames.RenderPrint, Prints.Render);
        state.Keep(KeptNames.ThemePrint, Prints.Theme);
        state.Keep(KeptNames.Parts, string.Join('\n', Prints.Parts.Select(part => $"{part.Key}\t{part.Value}")));
        state.Keep(KeptNames.Includes, string.Join('\n', Templates.Parts));
        state.Keep(KeptNames.Url, Config.Url);
        state.Keep(KeptNames.BasePath, Config.BasePath);
        state.Keep(KeptNames.PageSize, Config.PageSize.ToString(CultureInfo.InvariantCulture));
        state.Keep(KeptNames.TemplatePrints, string.Join('\n', Prints.Templates.Select(print => $"{print.Key} {print.Value}")));
    }

    /// <returns>Names of the templates that make other pages than those of the last build, from the same values.</returns>
    public IReadOnlySet<string> ChangedTemplates(ArchiveState state)
    {
        var before = (state.Kept(KeptNames.TemplatePrints) ?? "").Split('\n').ToHashSet(StringComparer.Ordinal);
        return Prints.Templates.Where(print => !before.Contains($"{print.Key} {print.Value}")).Select(print => print.Key).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Names under which the state keeps what one build tells the next.</summary>
internal static class KeptNames
{
    public const string ParsePrint = "print.parse";
    public const string RenderPrint = "print.render";
    public const string ThemePrint = "print.theme";
    public const string TemplatePrints = "print.templates";

    /// <summary>As <see cref="BuildPrints.Parts"/>: name, tab, print, one a line.</summary>
    public const string Parts = "print.parts";

    /// <summary>As <see cref="TemplateParts"/>, one a line.</summary>
    public const string Includes = "templates";

    public const string Url = "site.url";
    public const string BasePath = "site.base-path";
    public const string PageSize = "site.page-size";

    /// <summary>When the content was last listed; UTC ticks.</summary>
    public const string LastLook = "last-look";

    /// <summary>The commit whose content the last build read, where git was asked; else empty.</summary>
    public const string Commit = "commit";

    /// <summary>Addresses of hand-made pages that search engines are shown, one a line.</summary>
    public const string HandAddresses = "hand-addresses";
}
