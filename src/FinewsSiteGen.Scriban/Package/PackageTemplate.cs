using System.Buffers;
using FinewsSiteGen.Scriban.Run;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>A template of the package; each render has a context of its own.</summary>
/// <param name="known">The same template as our compiler knows it.</param>
internal sealed class PackageTemplate(ITemplate known, Template template, string path, TemplateGlobal[] declared, PackageLibrary library, PackageHost host) : ITemplate
{
    public IReadOnlyList<string> Sources => known.Sources;

    public bool UsesClock => known.UsesClock;

    public void Render(ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        var context = host.Open(library);
        var values = new ScriptObject();
        for (var i = 0; i < declared.Length; i++)
        {
            values[declared[i].Name] = context.Models.Read(ModelValue.OfGlobal(declared[i], i < globals.Length ? globals[i] : null));
        }

        context.PushGlobal(values);
        context.PushOutput(new PackageOutput(context, output, host.OutputLimit));
        try
        {
            template.Render(context);
        }
        catch (ScriptRuntimeException fault)
        {
            throw new TemplateException(library.Error(TemplateErrorKind.Render, fault.Span, path, fault.OriginalMessage));
        }

        library.Keep(context);
    }
}
