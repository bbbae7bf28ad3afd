using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>An include that is bound where it stands, with its arguments in local slots.</summary>
internal sealed class IncludeExpr(Location at, Unit unit, (int Slot, Expr Value)[] arguments) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var values = Arguments(context);
        return Capture(this, context, unit, _ => Fill(context, values), true);
    }

    /// <summary>Prints at once, without keeping the text.</summary>
    public override void Write(RenderContext context)
    {
        var values = Arguments(context);
        var outer = Enter(this, context, unit);
        try
        {
            Fill(context, values);
            if (unit.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: false))
        {
            throw;
        }
        finally
        {
            context.Leave(outer);
        }
    }

    /// <returns>All that the unit prints.</returns>
    /// <param name="isInclude">Whether faults tell that they came through here.</param>
    public static Value Capture(Expr expr, RenderContext context, Unit unit, Action<RenderContext> begin, bool isHtml, bool isInclude = true)
    {
        var outer = Enter(expr, context, unit);
        var capture = context.BeginCapture();
        Value captured;
        try
        {
            begin(context);
            if (unit.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        catch (TemplateException fault) when (isInclude && fault.Passes(expr.At, isCall: false))
        {
            throw;
        }
        finally
        {
            context.Leave(outer);
            captured = context.EndCapture(capture, isHtml);
        }

        return captured;
    }

    private static int Enter(Expr expr, RenderContext context, Unit unit)
    {
        try
        {
            return context.Enter(unit.Locals);
        }
        catch (RenderFault fault)
        {
            throw expr.Fault(fault);
        }
    }

    private Value[] Arguments(RenderContext context)
    {
        var values = arguments.Length == 0 ? [] : new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Value.Evaluate(context);
        }

        return values;
    }

    private void Fill(RenderContext context, Value[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            context.Local(arguments[i].Slot) = values[i];
        }
    }
}
