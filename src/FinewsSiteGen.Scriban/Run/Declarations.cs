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
        return flow;
    }
}

internal sealed class WithCode(Expr target, Code body) : Code
{
    public override Flow Run(RenderContext context)
    {
        var scope = target.Evaluate(context);
        if (!Maps.IsMap(scope))
        {
            throw target.Fault($"{TextForm.Kind(scope)} has no members for with.", "Give an object.");
        }

        context.PushScope(scope);
        try
        {
            return body.Run(context);
        }
        finally
        {
            context.PopScope();
        }
    }
}

internal sealed class LockCode(string name, int slot) : Code
{
    public override Flow Run(RenderContext context)
    {
        if (context.ScopeCount > 0 && context.Scope(context.ScopeCount - 1) is { Tag: ValueTag.Map } scope)
        {
            scope.Map.Lock(name);
        }
        else
        {
            context.Lock(name, slot);
        }

        return Flow.Next;
    }
}

/// <summary>Makes the members of an object variables.</summary>
internal sealed class ImportCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        var imported = value.Evaluate(context);
        if (!Maps.IsMap(imported))
        {
            throw value.Fault($"{TextForm.Kind(imported)} has no members to import.", "Give an object.");
        }

        foreach (var name in Maps.Keys(imported))
        {
            new GlobalSetter(value.At, name, context.Names.Slot(name)).Set(context, Maps.Get(imported, name));
        }

        return Flow.Next;
    }
}
