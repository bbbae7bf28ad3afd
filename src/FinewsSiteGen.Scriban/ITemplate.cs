using System.Buffers;
using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban;

/// <summary>A compiled template; immutable, safe on any number of threads.</summary>
public interface ITemplate
{
    /// <summary>Names of all templates it was made of, its own first, the others in order: when one of them changes, so may its pages. A name that a lenient template computes is not among them.</summary>
    IReadOnlyList<string> Sources { get; }

    /// <summary>Whether it may ask for <see cref="TemplateOptions.Now"/>: then its pages change with the clock.</summary>
    bool UsesClock { get; }

    /// <param name="globals">One value for each global the template was compiled with, in that order: model objects of the declared type; <see langword="null"/> where there is none. A global of kind <see cref="ValueKind.Html"/> is a boxed <see cref="ReadOnlyMemory{T}"/> of bytes, or an <see cref="ArrayBufferWriter{T}"/> that holds them.</param>
    /// <param name="output">Receives UTF-8.</param>
    /// <exception cref="TemplateException">The template went wrong; <paramref name="output"/> holds what was written so far.</exception>
    void Render(ReadOnlySpan<object?> globals, IBufferWriter<byte> output);

    /// <summary>Renders a page with this template as its frame: the last global, of kind <see cref="ValueKind.Html"/>, is what the page's template gives.</summary>
    /// <param name="pageGlobals">As for <see cref="Render"/> of <paramref name="page"/>.</param>
    /// <param name="globals">As for <see cref="Render"/>, without the last.</param>
    /// <exception cref="TemplateException">The page went wrong, or else its frame.</exception>
    void RenderAround(ITemplate page, ReadOnlySpan<object?> pageGlobals, ReadOnlySpan<object?> globals, IBufferWriter<byte> output) =>
        RenderParts(this, page, pageGlobals, globals, output);

    /// <summary>As <see cref="RenderAround"/>: the page first, then the frame around what it gave.</summary>
    internal static void RenderParts(ITemplate frame, ITemplate page, ReadOnlySpan<object?> pageGlobals, ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        var content = new ArrayBufferWriter<byte>();
        page.Render(pageGlobals, content);
        frame.Render([.. globals, content], output);
    }
}

/// <summary>A name that stands at the top of a template.</summary>
/// <param name="Kind"><see cref="ValueKind.Object"/> with a <paramref name="Type"/>, or <see cref="ValueKind.Html"/>.</param>
public sealed record TemplateGlobal(string Name, ValueKind Kind, ModelType? Type = null)
{
    /// <summary>Of a <see cref="JsonModel"/>: what is known of the value beyond its kind.</summary>
    internal StaticType? Shape { get; init; }

    /// <summary>The value, where it is the same in every render: what depends on nothing else is then worked out when the template is compiled. Must not change afterwards.</summary>
    public object? Value { get; init; }

    /// <summary>Text members of an object that are the same in every render, whatever else differs.</summary>
    public IReadOnlyDictionary<string, string> Known { get; init; } = new Dictionary<string, string>();
}

/// <summary>Compiles templates of one folder against what their pages give them.</summary>
public interface ITemplateCompiler
{
    /// <param name="name">As for <see cref="ITemplateLoader.Load"/>.</param>
    /// <param name="errors">All that is wrong with it and what it includes; empty when a template is returned.</param>
    /// <returns><see langword="null"/> when there are errors.</returns>
    ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors);
}
