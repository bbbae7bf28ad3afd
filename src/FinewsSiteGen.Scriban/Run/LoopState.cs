namespace FinewsSiteGen.Scriban.Run;

internal enum LoopKind
{
    For,
    TableRow,
    While,
}

/// <summary>Where a loop is; what <c>for.index</c> and its like read. Later loops use it again.</summary>
internal sealed class LoopState
{
    private Value before;
    private Value item;

    /// <summary>Whose items these are, when they need not be kept to be found again; else null.</summary>
    private Value list;

    public LoopKind Kind { get; private set; }

    public int Length { get; private set; }

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    /// <summary>Of a <c>tablerow</c>.</summary>
    public int Columns { get; set; }

    public Value Item => list.IsNull ? item : Lists.At(list, Index);

    /// <summary>The function whose loop it is; <see langword="null"/> where none has parameters.</summary>
    public ParameterFrame? Frame { get; private set; }

    /// <summary>How many <c>with</c> it stands in.</summary>
    public int Depth { get; private set; }

    /// <summary>The loop around it.</summary>
    public LoopState? Outer { get; private set; }

    /// <summary>The next loop around it with an item of the same name.</summary>
    public LoopState? Hidden { get; set; }

    /// <summary>Whether the item differs from the one before it.</summary>
    public bool IsChanged => Index == 0 || !(list.IsNull ? Comparison.AreEqual(before, item) : Comparison.AreEqual(Lists.At(list, Index - 1), Lists.At(list, Index)));

    public void Begin(LoopKind kind, int length, Variables variables)
    {
        (Kind, Length, Index) = (kind, length, 0);
        (Frame, Depth, Outer) = (variables.Parameters, variables.ScopeCount, variables.Loop);
    }

    public void Advance(in Value next)
    {
        before = item;
        item = next;
    }

    /// <summary>The items are those of a list that gives the same ones whenever it is asked.</summary>
    public void Show(in Value models) => list = models;

    /// <summary>Keeps nothing alive.</summary>
    public void End()
    {
        (item, before, list) = (default, default, default);
        (Frame, Outer, Hidden) = (null, null, null);
    }
}
