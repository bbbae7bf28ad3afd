using System.Globalization;

namespace FinewsSiteGen.Model;

/// <summary>Why a build made something again; kept in the state, so no number is ever given another meaning.</summary>
[Flags]
public enum TouchReason
{
    None = 0,

    /// <summary>Its source is new.</summary>
    New = 1,

    /// <summary>Its source has other bytes.</summary>
    Edited = 2,

    /// <summary>Its source is the same, and the clock has passed its date or its end.</summary>
    Clock = 4,

    /// <summary>Its source could not be read by the build before.</summary>
    Unread = 8,

    /// <summary>The post before or behind it in its category came, went or reads otherwise.</summary>
    Neighbour = 16,

    /// <summary>Its twin came, went or reads otherwise.</summary>
    Twin = 32,

    /// <summary>A list, or the category of a post, has another name.</summary>
    Renamed = 64,

    /// <summary>Its address became free for it.</summary>
    Place = 128,

    /// <summary>Posts came or went.</summary>
    Moved = 256,

    /// <summary>Posts that stand where they stood read otherwise.</summary>
    Reread = 512,

    /// <summary>A file of it was missing or spoiled.</summary>
    Damaged = 1024,

    /// <summary>A file of it was not acknowledged as published.</summary>
    Unpublished = 2048,

    /// <summary>A page, file or mark made by hand came, went or was edited.</summary>
    ByHand = 4096,

    /// <summary>A file of the theme came, went or was edited.</summary>
    Theme = 8192,

    /// <summary>More than one page may want one place, so that all were settled anew.</summary>
    Contested = 16384,

    /// <summary>What all pages are made with changed.</summary>
    Setting = 32768,

    /// <summary>A post of it was taken in again and stands and reads there as before.</summary>
    Taken = 65536,
}

/// <summary>What a <see cref="TouchReason"/> is about; kept in the state.</summary>
public enum TouchScope
{
    Everything = 0,

    /// <summary>Id: name of a page's template.</summary>
    Template = 1,

    /// <summary>Id: of the post.</summary>
    Post = 2,

    /// <summary>Id: of the list.</summary>
    List = 3,

    /// <summary>Id: <c>yyyymmdd</c>.</summary>
    Day = 4,

    /// <summary>Id: <c>yyyymm</c>.</summary>
    Month = 5,

    /// <summary>Pages and files made by hand, redirects, the theme.</summary>
    Hand = 6,

    /// <summary>Pages over the whole site.</summary>
    Site = 7,
}

/// <summary>One thing that a build made again, and why.</summary>
/// <param name="Detail">Of <see cref="TouchScope.Everything"/>: names of what changed. Of a list: see <see cref="ListTouchDetail"/>.</param>
public sealed record Touch(TouchScope Scope, string Id, TouchReason Reasons, string Detail = "");

/// <summary>Which pages of a list a build made again.</summary>
/// <param name="From">Number of the first page from which on all are other ones; 0 for none.</param>
/// <param name="Post">Position, from 1, of the first post that came or went; 0 for none.</param>
/// <param name="Pages">Numbers of the pages before that which hold a post that reads otherwise.</param>
public sealed record ListTouchDetail(int From, int Post, IReadOnlyList<int> Pages)
{
    public override string ToString() => $"{From} {Post} {string.Join(',', Pages)}";

    public static ListTouchDetail Parse(string text)
    {
        string[] parts = text.Split(' ');
        return new ListTouchDetail(
            int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
            [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
    }
}
