using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>All that changes while one template renders; used by one thread at a time and then used again.</summary>
/// <param name="templates">Finds what <c>include</c> names where that is only known when it runs.</param>
internal sealed class RenderContext(TemplateOptions options, NameTable names, Func<string, Unit?> templates)
{
    private readonly Stack<ArrayBufferWriter<byte>> buffers = new();
    private readonly List<BlockScope> blocks = [];
    private Value[] locals = new Value[64];
    private HashSet<int>? lockedLocals;
    private int frame;
    private int top;
    private int depth;

    public TemplateOptions Options => options;

    public NameTable Names => names;

    public Utf8Output Output { get; } = new();

    public Func<string, Unit?> Templates => templates;

    public Variables Variables { get; } = new(names);

    /// <summary>The function in which the block of a <c>wrap</c> runs, and whose locals it has.</summary>
    public BlockScope? Block { get; set; }

    /// <summary>What the last <c>ret</c> gave.</summary>
    public Value Returned { get; set; }

    /// <summary>Positions of <c>array.cycle</c>, by group.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public ref Value Local(int slot) => ref locals[frame + slot];

    public ref Value Local(int otherFrame, int slot) => ref locals[otherFrame + slot];

    /// <summary>Where the locals of the running template or function are.</summary>
    public int Frame => frame;

    /// <summary>A local that was never assigned stays open.</summary>
    public void LockLocal(int slot)
    {
        if (Local(slot).Tag != ValueTag.Unset)
        {
            (lockedLocals ??= []).Add(frame + slot);
        }
    }

    public bool IsLocked(int slot) => lockedLocals != null && lockedLocals.Contains(frame + slot);

    /// <summary>What a function that runs the block of a <c>wrap</c> shares with it.</summary>
    public BlockScope ShareLocals(LocalNames names)
    {
        var found = blocks.Find(block => block.Frame == frame && block.Names == names);
        if (found == null)
        {
            found = new BlockScope(frame, names);
            blocks.Add(found);
        }

        return found;
    }

    /// <summary>The page that the template frames; none when it was rendered before, or there is no such page.</summary>
    public Content Content { get; set; }

    /// <summary>Whether the template has begun to print.</summary>
    public bool HasRun { get; set; }

    public void Begin(ReadOnlySpan<object?> values, TemplateGlobal[] declared)
    {
        Variables.Globals.HasModel = declared.Length > 0;
        for (var i = 0; i < declared.Length; i++)
        {
            var value = ModelValue.OfGlobal(declared[i], i < values.Length ? values[i] : null);
            Variables.Globals.Set(i, options.Strict ? value : Maps.Own(value));
        }
    }

    /// <summary>Puts the globals where the page finds them without a look at what may hide them.</summary>
    public void PlaceGlobals(LocalRange places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            Local(places.First + i) = Variables.Globals[i];
        }
    }

    /// <summary>Forgets everything, so that the next render starts fresh and no model is kept alive.</summary>
    public void Reset()
    {
        Variables.Reset();
        Array.Clear(locals, 0, top);
        blocks.Clear();
        lockedLocals?.Clear();
        Cycles.Clear();
        (frame, top, depth) = (0, 0, 0);
        (Block, Returned, Content, HasRun) = (null, default, default, false);
    }

    /// <summary>Makes locals as if they had never been assigned.</summary>
    public void Clear(LocalRange range)
    {
        Array.Clear(locals, frame + range.First, range.Count);
        lockedLocals?.RemoveWhere(local => local >= frame + range.First && local < frame + range.First + range.Count);
    }

    /// <summary>Opens the locals of a template or function.</summary>
    /// <returns>For <see cref="Leave"/>.</returns>
    /// <exception cref="RenderFault">Too deep.</exception>
    public int Enter(int size)
    {
        Deepen();
        return Open(size);
    }

    /// <summary>As <see cref="Enter"/>, for what does not count: the template that is rendered, and the block of a <c>wrap</c>.</summary>
    public int Open(int size)
    {
        var outer = frame;
        frame = top;
        top += size;
        if (top > locals.Length)
        {
            Array.Resize(ref locals, Math.Max(locals.Length * 2, top));
        }

        return outer;
    }

    /// <summary>As <see cref="Enter"/>; an include counts twice, for its call and for its template.</summary>
    public int EnterInclude(int size)
    {
        Deepen();
        return Enter(size);
    }

    public void LeaveInclude(int outer)
    {
        Leave(outer);
        depth--;
    }

    public void Leave(int outer)
    {
        Close(outer);
        depth--;
    }

    public void Close(int outer)
    {
        Array.Clear(locals, frame, top - frame);
        if (blocks.Count > 0)
        {
            blocks.RemoveAll(block => block.Frame >= frame);
        }

        lockedLocals?.RemoveWhere(local => local >= frame);
        top = frame;
        frame = outer;
    }

    /// <summary>What is printed from here on becomes a value.</summary>
    /// <returns>For <see cref="EndCapture"/>.</returns>
    public (ArrayBufferWriter<byte> Buffer, IBufferWriter<byte> Outer) BeginCapture()
    {
        var buffer = buffers.TryPop(out var idle) ? idle : new ArrayBufferWriter<byte>(1024);
        return (buffer, Output.Redirect(buffer));
    }

    /// <returns>What an include prints: safe in element content.</returns>
    public Value CaptureHtml(Expr include)
    {
        var capture = BeginCapture();
        Value captured;
        try
        {
            include.Write(this);
        }
        finally
        {
            captured = EndCapture(capture, true);
        }

        return captured;
    }

    /// <param name="isHtml">Whether all of it is known to be safe in element content.</param>
    /// <returns>A text also when nothing was printed.</returns>
    public Value EndCapture((ArrayBufferWriter<byte> Buffer, IBufferWriter<byte> Outer) capture, bool isHtml)
    {
        Output.Redirect(capture.Outer);
        var printed = capture.Buffer.WrittenSpan;
        var value = isHtml && printed.Length > 0 ? Value.OfHtml(printed.ToArray()) : Value.Of(Encoding.UTF8.GetString(printed));
        capture.Buffer.ResetWrittenCount();
        buffers.Push(capture.Buffer);
        return value;
    }

    private void Deepen()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RenderFault("Includes and functions are nested deeper than the stack allows.", "End the recursion.");
        }

        if (++depth > options.DepthLimit)
        {
            throw new RenderFault($"Includes and functions are nested deeper than {options.DepthLimit}.", "End the recursion.");
        }
    }
}
