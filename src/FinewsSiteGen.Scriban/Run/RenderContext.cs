using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>All that changes while one template renders; used by one thread at a time and then used again.</summary>
internal sealed class RenderContext(TemplateOptions options, NameTable names)
{
    private readonly Stack<ArrayBufferWriter<byte>> buffers = new();
    private readonly List<Value> scopes = [];
    private Value[] globals = new Value[16];
    private Value[] locals = new Value[64];
    private int frame;
    private int top;
    private int depth;

    public TemplateOptions Options => options;

    public NameTable Names => names;

    public Utf8Output Output { get; } = new();

    /// <summary>Of the innermost <c>for</c> or <c>tablerow</c>.</summary>
    public LoopState? For { get; set; }

    /// <summary>Of the innermost <c>while</c>.</summary>
    public LoopState? While { get; set; }

    /// <summary>What the last <c>ret</c> gave.</summary>
    public Value Returned { get; set; }

    /// <summary>Positions of <c>array.cycle</c>, by group.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables that <c>readonly</c> named; made when first used.</summary>
    public HashSet<string>? Locked { get; private set; }

    /// <summary>How many <c>with</c> are open.</summary>
    public int ScopeCount => scopes.Count;

    public ref Value Local(int slot) => ref locals[frame + slot];

    public ref Value Global(int slot)
    {
        if (slot >= globals.Length)
        {
            Array.Resize(ref globals, Math.Max(globals.Length * 2, slot + 1));
        }

        return ref globals[slot];
    }

    public void Begin(ReadOnlySpan<object?> values, IReadOnlyList<TemplateGlobal> declared, IBufferWriter<byte> output)
    {
        Output.Begin(options.CutsText ? new CutOutput(output, options.TextLimit) : output, options.OutputLimit);
        for (var i = 0; i < declared.Count; i++)
        {
            Global(i) = ModelValue.OfGlobal(declared[i], i < values.Length ? values[i] : null);
        }
    }

    /// <summary>Forgets everything, so that the next render starts fresh and no model is kept alive.</summary>
    public void Reset()
    {
        Array.Clear(globals);
        Array.Clear(locals);
        scopes.Clear();
        Cycles.Clear();
        Locked = null;
        (frame, top, depth) = (0, 0, 0);
        (For, While, Returned) = (null, null, default);
    }

    /// <summary>Opens the locals of a template or function.</summary>
    /// <returns>For <see cref="Leave"/>.</returns>
    /// <exception cref="RenderFault">Too deep.</exception>
    public int Enter(int size)
    {
        if (++depth > options.DepthLimit)
        {
            depth--;
            throw new RenderFault($"Includes and functions are nested deeper than {options.DepthLimit}.", "End the recursion.");
        }

        var outer = frame;
        frame = top;
        top += size;
        if (top > locals.Length)
        {
            Array.Resize(ref locals, Math.Max(locals.Length * 2, top));
        }

        return outer;
    }

    public void Leave(int outer)
    {
        Array.Clear(locals, frame, top - frame);
        top = frame;
        frame = outer;
        depth--;
    }

    /// <summary>Locals are those of another open frame until this is called with what it returned.</summary>
    public int SwitchFrame(int other) => (frame, frame = other).Item1;

    /// <summary>A variable that was never assigned stays open.</summary>
    public void Lock(string name, int slot)
    {
        if (Global(slot).Tag != ValueTag.Unset)
        {
            (Locked ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }
    }

    public void PushScope(Value scope) => scopes.Add(scope);

    public void PopScope() => scopes.RemoveAt(scopes.Count - 1);

    public Value Scope(int index) => scopes[index];

    /// <summary>A member of the innermost <c>with</c> that has it.</summary>
    public bool TryScope(string name, out Value value)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            if (Maps.TryGet(scopes[i], name, out value))
            {
                return true;
            }
        }

        value = Value.Null;
        return false;
    }

    /// <summary>What is printed from here on becomes a value.</summary>
    /// <returns>For <see cref="EndCapture"/>.</returns>
    public (ArrayBufferWriter<byte> Buffer, IBufferWriter<byte> Outer) BeginCapture()
    {
        var buffer = buffers.TryPop(out var idle) ? idle : new ArrayBufferWriter<byte>(1024);
        return (buffer, Output.Redirect(buffer));
    }

    /// <param name="isHtml">Whether all of it is known to be safe in element content.</param>
    public Value EndCapture((ArrayBufferWriter<byte> Buffer, IBufferWriter<byte> Outer) capture, bool isHtml)
    {
        Output.Redirect(capture.Outer);
        var printed = capture.Buffer.WrittenSpan;
        var value = isHtml ? Value.OfHtml(printed.ToArray()) : Value.Of(Encoding.UTF8.GetString(printed));
        capture.Buffer.ResetWrittenCount();
        buffers.Push(capture.Buffer);
        return value;
    }
}

/// <summary>Where a loop is; what <c>for.index</c> and its like read.</summary>
internal sealed class LoopState
{
    private Value before;

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    public int Length { get; init; }

    /// <summary>Of a <c>tablerow</c>.</summary>
    public int Columns { get; init; } = 1;

    public Value Item { get; private set; }

    /// <summary>Whether the item differs from the one before it.</summary>
    public bool IsChanged => Index == 0 || !Comparison.AreEqual(before, Item);

    public void Advance(Value item)
    {
        before = Item;
        Item = item;
    }
}
