using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What is bound together: a template or the body of a function, with its local slots.</summary>
/// <param name="name">Of the template; of a function inside it the template's.</param>
/// <param name="isPage">Whether it is the template that is rendered, which gets no arguments.</param>
internal sealed class Frame(TemplateSource source, string name, Frame? caller, bool isPage)
{
    private readonly Dictionary<string, int> locals = new(StringComparer.Ordinal);

    public TemplateSource Source => source;

    public string Name => name;

    public Frame? Caller => caller;

    public bool IsPage => isPage;

    /// <summary>The include or call that the frame is bound for.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Known arguments, when the frame is bound for one caller: <c>$1</c> by position, <c>$.name</c> by name.</summary>
    public List<(string Key, int Slot, StaticType Type)>? Arguments { get; set; }

    /// <summary>Parameters of a function and their slots; named like globals.</summary>
    public Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Globals that are items of open loops, and the local slots that take assignments to them.</summary>
    public Dictionary<string, int> Shadows { get; } = new(StringComparer.Ordinal);

    /// <summary>How many local slots are used.</summary>
    public int Locals { get; private set; } = TemplateFunction.FirstParameter;

    public int Slot(string local)
    {
        if (local is "$" or "$$")
        {
            return local.Length - 1;
        }

        if (!locals.TryGetValue(local, out var slot))
        {
            slot = Allocate();
            locals.Add(local, slot);
        }

        return slot;
    }

    public int Allocate() => Locals++;

    public Location At(int offset) => new(source, offset, Origin);
}
