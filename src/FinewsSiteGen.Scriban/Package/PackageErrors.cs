using Scriban.Parsing;
using Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>The package's errors as ours: the place is the same, the words are its own.</summary>
internal static class PackageErrors
{
    public static TemplateException Of(ScriptRuntimeException fault, string path) =>
        new(At(TemplateErrorKind.Render, fault.Span, path, fault.OriginalMessage));

    /// <param name="path">Where the place names no template.</param>
    public static TemplateError At(TemplateErrorKind kind, SourceSpan span, string path, string message) =>
        new(kind, span.FileName ?? path, span.Start.Line + 1, span.Start.Column + 1, message.TrimEnd('.') + ".", "Correct the template.");
}
