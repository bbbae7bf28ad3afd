using System.Buffers;
using System.Collections.Concurrent;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>A template of the package; each render has a context of its own.</summary>
/// <param name="included">By path; takes what a render parses and gives it to all later ones.</param>
internal sealed class PackageTemplate(
    Template template, string path, TemplateGlobal[] declared, PackageHost host, ConcurrentDictionary<string, Template> included) : ITemplate
{
    public void Render(ReadOnlySpan<object?> globals, IBufferWriter<byte> output)
    {
        var context = host.Open();
        foreach (var (file, known) in included)
        {
            context.CachedTemplates[file] = known;
        }

        var values = new ScriptObject();
        for (var i = 0; i < declared.Length; i++)
        {
            values[declared[i].Name] = context.Models.Read(ModelValue.OfGlobal(declared[i], i < globals.Length ? globals[i] : null));
        }

        context.PushGlobal(values);
        context.PushOutput(new PackageOutput(context, output, host.OutputLimit));
        Render(context);
        foreach (var (file, known) in context.CachedTemplates)
        {
            included.TryAdd(file, known);
        }
    }

    private void Render(PackageContext context)
    {
        try
        {
            template.Render(context);
        }
        catch (ScriptRuntimeException fault)
        {
            throw PackageErrors.Of(fault, path);
        }
    }
}
