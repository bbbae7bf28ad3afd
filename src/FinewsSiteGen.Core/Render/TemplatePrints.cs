using System.Globalization;
using FinewsSiteGen.Model;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>What the pages of each template are made of, as a hash of all its sources.</summary>
public static class TemplatePrints
{
    /// <param name="templates">By the name of a page's template.</param>
    /// <param name="frame">The layout: part of every page but redirects.</param>
    /// <param name="day">What templates that ask for the day are told.</param>
    /// <returns>By the name of a page's template.</returns>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<KeyValuePair<string, ITemplate>> templates, ITemplate frame, ITemplateLoader loader, DateTimeOffset day)
    {
        var prints = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, template) in templates)
        {
            ITemplate[] parts = name == "redirect" ? [template] : [template, frame];
            var sources = parts.SelectMany(part => part.Sources).Distinct().Select(loader.Load).OfType<TemplateSource>();
            string clock = parts.Any(part => part.UsesClock) ? day.ToString("O", CultureInfo.InvariantCulture) : "";
            prints.Add(name, Fingerprint.Of([clock, .. sources.SelectMany(source => (string[])[source.Path, source.Text])]).ToString());
        }
        return prints;
    }
}
