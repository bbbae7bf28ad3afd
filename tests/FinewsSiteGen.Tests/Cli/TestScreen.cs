using System.Text;
using Spectre.Console;

namespace FinewsSiteGen.Tests.Cli;

/// <summary>A terminal that keeps what is drawn on it, escape sequences too.</summary>
internal sealed class TestScreen : IAnsiConsoleOutput, IDisposable
{
    private readonly StringWriter drawn = new();

    public TestScreen(int width)
    {
        Width = width;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = this,
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        Console.Profile.Capabilities.Unicode = true;
    }

    public IAnsiConsole Console { get; }

    public string Text => drawn.ToString();

    /// <summary>Whether writing fails, as on a terminal that was closed.</summary>
    public bool Broken { get; set; }

    public TextWriter Writer => Broken ? throw new IOException("closed") : drawn;

    public bool IsTerminal => true;

    public int Width { get; }

    public int Height => 24;

    public void SetEncoding(Encoding encoding) => _ = encoding;

    public void Dispose() => drawn.Dispose();
}
