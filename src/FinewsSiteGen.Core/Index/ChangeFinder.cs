using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>Makes of a log of changes what the planner has to look at.</summary>
internal sealed class ChangeFinder(IArchive archive, ListBook book, DayBook days, ChangeLog log)
{
    /// <summary>To be asked when everything is settled.</summary>
    public ArchiveChange Find()
    {
        var posts = new Dictionary<long, TouchReason>(log.Posts);
        var lists = new Dictionary<long, ListTouch>();
        foreach (var entry in book.All.Where(entry => log.Lists.ContainsKey(entry.Id) || IsRenamed(entry)))
        {
            if (entry.Now() is { } list)
                lists.Add(list.Id, Touch(list, IsRenamed(entry), posts));
        }
        (PostList? Before, PostList? Now)[] others = [.. book.All.Where(entry => entry.Before is not null || entry.Uses > 0).Where(IsOther).Select(entry => (entry.Before, entry.Now()))];
        return new ArchiveChange
        {
            // With its last post, which may stand in no day, a list leaves the pages that name all lists.
            Touches = new Touches { Posts = posts, Lists = lists, Days = DaysOf(), Months = MonthsOf(), IsSiteWide = others.Any(list => list.Now is null) },
            Lists = others,
            Days = days.Changes(),
            NewAddresses = [.. log.Addresses.Where(one => one.Value.After != 0 && one.Value.Before == 0).Select(one => one.Key)],
            GoneAddresses = [.. log.Addresses.Where(one => one.Value.After == 0 && one.Value.Before != 0).Select(one => one.Key)],
            AliasesLeft = log.AliasesLeft,
            AliasesJoined = log.AliasesJoined,
        };
    }

    private ListTouch Touch(PostList list, bool isRenamed, Dictionary<long, TouchReason> posts)
    {
        if (!log.Lists.TryGetValue(list.Id, out var change))
            return new ListTouch(null, [], isRenamed);
        var rows = change.Rows();
        if (list.Kind == ListKind.Category)
        {
            foreach (var key in change.Moved().Concat(rows))
                AddNeighbours(list, key, posts);
        }
        return new ListTouch(change.From(), rows, isRenamed);
    }

    /// <summary>A post names the posts before and behind it in its primary category.</summary>
    private void AddNeighbours(PostList list, PostKey key, Dictionary<long, TouchReason> posts)
    {
        foreach (var post in (PostSummary?[])[archive.Older(list, key), archive.Newer(list, key)])
        {
            if (post?.Category == list.Id)
                posts[post.Id] = posts.GetValueOrDefault(post.Id) | TouchReason.Neighbour;
        }
    }

    private HashSet<DateOnly> DaysOf() =>
        [.. log.Shown.Where(one => one.Key > 0 && (one.Value.From() is not null || one.Value.Rows().Count > 0)).Select(one => DayNumber.Day(one.Key))];

    private Dictionary<(int Year, int Month), PostKey> MonthsOf()
    {
        var months = new Dictionary<(int Year, int Month), PostKey>();
        foreach (var (day, change) in log.Indexable.Where(one => one.Key > 0))
        {
            var month = ((int)(day / 10000), (int)(day / 100 % 100));
            foreach (var key in change.Moved().Concat(change.Rows()))
                months[month] = months.TryGetValue(month, out var earliest) && earliest < key ? earliest : key;
        }
        return months;
    }

    private static bool IsRenamed(ListEntry entry) =>
        entry.Now() is { } now && (entry.Before is not { } before || !before.IsNamedAs(now));

    private static bool IsOther(ListEntry entry) => (entry.Before, entry.Now()) switch
    {
        (null, null) => false,
        ({ } before, { } now) => !before.IsNamedAs(now) || before.Count != now.Count || !before.Spellings.SequenceEqual(now.Spellings),
        _ => true,
    };
}
