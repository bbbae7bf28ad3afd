namespace FinewsSiteGen.Scriban.Run;

// What pages print most: members of model objects, straight from the object to the output.

/// <summary>Prints a text, or an address.</summary>
internal sealed class WriteTextCode(TextMemberExpr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        if (value.Owner(context) is { } owner && !context.Output.TryWriteText(value.Read(owner)))
        {
            Write(context, owner);
        }

        return Flow.Next;
    }

    private void Write(RenderContext context, object owner)
    {
        try
        {
            context.Output.WriteText(value.Read(owner));
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }
    }
}

/// <summary>Prints a text as <c>html.escape</c> gives it.</summary>
internal sealed class WriteEscapedTextCode(TextMemberExpr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        if (value.Owner(context) is { } owner && !context.Output.TryWriteEscaped(value.Read(owner)))
        {
            Write(context, owner);
        }

        return Flow.Next;
    }

    private void Write(RenderContext context, object owner)
    {
        try
        {
            context.Output.WriteEscaped(value.Read(owner));
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }
    }
}

/// <summary>Prints a time in a format that is known.</summary>
internal sealed class WriteTimeMemberCode(TimeMemberExpr value, TimePattern pattern) : Code
{
    public override Flow Run(RenderContext context)
    {
        if (value.Owner(context) is { } owner && value.Read(owner) is { } time && !pattern.TryWrite(time, context.Output))
        {
            Write(context, time);
        }

        return Flow.Next;
    }

    private void Write(RenderContext context, DateTimeOffset time)
    {
        try
        {
            pattern.Write(time, context.Output);
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }
    }
}
