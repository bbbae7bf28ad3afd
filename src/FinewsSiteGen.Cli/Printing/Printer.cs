namespace FinewsSiteGen.Cli.Printing;

/// <summary>Writes lines to a stream that may be a terminal. Whole lines only, one thread at a time.</summary>
/// <param name="width">Columns of the terminal; anything that is no width counts as <see cref="DefaultWidth"/>.</param>
/// <remarks>Every text is taken as it is, not as markup, and cannot steer the terminal: control characters are made visible.</remarks>
internal sealed class Printer(TextWriter writer, bool colour, int width)
{
    public const int DefaultWidth = 80;

    private readonly Lock turn = new();

    /// <summary>Columns that wrapped text may fill.</summary>
    public int Width { get; } = width > 0 ? width : DefaultWidth;

    public void Line(string text = "", Ink ink = Ink.Plain) => Line([(text, ink)]);

    public void Line(params ReadOnlySpan<(string Text, Ink Ink)> parts)
    {
        lock (turn)
        {
            foreach (var (text, ink) in parts)
                writer.Write(Paint(Harmless.Of(text), ink));
            writer.WriteLine();
            writer.Flush();
        }
    }

    /// <summary>Text of our own, broken between words; every line begins with <paramref name="indent"/> spaces.</summary>
    public void Paragraph(string text, int indent, Ink ink = Ink.Plain)
    {
        foreach (string line in Wrap.Lines(text, Width - indent))
            Line(new string(' ', indent) + line, ink);
    }

    private string Paint(string text, Ink ink)
    {
        string style = ink switch
        {
            Ink.Heading => "1",
            Ink.Good => "1;32",
            Ink.Warning => "33",
            Ink.Error => "1;31",
            Ink.Faint => "2",
            _ => "",
        };
        return colour && style.Length > 0 && text.Length > 0 ? $"\e[{style}m{text}\e[0m" : text;
    }
}
