using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Literal text, encoded once.</summary>
internal sealed class TextCode(Location at, byte[] utf8) : Code
{
    public Location At => at;

    public byte[] Utf8 => utf8;

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
        try
        {
            value.Write(context);
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }

        return Flow.Next;
    }
}

/// <summary>Prints an expression that may give a function: one that has a name is declared again where it is printed.</summary>
internal sealed class WriteOrDeclareCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        var result = value.Evaluate(context);
        try
        {
            if (result.Tag == ValueTag.Function && result.Function is TemplateFunction { Name: { } name } && name[0] != '$')
            {
                context.Variables.TryAssign(name, context.Names.Slot(name), result);
                return Flow.Next;
            }

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
        try
        {
            value.WriteEscaped(context);
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

/// <summary>Begins the lines that a statement prints with the blanks that stand before its code.</summary>
internal sealed class IndentCode(Code statement, byte[] indent) : Code
{
    public override Flow Run(RenderContext context)
    {
        var outer = context.Output.Indent;
        context.Output.Indent = indent;
        try
        {
            return statement.Run(context);
        }
        finally
        {
            context.Output.Indent = outer;
        }
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
        foreach (ref readonly var branch in branches.AsSpan())
        {
            if (branch.Condition.Test(context))
            {
                return branch.Body.Run(context);
            }
        }

        return otherwise == null ? Flow.Next : otherwise.Run(context);
    }
}

/// <summary>An <c>if</c> with one condition.</summary>
internal sealed class ChoiceCode(Expr condition, Code body, Code? otherwise) : Code
{
    public override Flow Run(RenderContext context) =>
        condition.Test(context) ? body.Run(context) : otherwise == null ? Flow.Next : otherwise.Run(context);
}

internal sealed record CaseBranch(Location At, Expr[] Values, Code Body)
{
    public bool IsChosen(RenderContext context, in Value value)
    {
        foreach (var candidate in Values)
        {
            var other = candidate.Evaluate(context);
            try
            {
                if (Comparison.AreEqual(value, other))
                {
                    return true;
                }
            }
            catch (RenderFault fault)
            {
                throw new TemplateException(At.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
            }
        }

        return false;
    }
}

internal sealed class CaseCode(Expr subject, Code before, CaseBranch[] branches, Code? otherwise) : Code
{
    public override Flow Run(RenderContext context)
    {
        var value = subject.Evaluate(context);
        if (before.Run(context) is var flow and not Flow.Next)
        {
            return flow;
        }

        foreach (var branch in branches)
        {
            if (branch.IsChosen(context, value))
            {
                return branch.Body.Run(context);
            }
        }

        return otherwise?.Run(context) ?? Flow.Next;
    }
}

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpCode(Location at, Flow flow) : Code
{
    public override Flow Run(RenderContext context) => context.Variables.Loop != null
        ? flow
        : throw new TemplateException(at.Error(
            TemplateErrorKind.Render, $"The {(flow == Flow.Break ? "break" : "continue")} stands outside of a loop.", "Remove it, or put it in a loop."));
}

/// <summary>A statement that cannot run; it is only known to be wrong when it does.</summary>
internal sealed class FaultCode(Location at, string message, string cure) : Code
{
    public override Flow Run(RenderContext context) => throw new TemplateException(at.Error(TemplateErrorKind.Render, message, cure));
}

internal sealed class ReturnCode(Expr? value) : Code
{
    public override Flow Run(RenderContext context)
    {
        context.Returned = value?.Evaluate(context) ?? Value.Null;
        return Flow.Return;
    }
}
