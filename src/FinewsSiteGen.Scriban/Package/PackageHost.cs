using System.Globalization;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>What <see cref="TemplateOptions"/> mean to the package.</summary>
internal sealed class PackageHost(TemplateOptions options)
{
    private readonly ScriptObject builtins = PackageBuiltins.Make(options);

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
            RegexTimeOut = options.RegexTimeout,
            LimitToString = 0, // None: the package would cut a longer text without a word.
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        library.Lend(context);
        return context;
    }
}
