using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Says in the state what a build makes again, and why, in as many words as the change is large.</summary>
/// <param name="partsBefore">What the build before was made with, as <see cref="BuildPrints.Parts"/>; <see langword="null"/> for no build.</param>
internal sealed class SiteDiary(ArchiveState state, SiteSetting setting, string? partsBefore)
{
    public void Begin(BuildOptions options) => state.Diary.Begin(setting.Clock, options.Delta is not null ? "delta" : options.Publishes ? "output" : "preview");

    /// <param name="change">What the content brings.</param>
    /// <param name="damaged">Files that are to be made again whatever changed.</param>
    /// <param name="why">What it is of these.</param>
    /// <param name="ofHand">Why pages made by hand are made again; nothing when they are not.</param>
    public void Note(ArchiveChange change, bool makesAll, IReadOnlySet<string> templates, IReadOnlyCollection<KnownPage> damaged, TouchReason why, TouchReason ofHand)
    {
        if (makesAll)
        {
            state.Diary.Note([new Touch(TouchScope.Everything, "", partsBefore is null ? TouchReason.New : TouchReason.Setting, string.Join(", ", Changed()))]);
            return;
        }
        var touches = new Dictionary<(TouchScope, string), Touch>();
        foreach (var touch in templates.Select(name => new Touch(TouchScope.Template, name, TouchReason.Setting))
            .Concat(OfContent(change.Touches)).Concat(damaged.Select(page => Of(page, why))).Append(new Touch(TouchScope.Hand, "", ofHand)).Where(touch => touch.Reasons != TouchReason.None))
        {
            var key = (touch.Scope, touch.Id);
            touches[key] = touches.TryGetValue(key, out var other) ? other with { Reasons = other.Reasons | touch.Reasons } : touch;
        }
        state.Diary.Note(touches.Values);
    }

    private IEnumerable<Touch> OfContent(Touches touches) =>
    [
        .. touches.Posts.Select(post => new Touch(TouchScope.Post, Text(post.Key), post.Value)),
        .. state.Archive.Lists.Where(list => touches.Lists.ContainsKey(list.Id)).Select(list => Of(list, touches.Lists[list.Id])),
        .. touches.Days.Select(day => new Touch(TouchScope.Day, Text(DayNumber.Of(day)), TouchReason.Moved)),
        .. touches.Months.Keys.Select(month => new Touch(TouchScope.Month, Text((month.Year * 100L) + month.Month), TouchReason.Moved)),
    ];

    private Touch Of(PostList list, ListTouch touch)
    {
        int size = setting.Config.PageSize;
        int from = touch.From is { } key ? state.Archive.PositionOf(list, key) : -1;
        var detail = new ListTouchDetail(
            from < 0 ? 0 : (from / size) + 1, from + 1,
            [.. touch.Rows.Select(row => (state.Archive.PositionOf(list, row) / size) + 1).Distinct().Order()]);
        var reasons = (touch.IsRenamed ? TouchReason.Renamed : 0) | (from < 0 ? 0 : TouchReason.Moved) | (touch.Rows.Count > 0 ? TouchReason.Reread : 0);
        return new Touch(TouchScope.List, Text(list.Id), reasons == 0 ? TouchReason.Taken : reasons, detail.ToString());
    }

    private static Touch Of(KnownPage page, TouchReason why) => page.Owner.Kind switch
    {
        OwnerKind.Post => new Touch(TouchScope.Post, Text(page.Owner.Id), why),
        OwnerKind.List => new Touch(TouchScope.List, Text(page.Owner.Id), why, new ListTouchDetail(0, 0, []).ToString()),
        OwnerKind.Day => new Touch(TouchScope.Day, Text(page.Owner.Id), why),
        OwnerKind.Month => new Touch(TouchScope.Month, Text(page.Owner.Id), why),
        OwnerKind.Hand or OwnerKind.Stub => new Touch(TouchScope.Hand, "", why),
        _ => new Touch(TouchScope.Site, "", why),
    };

    private IEnumerable<string> Changed()
    {
        var before = (partsBefore ?? "").Split('\n').ToHashSet(StringComparer.Ordinal);
        return partsBefore is null ? [] : setting.Prints.Parts.Where(part => !before.Contains($"{part.Key}\t{part.Value}")).Select(part => part.Key);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
