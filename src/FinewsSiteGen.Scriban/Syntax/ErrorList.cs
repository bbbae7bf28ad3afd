namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>What is wrong with the templates of one compilation; the same finding at the same place is kept once, since included templates and loops are looked at more than once.</summary>
internal sealed class ErrorList
{
    /// <summary>What is found beyond this is not told.</summary>
    private const int Limit = 200;

    private readonly HashSet<TemplateError> seen = [];

    public bool Any => seen.Count > 0;

    public int Count => seen.Count;

    public void Add(Location at, TemplateErrorKind kind, string message, string cure)
    {
        if (seen.Count < Limit)
        {
            seen.Add(at.Error(kind, message, cure));
        }
    }

    public void AddRange(IEnumerable<TemplateError> errors) => seen.UnionWith(errors);

    /// <summary>By template, line and column.</summary>
    public IReadOnlyList<TemplateError> Sorted() =>
        [.. seen.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];
}
