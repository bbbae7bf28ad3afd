using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary><c>this</c>: the innermost <c>with</c>, else the globals.</summary>
internal sealed class ThisExpr(Location at) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        if (context.ScopeCount > 0)
        {
            return context.Scope(context.ScopeCount - 1);
        }

        var globals = new MapValue();
        foreach (var name in context.Names.Names)
        {
            if (context.Global(context.Names.Slot(name)) is { Tag: not ValueTag.Unset } value)
            {
                globals.Set(name, value);
            }
        }

        return Value.Of(globals);
    }
}
