namespace FinewsSiteGen.Cli.Printing;

/// <summary>What a piece of text is, as far as colour goes.</summary>
internal enum Ink
{
    Plain,
    Heading,
    Good,
    Warning,
    Error,
    Faint,
}
