using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Finds in the diary of a build why it made a page.</summary>
/// <param name="touches">All of that build.</param>
internal sealed class PageReasons(StateReader state, IReadOnlyList<Touch> touches)
{
    private readonly ILookup<(TouchScope, string), Touch> byId = touches.ToLookup(touch => (touch.Scope, touch.Id));

    /// <param name="template">Of the page; <see langword="null"/> for none.</param>
    /// <returns>Sentences without their full stop; empty when the diary is lost.</returns>
    public IReadOnlyList<string> Of(KnownPage page, TemplateParts? template)
    {
        if (byId[(TouchScope.Everything, "")].FirstOrDefault() is { } everything)
            return [everything.Reasons == TouchReason.New ? "it was the first build of this state, which makes every page" : $"the configuration or the program changed ({everything.Detail}), so every page was made"];
        return [.. OfTemplate(page, template).Concat(OfOwner(page))];
    }

    private IEnumerable<string> OfTemplate(KnownPage page, TemplateParts? template)
    {
        if (template is null || page.Owner.Kind is OwnerKind.Hand or OwnerKind.Stub)
            yield break;
        string day = template.AsksForDay ? ", or the day that it asks for" : "";
        string[] with = page.Kind == PageKind.Calendar && page.Owner.Kind == OwnerKind.Day ? ["year", "month"] : [template.Name];
        foreach (string name in with.Where(name => byId[(TouchScope.Template, name)].Any()))
            yield return $"the template {name}, or one that it includes, changed{day}";
    }

    private IEnumerable<string> OfOwner(KnownPage page) => page.Owner.Kind switch
    {
        OwnerKind.Post => byId[(TouchScope.Post, Text(page.Owner.Id))].SelectMany(OfPost),
        OwnerKind.List => byId[(TouchScope.List, Text(page.Owner.Id))].SelectMany(touch => OfList(touch, page)),
        OwnerKind.Day when page.Kind == PageKind.Calendar => OfCalendar(page),
        OwnerKind.Day => OfDay(page),
        OwnerKind.Month => byId[(TouchScope.Month, Text(page.Owner.Id))].SelectMany(touch => OfDays(touch, "posts of its month came, went or read otherwise")),
        OwnerKind.Hand => OfHand(),
        OwnerKind.Stub => OfStub(page),
        _ => OfSite(page),
    };

    private static IEnumerable<string> OfPost(Touch touch) => Words(
        touch,
        (TouchReason.New, "its source is new"),
        (TouchReason.Edited, "its source was edited"),
        (TouchReason.Clock, "the clock has passed its date or its end, with the same source"),
        (TouchReason.Unread, "its source could not be read by the build before"),
        (TouchReason.Place, "its address became free for it"),
        (TouchReason.Neighbour, "a neighbour in its category came, went or reads otherwise"),
        (TouchReason.Twin, "its twin came, went or reads otherwise"),
        (TouchReason.Renamed, "a list that it stands in has another name"),
        (TouchReason.Damaged, "a file of it in the output was missing or spoiled"),
        (TouchReason.Unpublished, "it was not acknowledged as published"));

    private static IEnumerable<string> OfList(Touch touch, KnownPage page)
    {
        var detail = ListTouchDetail.Parse(touch.Detail);
        int number = page.Kind is PageKind.Category or PageKind.Tag or PageKind.Redirect && int.TryParse(Path.GetFileNameWithoutExtension(page.Path), CultureInfo.InvariantCulture, out int k) && page.Path.Count(c => c == '/') > 1 ? k : 0;
        if (detail.From > 0 && (number == 0 || number >= detail.From))
            yield return $"posts of the list came or went from position {detail.Post} on, which is on page {detail.From}";
        if (touch.Reasons.HasFlag(TouchReason.Reread) && (number == 0 || page.Kind == PageKind.Redirect || detail.Pages.Contains(number)))
            yield return "a post of the list reads otherwise";
        foreach (string word in Words(
            touch,
            (TouchReason.Taken, "a post of the list was taken in again, though it stands and reads there as before"),
            (TouchReason.Renamed, "the list is new or has another name"),
            (TouchReason.Damaged, "a file of the list in the output was missing or spoiled, so all of them were made"),
            (TouchReason.Unpublished, "a page of the list was not acknowledged as published, so all of them were made")))
            yield return word;
        if (detail.From > 0 && number > 0 && number < detail.From && page.Kind == PageKind.Redirect)
            yield return "the list changed";
    }

    private IEnumerable<string> OfCalendar(KnownPage page)
    {
        string prefix = string.Concat(page.Path.Where(char.IsAsciiDigit));
        return touches.Where(touch => touch.Scope == TouchScope.Day && touch.Id.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(touch => OfDays(touch, "posts of a day that it counts came, went or read otherwise")).Distinct();
    }

    private List<string> OfDay(KnownPage page)
    {
        var found = byId[(TouchScope.Day, Text(page.Owner.Id))].SelectMany(touch => OfDays(touch, "posts of its day came, went or read otherwise")).ToList();
        if (found.Count == 0 && page.Kind == PageKind.Feed && touches.Any(touch => touch.Scope == TouchScope.Day && touch.Reasons.HasFlag(TouchReason.Moved)))
            found.Add("the day before it in the archive came or went, and it names that day");
        return found;
    }

    private IEnumerable<string> OfHand() => byId[(TouchScope.Hand, "")].SelectMany(touch => Words(
        touch,
        (TouchReason.ByHand, "a page, file or mark made by hand came, went or was edited, so all of them were made"),
        (TouchReason.Theme, "a file of the theme changed"),
        (TouchReason.Contested, "all places were settled anew: a change concerned one that more than one page may want, or the disk does not tell upper from lower case"),
        (TouchReason.Damaged, "a file made by hand, a redirect or a file of the theme was missing or spoiled in the output"),
        (TouchReason.Unpublished, "a file made by hand, a redirect or a file of the theme was not acknowledged as published")))
        .Concat(((string[])["page", "redirect"]).Where(name => byId[(TouchScope.Template, name)].Any()).Select(name => $"the template {name}, or one that it includes, changed, so all that is made by hand was made"));

    /// <summary>Made with all that is made by hand, or alone with the post or the category that it leads to.</summary>
    private IEnumerable<string> OfStub(KnownPage page)
    {
        var found = OfHand().ToList();
        if (found.Count > 0)
            return found;
        if (state.PostOf(page.Source) is { } post)
            return byId[(TouchScope.Post, Text(post.Id))].SelectMany(OfPost).Select(reason => $"of the post that declares it: {reason}");
        return ["the category that it leads to is new, or has another name or spelling"];
    }

    private List<string> OfSite(KnownPage page)
    {
        if (page.Kind == PageKind.Sitemap)
            return ["every build makes it, and writes it when it has changed"];
        var found = byId[(TouchScope.Site, "")].SelectMany(touch => OfDays(touch, "")).ToList();
        if (touches.Any(touch => touch.Scope != TouchScope.Site && touch.Scope != TouchScope.Hand))
            found.Add("something on the site changed, and it looks over the whole of it");
        else if (found.Count == 0 && touches.Count > 0)
            found.Add("a file of the site was made again, and with it the pages over the whole of it");
        return found;
    }

    private static IEnumerable<string> OfDays(Touch touch, string moved) => Words(
        touch,
        (TouchReason.Moved, moved),
        (TouchReason.Damaged, "a file in the output was missing or spoiled"),
        (TouchReason.Unpublished, "it, or a page that is made with it, was not acknowledged as published"));

    private static IEnumerable<string> Words(Touch touch, params IReadOnlyList<(TouchReason Reason, string Words)> all) =>
        all.Where(one => touch.Reasons.HasFlag(one.Reason)).Select(one => one.Words);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
