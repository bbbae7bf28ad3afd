using Scriban;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>A context of the package that keeps what one render has read of its models.</summary>
internal sealed class PackageContext(ScriptObject builtins) : TemplateContext(builtins)
{
    public ModelReader Models { get; } = new();
}
