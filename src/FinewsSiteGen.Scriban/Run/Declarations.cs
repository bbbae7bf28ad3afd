using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <param name="isHtml">Whether all that is printed inside is known to be safe in element content.</param>
internal sealed class CaptureCode(Setter target, Code body, bool isHtml) : Code
{
    public override Flow Run(RenderContext context)
    {
        var capture = context.BeginCapture();
        Flow flow;
        Value captured;
        try
        {
            flow = body.Run(context);
        }
        finally
        {
            captured = context.EndCapture(capture, isHtml);
        }

        target.Set(context, captured);
        if (flow == Flow.Return)
        {
            // the language keeps no value of a ret inside a capture
            context.Returned = Value.Null;
        }

        return flow;
    }
}

/// <param name="own">Locals inside are those of this <c>with</c> alone, and new each time.</param>
internal sealed class WithCode(Expr target, Code body, LocalRange own) : Code
{
    public override Flow Run(RenderContext context)
    {
        var scope = target.Evaluate(context);
        if (!Maps.IsMap(scope) && scope.Tag != ValueTag.Array)
        {
            throw target.Fault($"{TextForm.Kind(scope)} has no members for with.", "Give an object.");
        }

        context.Clear(own);
        context.Variables.PushScope(scope);
        try
        {
            return body.Run(context);
        }
        finally
        {
            context.Variables.PopScope();
        }
    }
}

internal sealed class LockCode(Location at, string name, int slot) : Code
{
    public override Flow Run(RenderContext context) => context.Variables.TryLock(name, slot)
        ? Flow.Next
        : throw new TemplateException(at.Error(TemplateErrorKind.Render, $"The variable {name} is readonly already.", "Remove this readonly."));
}

internal sealed class LockLocalCode(int slot) : Code
{
    public override Flow Run(RenderContext context)
    {
        context.LockLocal(slot);
        return Flow.Next;
    }
}

/// <summary>Makes the members of an object variables; those that are readonly stay what they are.</summary>
internal sealed class ImportCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        var imported = value.Evaluate(context);
        if (!Maps.IsMap(imported) && !imported.IsNull)
        {
            throw value.Fault($"{TextForm.Kind(imported)} has no members to import.", "Give an object.");
        }

        foreach (var name in Maps.Keys(imported).ToList())
        {
            try
            {
                context.Variables.TryAssignOutside(name, context.Names.Slot(name), Maps.Get(imported, name));
            }
            catch (RenderFault fault)
            {
                throw value.Fault(fault);
            }
        }

        return Flow.Next;
    }
}
