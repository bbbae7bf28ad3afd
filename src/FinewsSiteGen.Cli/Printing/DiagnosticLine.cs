using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>A finding in the form that editors and CI logs turn into a link.</summary>
internal static class DiagnosticLine
{
    /// <summary><c>file(line): severity code: message</c>; without a place when it is about none.</summary>
    public static string Of(Diagnostic diagnostic) => diagnostic.File.Length > 0 ? diagnostic.ToString() : diagnostic.ToString()[2..];
}
