namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What a template does with the globals of kind HTML that it is given.</summary>
internal sealed class ContentUse
{
    private int prints;
    private bool isOpen;

    /// <summary>Whether one is printed at one place, no loop and no other template around it, and nothing else can ask for any.</summary>
    public bool IsPrintedOnce => prints == 1 && !isOpen;

    public void Print(bool isOnce)
    {
        prints++;
        isOpen |= !isOnce;
    }

    /// <summary>One is asked for in another way, or what is asked for is only known when the template runs.</summary>
    public void Open() => isOpen = true;
}
