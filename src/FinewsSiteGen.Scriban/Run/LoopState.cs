namespace FinewsSiteGen.Scriban.Run;

internal enum LoopKind
{
    For,
    TableRow,
    While,
}

/// <summary>Where a loop is; what <c>for.index</c> and its like read.</summary>
internal sealed class LoopState(LoopKind kind, int length)
{
    private Value before;

    public LoopKind Kind => kind;

    public int Length => length;

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    /// <summary>Of a <c>tablerow</c>.</summary>
    public int Columns { get; init; } = 1;

    public Value Item { get; private set; }

    /// <summary>The function whose loop it is; <see langword="null"/> where none has parameters.</summary>
    public ParameterFrame? Frame { get; init; }

    /// <summary>How many <c>with</c> it stands in.</summary>
    public int Depth { get; init; }

    /// <summary>The loop around it.</summary>
    public LoopState? Outer { get; init; }

    /// <summary>The next loop around it with an item of the same name.</summary>
    public LoopState? Hidden { get; set; }

    /// <summary>Whether the item differs from the one before it.</summary>
    public bool IsChanged => Index == 0 || !Comparison.AreEqual(before, Item);

    public void Advance(Value item)
    {
        before = Item;
        Item = item;
    }
}
