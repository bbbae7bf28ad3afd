using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>A built-in function of the package with something done before or instead.</summary>
/// <param name="call">Gets the arguments and the function itself.</param>
internal sealed class ChangedFunction(IScriptCustomFunction inner, Func<PackageContext, ScriptArray, Func<object?>, object?> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        call((PackageContext)context, arguments, () => inner.Invoke(context, callerContext, arguments, blockStatement));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
