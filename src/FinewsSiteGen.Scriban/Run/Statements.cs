using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

internal sealed class BlockCode(Code[] statements) : Code
{
    public override Flow Run(RenderContext context)
    {
        foreach (var statement in statements)
        {
            if (statement.Run(context) is var flow and not Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}

/// <summary>Literal text, encoded once.</summary>
internal sealed class TextCode(Location at, byte[] utf8) : Code
{
    public override Flow Run(RenderContext context)
    {
        try
        {
            context.Output.Write(utf8);
        }
        catch (RenderFault fault)
        {
            throw new TemplateException(at.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }

        return Flow.Next;
    }
}

/// <summary>Prints an expression.</summary>
internal sealed class WriteCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        var result = value.Evaluate(context);
        try
        {
            context.Output.Write(result);
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }

        return Flow.Next;
    }
}

/// <summary>Prints <c>x | html.escape</c>.</summary>
internal sealed class WriteEscapedCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        var result = value.Evaluate(context);
        try
        {
            switch (result.Tag)
            {
                case ValueTag.Text:
                    context.Output.WriteEscaped(result.Text);
                    break;
                case ValueTag.Integer:
                    context.Output.WriteInteger(result.Integer);
                    break;
                default:
                    context.Output.WriteEscaped(TextForm.Of(result));
                    break;
            }
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }

        return Flow.Next;
    }
}

/// <summary>Prints <c>x | date.to_string '…'</c> whose format is a literal.</summary>
internal sealed class WriteTimeCode(Expr value, TimePattern pattern) : Code
{
    public override Flow Run(RenderContext context)
    {
        var result = value.Evaluate(context);
        try
        {
            if (result.Tag == ValueTag.Time)
            {
                pattern.Write(result.Time, context.Output);
            }
            else if (!result.IsNull)
            {
                throw new RenderFault($"{TextForm.Kind(result)} is no time.", "Give a time.");
            }
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }

        return Flow.Next;
    }
}

/// <summary>Gives every line of what a statement prints the blanks that stand before its code.</summary>
internal sealed class IndentCode(Code statement, byte[] indent) : Code
{
    public override Flow Run(RenderContext context)
    {
        var buffer = context.RentBuffer();
        var outer = context.Output.Redirect(buffer);
        Flow flow;
        try
        {
            flow = statement.Run(context);
        }
        finally
        {
            context.Output.Redirect(outer);
        }

        var left = buffer.WrittenSpan;
        while (left.IndexOf((byte)'\n') is var line and >= 0 && line + 1 < left.Length)
        {
            context.Output.Write(left[..(line + 1)]);
            context.Output.Write(indent);
            left = left[(line + 1)..];
        }

        context.Output.Write(left);
        context.ReturnBuffer(buffer);
        return flow;
    }
}

/// <summary>Evaluates without printing.</summary>
internal sealed class DiscardCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        value.Evaluate(context);
        return Flow.Next;
    }
}

internal sealed class AssignCode(Setter target, Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        target.Set(context, value.Evaluate(context));
        return Flow.Next;
    }
}

internal sealed class IfCode((Expr Condition, Code Body)[] branches, Code? otherwise) : Code
{
    public override Flow Run(RenderContext context)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition.Evaluate(context).IsTrue)
            {
                return body.Run(context);
            }
        }

        return otherwise?.Run(context) ?? Flow.Next;
    }
}

internal sealed class CaseCode(Expr subject, Code before, (Expr[] Values, Code Body)[] branches, Code? otherwise) : Code
{
    public override Flow Run(RenderContext context)
    {
        var value = subject.Evaluate(context);
        if (before.Run(context) is var flow and not Flow.Next)
        {
            return flow;
        }

        foreach (var (values, body) in branches)
        {
            foreach (var candidate in values)
            {
                if (Comparison.AreEqual(value, candidate.Evaluate(context)))
                {
                    return body.Run(context);
                }
            }
        }

        return otherwise?.Run(context) ?? Flow.Next;
    }
}

/// <param name="isHtml">Whether all that is printed inside is known to be safe in element content.</param>
internal sealed class CaptureCode(Setter target, Code body, bool isHtml) : Code
{
    public override Flow Run(RenderContext context)
    {
        var buffer = context.RentBuffer();
        var outer = context.Output.Redirect(buffer);
        Flow flow;
        try
        {
            flow = body.Run(context);
        }
        finally
        {
            context.Output.Redirect(outer);
        }

        var captured = isHtml
            ? Value.OfHtml(buffer.WrittenSpan.ToArray())
            : Value.Of(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        context.ReturnBuffer(buffer);
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

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpCode(Flow flow) : Code
{
    public override Flow Run(RenderContext context) => flow;
}

internal sealed class ReturnCode(Expr? value) : Code
{
    public override Flow Run(RenderContext context)
    {
        context.Returned = value?.Evaluate(context) ?? Value.Null;
        return Flow.Return;
    }
}

internal sealed class LockCode(string name) : Code
{
    public override Flow Run(RenderContext context)
    {
        if (context.ScopeCount > 0 && context.Scope(context.ScopeCount - 1) is { Tag: ValueTag.Map } scope)
        {
            scope.Map.Lock(name);
        }
        else
        {
            context.Lock(name);
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
