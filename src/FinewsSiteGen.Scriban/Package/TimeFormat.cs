using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>The package's <c>date.to_string</c>. Its times know no offset and would print the machine's, so the codes that need one are filled in before.</summary>
internal sealed class TimeFormat(IScriptCustomFunction inner) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments[0] is DateTime { Kind: DateTimeKind.Unspecified } time && arguments[1] is string pattern)
        {
            arguments[1] = WithOffset(pattern, new DateTimeOffset(time, ((PackageContext)context).Models.OffsetOf(time)));
        }

        return inner.Invoke(context, callerContext, arguments, blockStatement);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static string WithOffset(string pattern, DateTimeOffset time)
    {
        var filled = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                filled.Append(pattern[i]);
                continue;
            }

            _ = pattern[++i] switch
            {
                'Z' => filled.Append(time.ToString("zzz", CultureInfo.InvariantCulture)),
                's' => filled.Append(time.ToUnixTimeSeconds()),
                var other => filled.Append('%').Append(other),
            };
        }

        return filled.ToString();
    }
}
