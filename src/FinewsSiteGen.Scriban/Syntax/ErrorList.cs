namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>What is wrong with the templates of one compilation; the same finding at the same place is kept once, since included templates and loops are looked at more than once.</summary>
internal sealed class ErrorList
{
    /// <summary>What is found beyond this is not told.</summary>
    private const int Limit = 200;

    private readonly OrderedDictionary<TemplateError, TemplateError> seen = [];

    public bool Any => seen.Count > 0;

    public int Count => seen.Count;

    public void Add(Location at, TemplateErrorKind kind, string message, string cure)
    {
        if (seen.Count < Limit)
        {
            Add(at.Error(kind, message, cure) with { Chain = at.Chain });
        }
    }

    public void AddRange(IEnumerable<TemplateError> errors)
    {
        foreach (var error in errors)
        {
            Add(error);
        }
    }

    /// <summary>As they were found, which is how the language tells them.</summary>
    public IReadOnlyList<TemplateError> InOrder() => [.. seen.Values];

    /// <summary>By template, line and column.</summary>
    public IReadOnlyList<TemplateError> Sorted() =>
        [.. seen.Values.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    /// <summary>However often the place is reached: the first way there is told.</summary>
    private void Add(TemplateError error) => seen.TryAdd(error with { Chain = [] }, error);
}
