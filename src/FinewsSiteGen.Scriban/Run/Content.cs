namespace FinewsSiteGen.Scriban.Run;

/// <summary>A page that is rendered when its frame prints it.</summary>
/// <param name="Context">Its own; the page's values are in it.</param>
internal readonly record struct Content(CompiledTemplate Template, RenderContext Context);

/// <summary>Prints the page that the template frames.</summary>
/// <param name="value">Of the global, for when the page was rendered before.</param>
internal sealed class WriteContentCode(Expr value) : Code
{
    public override Flow Run(RenderContext context)
    {
        try
        {
            if (context.Content is { Template: { } template } content)
            {
                template.Run(content.Context, context.Output);
            }
            else
            {
                value.Write(context);
            }
        }
        catch (RenderFault fault)
        {
            throw value.Fault(fault);
        }

        return Flow.Next;
    }
}
