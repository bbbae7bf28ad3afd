using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Slots of the local variables of one template or function, by name with <c>$</c>.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);

    public bool TryGet(string name, out int slot) => slots.TryGetValue(name, out slot);

    public void Add(string name, int slot) => slots.Add(name, slot);
}

/// <summary>The locals of a function while it runs the block of a <c>wrap</c>.</summary>
internal sealed class BlockScope(int frame, LocalNames names)
{
    private readonly Dictionary<string, Value> made = new(StringComparer.Ordinal);

    public int Frame => frame;

    public LocalNames Names => names;

    /// <summary>How often the function runs its block inside its block.</summary>
    public int Depth { get; set; }

    public Value Get(RenderContext context, string name) =>
        names.TryGet(name, out var slot) ? context.Local(frame, slot) : made.GetValueOrDefault(name);

    public void Set(RenderContext context, string name, Value value)
    {
        if (names.TryGet(name, out var slot))
        {
            context.Local(frame, slot) = value;
        }
        else
        {
            made[name] = value;
        }
    }
}

/// <summary>The block of a <c>wrap</c>, as the function that it is given to keeps it.</summary>
internal sealed class BlockFunction(Unit unit) : FunctionValue
{
    public override int Required => 0;

    public override string Text => "";

    public override Value Invoke(RenderContext context, Arguments arguments) => Value.Null;

    /// <exception cref="RenderFault">Blocks run each other too deep.</exception>
    public Flow Run(RenderContext context, BlockScope scope)
    {
        if (scope.Depth >= context.Options.DepthLimit)
        {
            throw new RenderFault($"Blocks run each other deeper than {context.Options.DepthLimit}.", "End the recursion.");
        }

        var block = context.Block;
        var outer = context.Open(unit.Locals);
        context.Block = scope;
        scope.Depth++;
        try
        {
            return unit.Body.Run(context);
        }
        finally
        {
            context.Block = block;
            scope.Depth--;
            context.Close(outer);
        }
    }
}

/// <summary><c>$$</c>: a <c>break</c> or <c>ret</c> in the block leaves the function as one that stands here would.</summary>
/// <param name="names">The locals that the block shares; <see langword="null"/> in a block, which hands on what it shares itself.</param>
internal sealed class BlockCallCode(Location at, LocalNames? names) : Code
{
    public const string Name = "$$";

    public override Flow Run(RenderContext context)
    {
        var scope = names == null ? context.Block! : context.ShareLocals(names);
        if (scope.Get(context, Name) is not { Tag: ValueTag.Function, Function: BlockFunction block })
        {
            return Flow.Next;
        }

        try
        {
            return block.Run(context, scope);
        }
        catch (RenderFault fault)
        {
            throw new TemplateException(at.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
    }
}
