using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

internal enum FrameKind
{
    /// <summary>The template that is rendered, which gets no arguments.</summary>
    Page,
    Template,
    Function,

    /// <summary>The block of a <c>wrap</c>, which has the locals of the function that runs it.</summary>
    Block,
}

/// <summary>Hands out the local slots of a template or function.</summary>
internal sealed class SlotCounter
{
    /// <summary>How many are handed out.</summary>
    public int Count { get; private set; }

    public int Next() => Count++;
}

/// <summary>What is bound together: a template or the body of a function, with its local slots.</summary>
internal sealed class Frame
{
    private Dictionary<string, int> items = new(StringComparer.Ordinal);
    private HashSet<string> hidden = new(StringComparer.Ordinal);

    /// <param name="name">Of the template; of a function inside it the template's.</param>
    /// <param name="slots">The caller's, for a template that is bound for it.</param>
    public Frame(TemplateSource source, string name, Frame? caller, FrameKind kind, SlotCounter? slots = null)
    {
        (Source, Name, Caller, Kind) = (source, name, caller, kind);
        Depth = caller == null ? 0 : caller.Depth + 1;
        IsInFunction = kind == FrameKind.Function || caller?.IsInFunction == true;
        Slots = slots ?? new SlotCounter();
        Names = kind == FrameKind.Block ? null : TopNames();
    }

    public TemplateSource Source { get; }

    public string Name { get; }

    public Frame? Caller { get; }

    public FrameKind Kind { get; }

    public SlotCounter Slots { get; }

    /// <summary>Whether a local variable was named.</summary>
    public bool HasLocals { get; private set; }

    /// <summary>The include or call that the frame is bound for.</summary>
    public Origin? Origin { get; init; }

    /// <summary>How many includes and calls lead here.</summary>
    public int Depth { get; }

    /// <summary>Whether a function is bound for a call that leads here.</summary>
    public bool IsInFunction { get; }

    /// <summary>Tells apart the ways that lead here.</summary>
    public string Path { get; init; } = "";

    /// <summary>What a function is given, when the frame is bound for one call of it.</summary>
    public ArgumentTypes? Given { get; init; }

    /// <summary>Known arguments, when the frame is bound for one caller: <c>$1</c> by position, <c>$.name</c> by name. Their values are constants, or stand in local variables that do not change.</summary>
    public List<(string Key, Expr Value, StaticType Type)>? Arguments { get; set; }

    /// <summary>Parameters of a function, in order; named like globals.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Of the template or function, or of the innermost <c>with</c> in it; <see langword="null"/> where locals are those of another function.</summary>
    public LocalNames? Names { get; private set; }

    /// <summary>Whether <see cref="Names"/> are those of a <c>with</c>.</summary>
    public bool IsInWith { get; private set; }

    public int Slot(string local)
    {
        if (!Names!.TryGet(local, out var slot))
        {
            slot = Allocate();
            Names.Add(local, slot);
            HasLocals = true;
        }

        return slot;
    }

    public int Allocate() => Slots.Next();

    public LocalRange AllocateMany(int count)
    {
        var range = new LocalRange(Slots.Count, count);
        for (var i = 0; i < count; i++)
        {
            Slots.Next();
        }

        return range;
    }

    /// <summary>Where the item of a loop around this place is.</summary>
    public bool TryItem(string variable, out int slot) => items.TryGetValue(variable, out slot);

    /// <returns>Slot of the item of a loop that begins.</returns>
    public int OpenItem(string variable, out int? outer)
    {
        outer = items.TryGetValue(variable, out var hidden) ? hidden : null;
        return items[variable] = Allocate();
    }

    /// <param name="outer">As <see cref="OpenItem"/> gave it.</param>
    public void CloseItem(string variable, int? outer)
    {
        if (outer is { } slot)
        {
            items[variable] = slot;
        }
        else
        {
            items.Remove(variable);
        }
    }

    /// <summary>Whether a loop around the <c>with</c> of this place has an item of that name.</summary>
    public bool HidesItem(string variable) => hidden.Contains(variable);

    /// <summary>Begins a <c>with</c>, which has locals of its own and may hide items of loops.</summary>
    /// <returns>For <see cref="CloseWith"/>.</returns>
    public WithScope OpenWith()
    {
        var outer = new WithScope(Names, items, hidden, IsInWith);
        hidden = new HashSet<string>([.. hidden, .. items.Keys], StringComparer.Ordinal);
        (Names, items, IsInWith) = (new LocalNames(), new Dictionary<string, int>(StringComparer.Ordinal), true);
        return outer;
    }

    public void CloseWith(WithScope outer) => (Names, items, hidden, IsInWith) = outer;

    public Location At(int offset) => new(Source, offset, Origin);

    private LocalNames TopNames()
    {
        var names = new LocalNames();
        names.Add("$", Slots.Next());
        names.Add(BlockCallCode.Name, Slots.Next());
        return names;
    }
}

/// <summary>What a <c>with</c> puts out of sight.</summary>
internal readonly record struct WithScope(LocalNames? Names, Dictionary<string, int> Items, HashSet<string> Hidden, bool IsInWith);
