using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Cultures;
using FinewsSiteGen.Scriban.Run;
using Scriban;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>The package's functions, less those that would make two builds differ. Cultures are ours, since the machine may have none.</summary>
internal static class PackageBuiltins
{
    /// <returns>Shared by all renders, which cannot change it.</returns>
    public static ScriptObject Make(TemplateOptions options)
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        Change(builtins, "date", "to_string", (context, arguments, call) =>
        {
            FillOffset(context, arguments);
            return InCulture(2, context, arguments, call);
        });
        foreach (var (space, name) in (ReadOnlySpan<(string, string)>)[("date", "parse"), ("math", "format"), ("object", "format")])
        {
            Change(builtins, space, name, (context, arguments, call) => InCulture(2, context, arguments, call));
        }

        if (options.Now is { } now)
        {
            Change(builtins, "date", "now", (context, _, _) => context.Models.Read(Value.Of(now)));
            Change(builtins, "date", "utc_now", (_, _, _) => now.UtcDateTime);
        }

        if (options.Strict)
        {
            Remove(builtins, "date", options.Now == null ? ["now", "utc_now"] : []);
            Remove(builtins, "math", ["random", "uuid"]);
            Remove(builtins, "object", ["eval", "eval_template"]);
        }

        foreach (var space in builtins.Values.OfType<ScriptObject>())
        {
            space.IsReadOnly = true;
        }

        return builtins;
    }

    /// <summary>The package's times know no offset and would print the machine's, so the codes that need one are filled in before.</summary>
    private static void FillOffset(PackageContext context, ScriptArray arguments)
    {
        if (arguments[0] is not DateTime { Kind: DateTimeKind.Unspecified } local || arguments[1] is not string pattern)
        {
            return;
        }

        var time = new DateTimeOffset(local, context.Models.OffsetOf(local));
        var filled = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var code = pattern[i] == '%' && i + 1 < pattern.Length ? pattern[++i] : '\0';
            _ = code switch
            {
                '\0' => filled.Append(pattern[i]),
                'Z' => filled.Append(time.ToString("zzz", CultureInfo.InvariantCulture)),
                's' => filled.Append(time.ToUnixTimeSeconds()),
                _ => filled.Append('%').Append(code),
            };
        }

        arguments[1] = filled.ToString();
    }

    private static object? InCulture(int index, PackageContext context, ScriptArray arguments, Func<object?> call)
    {
        if (arguments[index] is not string name || CultureTable.Find(name) is not { } culture)
        {
            return call();
        }

        arguments[index] = null;
        context.PushCulture(culture.Info);
        try
        {
            return call();
        }
        finally
        {
            context.PopCulture();
        }
    }

    private static void Change(ScriptObject builtins, string space, string name, Func<PackageContext, ScriptArray, Func<object?>, object?> call)
    {
        var functions = (ScriptObject)builtins[space]!;
        var changed = new ChangedFunction((IScriptCustomFunction)functions[name]!, call);
        functions.Remove(name); // It is readonly: to set it does nothing.
        functions[name] = changed;
    }

    private static void Remove(ScriptObject builtins, string space, string[] names)
    {
        foreach (var name in names)
        {
            ((ScriptObject)builtins[space]!).Remove(name);
        }
    }
}
