using System.Runtime.InteropServices;

namespace FinewsSiteGen.Cli;

/// <summary>The first Ctrl-C (or SIGTERM) asks the work to stop; the second ends the process at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private const string ShowCursor = "\e[?25h";

    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private readonly TextWriter terminal;

    public Interrupts(TextWriter terminal)
    {
        this.terminal = terminal;
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    public CancellationToken Stop => stop.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        stop.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        bool second = stop.IsCancellationRequested;
        signal.Cancel = !second;
        if (!second)
            stop.Cancel();
        else if (!Console.IsErrorRedirected)
            terminal.Write(ShowCursor);
    }
}
