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
            arguments[1] = context.Models.Times.Fill(arguments[1], arguments[0]);
            return InCulture(context, arguments, call);
        });
        Change(builtins, "object", "format", (context, arguments, call) =>
        {
            arguments[0] = context.Models.Times.WithOffset(arguments[0]);
            return InCulture(context, arguments, call);
        });
        Change(builtins, "object", "to_json", (context, arguments, call) =>
        {
            arguments[0] = context.Models.Times.WithOffset(arguments[0]);
            return call();
        });
        Change(builtins, "date", "parse", InCulture);
        Change(builtins, "math", "format", InCulture);
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

    /// <param name="arguments">The third names a culture.</param>
    private static object? InCulture(PackageContext context, ScriptArray arguments, Func<object?> call)
    {
        if (arguments[2] is not string name || CultureTable.Find(name) is not { } culture)
        {
            return call();
        }

        arguments[2] = null;
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
