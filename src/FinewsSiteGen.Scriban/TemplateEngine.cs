namespace FinewsSiteGen.Scriban;

/// <summary>The one place that knows which engine renders: ours, or the Scriban package in a build with <c>-p:UseScribanPackage=true</c>.</summary>
public static class TemplateEngine
{
    /// <param name="loader">As for <see cref="ScribanCompiler"/>.</param>
    public static ITemplateCompiler Create(ITemplateLoader loader, TemplateOptions options)
    {
        var compiler = new ScribanCompiler(loader, options);
#if SCRIBAN_PACKAGE
        return new Package.PackageCompiler(compiler, loader, options);
#else
        return compiler;
#endif
    }
}
