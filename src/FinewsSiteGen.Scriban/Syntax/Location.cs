namespace FinewsSiteGen.Scriban.Syntax;

/// <param name="Offset">In UTF-16 units from the start of the text.</param>
internal readonly record struct Location(TemplateSource Source, int Offset)
{
    /// <summary>1-based line and column.</summary>
    public (int Line, int Column) Position
    {
        get
        {
            var before = Source.Text.AsSpan(0, Math.Min(Offset, Source.Text.Length));
            var line = before.Count('\n') + 1;
            return (line, before.Length - before.LastIndexOf('\n'));
        }
    }

    public TemplateError Error(TemplateErrorKind kind, string message, string cure)
    {
        var (line, column) = Position;
        return new TemplateError(kind, Source.Path, line, column, message, cure);
    }
}
