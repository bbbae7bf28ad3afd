namespace FinewsSiteGen.Parse.Body;

/// <summary>What was left out of one body because it could do harm, each kind once, in order.</summary>
internal sealed class Removals
{
    private const int MostNamed = 5;

    private readonly List<string> names = [];
    private bool hasMore;

    /// <summary>The text by which the first of them is found in the source.</summary>
    public string FirstMark { get; private set; } = "";

    public bool Any => names.Count > 0;

    public void Clear()
    {
        names.Clear();
        hasMore = false;
        FirstMark = "";
    }

    /// <param name="name">Shown to the author: <c>&lt;script&gt;</c>, <c>onclick</c>.</param>
    /// <param name="mark">How it begins in the source.</param>
    public void Add(string name, string mark)
    {
        if (names.Contains(name))
            return;
        if (names.Count == 0)
            FirstMark = mark;
        if (names.Count < MostNamed)
            names.Add(name);
        else
            hasMore = true;
    }

    public override string ToString() => string.Join(", ", names) + (hasMore ? " and more" : "");
}
