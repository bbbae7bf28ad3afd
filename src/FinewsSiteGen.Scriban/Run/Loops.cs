using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Where a loop puts its item.</summary>
/// <param name="Global">Slot of the variable that shows it while the loop turns; -1 for none.</param>
/// <param name="Local">Slot of the same value for code that stands in the loop; -1 for none.</param>
/// <param name="Target">What is assigned when the item is no variable.</param>
internal readonly record struct LoopItem(int Global, int Local, Setter? Target);

/// <param name="Columns">Of a <c>tablerow</c>.</param>
internal sealed record LoopParts(Location At, Location ListAt, Expr List, Expr? Offset, Expr? Limit, bool IsReversed, bool IsTable, Expr? Columns);

internal sealed class ForCode(LoopParts parts, LoopItem item, Code body, Code? otherwise) : Code
{
    /// <summary>Whether all there is to do is to show each item to the body.</summary>
    private readonly bool isPlain = parts is { Offset: null, Limit: null, IsReversed: false, IsTable: false } && item.Target == null;

    private readonly ListMemberExpr? member = parts.List as ListMemberExpr;

    public override Flow Run(RenderContext context)
    {
        if (isPlain && member is { Type: { } known })
        {
            return member.Items(context) is { } items ? Run(context, items, known) : Flow.Next;
        }

        var list = Evaluate(context);
        if (isPlain && list is { Tag: ValueTag.ModelList, Reference: IReadOnlyList<object> models, Type: ModelType type })
        {
            return Run(context, models, type);
        }

        var source = Open(list);
        if (source.IsNull)
        {
            return Flow.Next;
        }

        var (first, count) = Bounds(context, source.Count);
        if (count == 0 && !parts.IsTable)
        {
            return otherwise?.Run(context) ?? Flow.Next;
        }

        var columns = Columns(context);
        var state = context.Variables.Enter(parts.IsTable ? LoopKind.TableRow : LoopKind.For, count, item.Global);
        state.Columns = columns;
        var flow = Turn(context, ref source, first, state);
        context.Variables.Leave(state, item.Global);
        return flow == Flow.Return ? flow
            : count == 0 && otherwise != null ? otherwise.Run(context)
            : Flow.Next;
    }

    /// <summary>A loop over model objects, which nothing changes.</summary>
    private Flow Run(RenderContext context, IReadOnlyList<object> list, ModelType type)
    {
        var count = type.Count(list);
        if (count == 0)
        {
            return otherwise?.Run(context) ?? Flow.Next;
        }

        var state = context.Variables.Enter(LoopKind.For, count, item.Global);
        state.Columns = 1;
        state.Show(Value.OfModels(list, type));
        var flow = Flow.Next;
        for (; state.Index < count && flow is not (Flow.Break or Flow.Return); state.Index++)
        {
            CountTurn(context);
            if (item.Local >= 0)
            {
                context.Local(item.Local) = Value.OfModel(type.Item(list, state.Index), type);
            }

            flow = body.Run(context);
        }

        context.Variables.Leave(state, item.Global);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private void CountTurn(RenderContext context)
    {
        if (!context.Variables.TryTurn(context.Options.LoopLimit))
        {
            throw Fault($"The loops turn more than {context.Options.LoopLimit} times.", "Limit them, as in for x in list limit: 10.");
        }
    }

    private Flow Turn(RenderContext context, ref LoopSource source, int first, LoopState state)
    {
        var table = parts.IsTable ? new TableRows(context.Output, state) : null;
        var flow = Flow.Next;
        table?.Begin();
        for (; state.Index < state.Length; state.Index++)
        {
            CountTurn(context);
            var index = parts.IsReversed ? first - state.Index : first + state.Index;
            var next = source.At(index);
            state.Advance(next);
            if (item.Local >= 0)
            {
                context.Local(item.Local) = next;
            }

            item.Target?.Set(context, next);
            table?.BeginCell();
            flow = body.Run(context);
            table?.EndCell();
            if (flow != Flow.Return && source.IsChanged())
            {
                throw Fault("The list changes while a loop walks over it.", "Change a copy, as in list | array.concat [].");
            }

            if (flow is Flow.Break or Flow.Return)
            {
                break;
            }
        }

        table?.End();
        return flow;
    }

    private TemplateException Fault(string message, string cure) => new(parts.At.Error(TemplateErrorKind.Render, message, cure));

    private Value Evaluate(RenderContext context)
    {
        try
        {
            return parts.List.Evaluate(context);
        }
        catch (RenderFault fault)
        {
            throw NoList(fault);
        }
    }

    private LoopSource Open(in Value list)
    {
        try
        {
            return new LoopSource(list);
        }
        catch (RenderFault fault)
        {
            throw NoList(fault);
        }
    }

    private TemplateException NoList(RenderFault fault) => new(parts.ListAt.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));

    /// <returns>The index of the first item, and how many there are.</returns>
    private (int First, int Count) Bounds(RenderContext context, int size)
    {
        var offset = (int)Math.Clamp(Number(context, parts.Offset, 0), 0, size);
        var limit = Number(context, parts.Limit, 0);
        var count = (int)(limit > 0 ? Math.Min(limit, size - offset) : size - offset);
        return (parts.IsReversed ? size - 1 : offset, count);
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

/// <summary><c>while</c>; its condition is asked before the number of the turn counts on.</summary>
internal sealed class WhileCode(Expr condition, Code body, Location at) : Code
{
    public override Flow Run(RenderContext context)
    {
        var variables = context.Variables;
        var state = variables.Enter(LoopKind.While, 0, -1);
        var flow = Flow.Next;
        for (var turn = 0; flow is not (Flow.Break or Flow.Return); turn++)
        {
            if (!variables.TryTurn(context.Options.LoopLimit))
            {
                throw new TemplateException(at.Error(TemplateErrorKind.Render, $"The loops turn more than {context.Options.LoopLimit} times.", "Check what ends them."));
            }

            if (!condition.Test(context))
            {
                break;
            }

            state.Index = turn;
            flow = body.Run(context);
        }

        variables.Leave(state, -1);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}
