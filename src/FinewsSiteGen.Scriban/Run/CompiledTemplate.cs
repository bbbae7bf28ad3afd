using System.Buffers;
using System.Collections.Concurrent;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>A program with the contexts that its renders use in turn.</summary>
/// <param name="places">Local variables of the page that hold the globals, in their order.</param>
/// <param name="templates">Finds what is only named when it runs.</param>
internal sealed class CompiledTemplate(
    TemplateSource source, Unit page, TemplateGlobal[] globals, LocalRange places, TemplateOptions options, NameTable names, Func<string, Unit?> templates) : ITemplate
{
    private readonly ConcurrentBag<RenderContext> idle = [];

    /// <summary>The context that was used last: with one thread the only one.</summary>
    private RenderContext? last;

    public required IReadOnlyList<string> Sources { get; init; }

    public required bool UsesClock { get; init; }

    /// <summary>Whether its last global is HTML that it prints at one place, once, and asks for nothing else about: then that can be printed when it is needed.</summary>
    public required bool IsFrame { get; init; }

    public void Render(ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        var context = Begin(globals);
        Run(context, output);
        End(context);
    }

    public void RenderAround(ITemplate page, ReadOnlySpan<object?> pageGlobals, ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        if (!IsFrame || page is not CompiledTemplate content)
        {
            ITemplate.RenderParts(this, page, pageGlobals, globals, output);
            return;
        }

        var inner = content.Begin(pageGlobals);
        var context = Begin(globals);
        context.Content = new Content(content, inner);
        try
        {
            Run(context, output);
        }
        catch (TemplateException) when (!inner.HasRun)
        {
            // what is wrong with the page is told first
            content.Run(inner, new ArrayBufferWriter<byte>());
            throw;
        }

        if (!inner.HasRun)
        {
            content.Run(inner, new ArrayBufferWriter<byte>());
        }

        End(context);
        content.End(inner);
    }

    /// <summary>Renders to where the output of another render goes.</summary>
    public void Run(RenderContext context, Utf8Output outer)
    {
        Run(context, outer.Lend());
        outer.Count(context.Output.Written);
    }

    private RenderContext Begin(ReadOnlySpan<object?> values)
    {
        var context = Interlocked.Exchange(ref last, null) ?? (idle.TryTake(out var found) ? found : new RenderContext(options, names, templates));
        context.Begin(values, globals);
        return context;
    }

    private void End(RenderContext context)
    {
        context.Reset();
        if (Interlocked.CompareExchange(ref last, context, null) != null)
        {
            idle.Add(context);
        }
    }

    private void Run(RenderContext context, IBufferWriter<byte> output)
    {
        context.HasRun = true;
        context.Output.Begin(options.CutsText ? new CutOutput(output, options.TextLimit) : output, options.OutputLimit);
        try
        {
            context.Open(page.Locals);
            context.PlaceGlobals(places);
            if (page.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        catch (RenderFault fault)
        {
            throw new TemplateException(new Location(source, 0).Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
        finally
        {
            context.Output.End();
        }
    }
}
