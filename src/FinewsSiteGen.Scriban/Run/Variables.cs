using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Builtins;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The variables of one render that are not local to a template or function: globals, objects that <c>with</c> puts before them, items of loops, and parameters.</summary>
internal sealed class Variables(NameTable names)
{
    private readonly List<Value> scopes = [];
    private readonly Stack<LoopState> idle = new();
    private LoopState?[] items = new LoopState?[16];
    private long turns;

    /// <summary>Of the function that runs; <see langword="null"/> when it has none.</summary>
    public ParameterFrame? Parameters { get; set; }

    /// <summary>The innermost loop.</summary>
    public LoopState? Loop { get; private set; }

    /// <summary>How many <c>with</c> are open.</summary>
    public int ScopeCount => scopes.Count;

    /// <summary>What <c>this</c> stands for.</summary>
    public Value This => scopes.Count > 0 ? scopes[^1] : Value.Of(Globals);

    public Globals Globals { get; } = new(names);

    public void Reset()
    {
        Globals.Reset();
        Array.Clear(items);
        scopes.Clear();
        (Parameters, Loop, turns) = (null, null, 0);
    }

    /// <summary>Whether a name means the global: no function, loop or <c>with</c> can hide it here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(int slot) => Parameters == null && scopes.Count == 0 && (slot >= items.Length || items[slot] == null);

    /// <returns>Unset when there is no such variable.</returns>
    public Value Read(string name, int slot)
    {
        for (var frame = Parameters; frame != null; frame = frame.Outer)
        {
            if (Item(slot, frame) is { } own)
            {
                return own.Item;
            }

            if (frame.TryGet(name, out var parameter))
            {
                return parameter;
            }
        }

        var loop = Item(slot, null);
        for (var i = scopes.Count - 1; i >= (loop?.Depth ?? 0); i--)
        {
            if (TryMember(scopes[i], name, out var member))
            {
                return member;
            }
        }

        return loop?.Item ?? Globals[slot];
    }

    /// <returns>False when the variable is readonly.</returns>
    /// <exception cref="RenderFault">The object of a <c>with</c> refuses it.</exception>
    public bool TryAssign(string name, int slot, Value value)
    {
        for (var frame = Parameters; frame != null; frame = frame.Outer)
        {
            if (frame.Has(name))
            {
                return frame.TrySet(name, value);
            }
        }

        return Parameters != null && !Exists(name, slot) ? Parameters.TrySet(name, value) : TryAssignOutside(name, slot, value);
    }

    /// <summary>As <see cref="TryAssign"/>, but not to what belongs to a function.</summary>
    public bool TryAssignOutside(string name, int slot, Value value)
    {
        if (scopes.Count > 0)
        {
            Members.Set(scopes[^1], name, value);
            return true;
        }

        return Globals.TryAssign(name, slot, value);
    }

    /// <summary>A variable that was never assigned stays open.</summary>
    /// <returns>False when it was readonly already.</returns>
    public bool TryLock(string name, int slot)
    {
        for (var frame = Parameters; frame != null; frame = frame.Outer)
        {
            if (frame.Has(name))
            {
                return frame.Lock(name);
            }
        }

        return scopes.Count == 0 ? Globals.TryLock(name, slot)
            : scopes[^1] is not { Tag: ValueTag.Map } scope || !scope.Map.TryGet(name, out _) || scope.Map.Lock(name);
    }

    public void PushScope(Value scope) => scopes.Add(scope);

    public void PopScope() => scopes.RemoveAt(scopes.Count - 1);

    /// <param name="slot">Of its item, when that is no local variable; else -1.</param>
    public LoopState Enter(LoopKind kind, int length, int slot)
    {
        var loop = idle.TryPop(out var found) ? found : new LoopState();
        loop.Begin(kind, length, this);
        Loop = loop;
        if (slot >= 0)
        {
            if (slot >= items.Length)
            {
                Array.Resize(ref items, Math.Max(items.Length * 2, slot + 1));
            }

            loop.Hidden = items[slot];
            items[slot] = loop;
        }

        return loop;
    }

    public void Leave(LoopState loop, int slot)
    {
        Loop = loop.Outer;
        turns = Loop == null ? 0 : turns;
        if (slot >= 0)
        {
            items[slot] = loop.Hidden;
        }

        loop.End();
        idle.Push(loop);
    }

    /// <summary>Turns count together for all loops that are open at once.</summary>
    public bool TryTurn(int limit) => ++turns <= limit;

    /// <summary>The innermost loop of a kind; a function with parameters hides its loops from the functions that it calls.</summary>
    public LoopState? Find(LoopKind kind)
    {
        var loop = Loop;
        while (loop != null && (loop.Kind != kind || !IsVisible(loop.Frame)))
        {
            loop = loop.Outer;
        }

        return loop;
    }

    private bool IsVisible(ParameterFrame? owner)
    {
        var frame = Parameters;
        while (frame != null && frame != owner)
        {
            frame = frame.Outer;
        }

        return frame == owner;
    }

    private LoopState? Item(int slot, ParameterFrame? frame)
    {
        var loop = slot < items.Length ? items[slot] : null;
        while (loop != null && loop.Frame != frame)
        {
            loop = loop.Hidden;
        }

        return loop;
    }

    private bool Exists(string name, int slot) =>
        Globals[slot].Tag != ValueTag.Unset || BuiltinTable.IsGlobal(name) || scopes.Exists(scope => TryMember(scope, name, out _));

    private static bool TryMember(in Value scope, string name, out Value value)
    {
        if (Maps.TryGet(scope, name, out value))
        {
            return true;
        }

        value = name == "size" && Lists.IsList(scope) ? Value.Of(Lists.Count(scope)) : default;
        return value.Tag != ValueTag.Unset;
    }
}
