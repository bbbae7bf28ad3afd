using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>An include that is bound where it stands. Its locals are slots of the template or function around it, which no other include uses.</summary>
/// <param name="own">The slots behind those of the arguments; new each time.</param>
internal sealed class IncludeExpr(Location at, Code body, (int Slot, Expr Value)[] arguments, LocalRange own) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => context.CaptureHtml(this);

    /// <summary>Prints at once, without keeping the text.</summary>
    public override void Write(RenderContext context) => Run(context);

    public Flow Run(RenderContext context)
    {
        foreach (var (slot, argument) in arguments)
        {
            var value = argument.Evaluate(context);
            context.Local(slot) = value;
        }

        if (own.Count > 0)
        {
            context.Clear(own);
        }

        try
        {
            if (body.Run(context) == Flow.Return)
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

        return Flow.Next;
    }
}

/// <summary>Prints an include.</summary>
internal sealed class IncludeCode(IncludeExpr include) : Code
{
    public override Flow Run(RenderContext context) => include.Run(context);
}

/// <summary>Templates that are included one behind the other, with texts between them.</summary>
internal sealed class IncludeJoinExpr(Location at, Expr[] parts) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => context.CaptureHtml(this);

    public override void Write(RenderContext context)
    {
        foreach (var part in parts)
        {
            part.Write(context);
        }
    }
}

/// <summary>Some slots of a template or function.</summary>
internal readonly record struct LocalRange(int First, int Count);
