namespace FinewsSiteGen.Scriban.Syntax;

/// <param name="Offset">In UTF-16 units from the start of the text.</param>
/// <param name="Origin">Through what the text is looked at, when it is bound for one include or call.</param>
internal readonly record struct Location(TemplateSource Source, int Offset, Origin? Origin = null)
{
    /// <summary>1-based line and column.</summary>
    public (int Line, int Column) Position => Breaks.Position(Source.Text, Offset);

    /// <summary>All that <see cref="Origin"/> knows of, innermost first.</summary>
    public IReadOnlyList<TemplateStep> Chain
    {
        get
        {
            var steps = new List<TemplateStep>();
            for (var origin = Origin; origin != null; origin = origin.At.Origin)
            {
                steps.Add(origin.At.Step(origin.IsCall));
            }

            return steps;
        }
    }

    /// <summary>Without a chain: what a render has passed is known by its exception.</summary>
    public TemplateError Error(TemplateErrorKind kind, string message, string cure)
    {
        var (line, column) = Position;
        return new TemplateError(kind, Source.Path, line, column, message, cure) { SourceLine = LineAt(column) };
    }

    public TemplateStep Step(bool isCall)
    {
        var (line, column) = Position;
        return new TemplateStep(isCall, Source.Path, line, column);
    }

    private string LineAt(int column)
    {
        var start = Math.Min(Offset, Source.Text.Length) - column + 1;
        var rest = Source.Text.AsSpan(start);
        var end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}

/// <summary>An include, or the call of a function.</summary>
internal sealed record Origin(Location At, bool IsCall);
