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

    public void Render(ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        var context = Interlocked.Exchange(ref last, null) ?? (idle.TryTake(out var found) ? found : new RenderContext(options, names, templates));
        Run(context, globals, output);
        context.Reset();
        if (Interlocked.CompareExchange(ref last, context, null) != null)
        {
            idle.Add(context);
        }
    }

    private void Run(RenderContext context, ReadOnlySpan<object?> values, IBufferWriter<byte> output)
    {
        context.Begin(values, globals, output);
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
