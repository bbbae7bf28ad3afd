namespace FinewsSiteGen.Diagnostics;

/// <summary>Where in a template a finding arose, and how it came to be there.</summary>
/// <param name="File">Of the template: <c>templates/post.sbn-html</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Text">The line as it stands in the template.</param>
/// <param name="Page">Address of the page that was rendered; empty when a template is wrong whatever it renders.</param>
/// <param name="Chain">The includes and calls that led there, innermost first.</param>
public sealed record TemplatePlace(string File, int Line, int Column, string Text, string Page, IReadOnlyList<TemplateCaller> Chain)
{
    public bool Equals(TemplatePlace? other) =>
        other is not null && (File, Line, Column, Text, Page) == (other.File, other.Line, other.Column, other.Text, other.Page) && Chain.SequenceEqual(other.Chain);

    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Page);
}

/// <param name="IsCall">A function was called there; otherwise a template was included.</param>
public sealed record TemplateCaller(bool IsCall, string File, int Line, int Column)
{
    public override string ToString() => $"{(IsCall ? "called" : "included")} from {File}({Line},{Column})";
}
