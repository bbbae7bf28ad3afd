using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>What <see cref="TemplateOptions"/> mean to the package.</summary>
internal sealed class PackageHost(TemplateOptions options)
{
    private readonly ScriptObject builtins = Builtins(options);

    public long OutputLimit => options.OutputLimit;

    public PackageContext Open(PackageLibrary library)
    {
        var context = new PackageContext(builtins)
        {
            TemplateLoader = library,
            AutoIndent = options.AutoIndent,
            NewLine = "\n",
            LoopLimit = options.LoopLimit,
            RecursiveLimit = options.DepthLimit,
            LimitToString = 0, // None: the package would cut a longer text without a word.
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        library.Lend(context);
        return context;
    }

    private static ScriptObject Builtins(TemplateOptions options)
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        var dates = Space(builtins, "date");
        var format = new TimeFormat((IScriptCustomFunction)dates["to_string"]!);
        dates.Remove("to_string"); // It is readonly: to set it does nothing.
        dates["to_string"] = format;
        if (options.Strict)
        {
            Remove(builtins, "date", "now", "utc_now");
            Remove(builtins, "math", "random", "uuid");
            Remove(builtins, "object", "eval", "eval_template");
        }

        dates.IsReadOnly = true;
        return builtins;
    }

    private static void Remove(ScriptObject builtins, string space, params string[] names)
    {
        foreach (var name in names)
        {
            Space(builtins, space).Remove(name);
        }
    }

    private static ScriptObject Space(ScriptObject builtins, string name) => (ScriptObject)builtins[name]!;
}
