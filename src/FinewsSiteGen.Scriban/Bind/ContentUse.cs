namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What a template does with the page that it may be the frame of.</summary>
/// <param name="name">Of the global that is the page; <see langword="null"/> when there is none.</param>
internal sealed class ContentUse(string? name)
{
    private int prints;
    private bool isOpen;

    public string? Name => name;

    /// <summary>Whether it is printed at one place, no loop and no other template around it, and nothing else can ask for it.</summary>
    public bool IsPrintedOnce => prints == 1 && !isOpen;

    public void Print(bool isOnce)
    {
        prints++;
        isOpen |= !isOnce;
    }

    /// <summary>It is asked for in another way, or what is asked for is only known when the template runs.</summary>
    public void Open() => isOpen = true;
}
