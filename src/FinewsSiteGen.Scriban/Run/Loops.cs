using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Where a loop keeps its item.</summary>
/// <param name="Slot">Of the variable, which has its old value again after the loop.</param>
/// <param name="Shadow">Local slot that takes what the body assigns to a global of the same name; it becomes the global's value after the loop. -1 for a local variable.</param>
internal readonly record struct LoopSlots(int Slot, int Shadow);

/// <param name="Columns">Of a <c>tablerow</c>.</param>
internal sealed record LoopParts(Expr List, Expr? Offset, Expr? Limit, bool IsReversed, bool IsTable, Expr? Columns);

internal sealed class ForCode(LoopParts parts, LoopSlots slots, Code body, Code? otherwise) : Code
{
    public override Flow Run(RenderContext context)
    {
        var list = Evaluate(context);
        var (first, count) = Bounds(context, list);
        if (count == 0 && !parts.IsTable)
        {
            return list.IsNull ? Flow.Next : otherwise?.Run(context) ?? Flow.Next;
        }

        var state = new LoopState { Length = count, Columns = Columns(context) };
        var outer = context.For;
        var saved = Item(context);
        context.For = state;
        if (slots.Shadow >= 0)
        {
            context.Local(slots.Shadow) = saved;
        }

        var flow = Turn(context, list, first, state);
        Item(context) = slots.Shadow >= 0 ? context.Local(slots.Shadow) : saved;
        context.For = outer;
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private Flow Turn(RenderContext context, in Value list, int first, LoopState state)
    {
        var table = parts.IsTable ? new TableRows(context.Output, state) : null;
        var flow = Flow.Next;
        table?.Begin();
        for (; state.Index < state.Length; state.Index++)
        {
            if (state.Index >= context.Options.LoopLimit)
            {
                throw parts.List.Fault($"The loop turns more than {context.Options.LoopLimit} times.", "Limit it, as in for x in list limit: 10.");
            }

            var index = parts.IsReversed ? first + state.Length - 1 - state.Index : first + state.Index;
            state.Advance(index < Lists.Count(list) ? Lists.At(list, index) : Value.Null);
            Item(context) = state.Item;
            table?.BeginCell();
            flow = body.Run(context);
            table?.EndCell();
            if (flow is Flow.Break or Flow.Return)
            {
                break;
            }
        }

        table?.End();
        return flow;
    }

    private ref Value Item(RenderContext context) => ref slots.Shadow >= 0 ? ref context.Global(slots.Slot) : ref context.Local(slots.Slot);

    private Value Evaluate(RenderContext context)
    {
        try
        {
            return Lists.Iterable(parts.List.Evaluate(context));
        }
        catch (RenderFault fault)
        {
            throw parts.List.Fault(fault);
        }
    }

    private (int First, int Count) Bounds(RenderContext context, in Value list)
    {
        var count = Lists.Count(list);
        var first = Math.Clamp(Number(context, parts.Offset, 0), 0, count);
        var limit = Number(context, parts.Limit, 0);
        return ((int)first, (int)(limit > 0 ? Math.Min(limit, count - first) : count - first));
    }

    private int Columns(RenderContext context) => (int)Math.Clamp(Number(context, parts.Columns, 1), 1, int.MaxValue);

    private static long Number(RenderContext context, Expr? value, long none)
    {
        try
        {
            return value == null ? none : Conversions.ToInt(value.Evaluate(context));
        }
        catch (RenderFault fault)
        {
            throw value!.Fault(fault);
        }
    }
}

/// <summary>The rows and cells around the turns of a <c>tablerow</c>.</summary>
internal sealed class TableRows(Utf8Output output, LoopState state)
{
    private int row = 1;

    public void Begin() => output.Write("<tr class=\"row1\">"u8);

    public void BeginCell()
    {
        var column = state.Index % state.Columns;
        if (column == 0 && state.Index > 0)
        {
            output.WriteText($"</tr>\n<tr class=\"row{++row}\">");
        }

        output.WriteText($"<td class=\"col{column + 1}\">");
    }

    public void EndCell() => output.Write("</td>"u8);

    public void End() => output.Write("</tr>\n"u8);
}

internal sealed class WhileCode(Expr condition, Code body, Location at) : Code
{
    public override Flow Run(RenderContext context)
    {
        var outer = context.While;
        var state = new LoopState();
        context.While = state;
        var flow = Flow.Next;
        while (flow is not (Flow.Break or Flow.Return) && condition.Evaluate(context).IsTrue)
        {
            if (state.Index >= context.Options.LoopLimit)
            {
                throw new TemplateException(at.Error(TemplateErrorKind.Render, $"The loop turns more than {context.Options.LoopLimit} times.", "Check what ends it."));
            }

            flow = body.Run(context);
            state.Index++;
        }

        context.While = outer;
        return flow == Flow.Return ? flow : Flow.Next;
    }
}
