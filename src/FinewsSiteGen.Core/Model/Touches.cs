namespace FinewsSiteGen.Model;

/// <summary>What a build has to look at again, as positions and names; the planner turns it into pages.</summary>
public sealed record Touches
{
    /// <summary>All of it: there was no earlier build, or what every page is made with has changed.</summary>
    public static Touches All { get; } = new() { Everything = true };

    public bool Everything { get; init; }

    /// <summary>By <see cref="PostSummary.Id"/>: why posts, expired ones too, have their own page made again.</summary>
    public IReadOnlyDictionary<long, TouchReason> Posts { get; init; } = new Dictionary<long, TouchReason>();

    /// <summary>By <see cref="PostList.Id"/>.</summary>
    public IReadOnlyDictionary<long, ListTouch> Lists { get; init; } = new Dictionary<long, ListTouch>();

    /// <summary>Days whose posts in mixed lists came, went or read otherwise.</summary>
    public IReadOnlySet<DateOnly> Days { get; init; } = new HashSet<DateOnly>();

    /// <summary>By year and month: the earliest indexable post of the month that came, went or changed.</summary>
    public IReadOnlyDictionary<(int Year, int Month), PostKey> Months { get; init; } = new Dictionary<(int Year, int Month), PostKey>();

    /// <summary>Names of templates whose pages are all to be made again, whatever they show.</summary>
    public IReadOnlySet<string> Templates { get; init; } = new HashSet<string>();

    /// <summary>Pages that look over the whole site are to be made even if nothing else is.</summary>
    public bool IsSiteWide { get; init; }

    public bool IsEmpty => !Everything && !IsSiteWide && Templates.Count == 0 && Posts.Count == 0 && Lists.Count == 0 && Days.Count == 0 && Months.Count == 0;

    /// <summary>Whether all pages of one of these templates are to be made.</summary>
    public bool Remakes(params ReadOnlySpan<string> templates)
    {
        foreach (string template in templates)
        {
            if (Everything || Templates.Contains(template))
                return true;
        }
        return false;
    }
}

/// <summary>What changed in one list.</summary>
/// <param name="From">The earliest post that came or went: every position from it on is new. <see langword="null"/> when none did.</param>
/// <param name="Rows">Posts that stand where they stood and read otherwise.</param>
/// <param name="IsRenamed">Its name or slug is another, or it is new: all its pages are to be made.</param>
public sealed record ListTouch(PostKey? From, IReadOnlyCollection<PostKey> Rows, bool IsRenamed)
{
    public static ListTouch Whole { get; } = new(null, [], IsRenamed: true);
}
