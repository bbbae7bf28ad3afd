using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>Lets a command have its turn when another build is at work on the same output: after that one, or not at all.</summary>
internal sealed class Turn(CliHost host, CancellationToken stop)
{
    /// <summary>A build that has nothing to do takes about as long.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan SpeakEvery = TimeSpan.FromSeconds(30);

    /// <param name="work">Refuses with <see cref="Rules.FolderBusy"/> before it has done anything, as long as the other build is at work.</param>
    /// <param name="isQuiet">Whether waiting is not told.</param>
    /// <returns>What <paramref name="work"/> gave.</returns>
    /// <exception cref="SkippedException">Another build is at work, and this one is to be left out.</exception>
    public T Take<T>(Func<T> work, IfBusy choice, bool isQuiet)
    {
        long began = host.Time.GetTimestamp();
        for (var told = TimeSpan.MinValue; ; Task.Delay(LookEvery, host.Time, stop).GetAwaiter().GetResult())
        {
            try
            {
                return work();
            }
            catch (SiteException refused) when (choice != IfBusy.Fail && refused.Diagnostics is [{ Code: var code } busy] && code == Rules.FolderBusy.Code)
            {
                if (choice == IfBusy.Skip)
                    throw new SkippedException(busy);
                var waited = host.Time.GetElapsedTime(began);
                if (isQuiet || (told != TimeSpan.MinValue && waited - told < SpeakEvery))
                    continue;
                Tell(busy, told == TimeSpan.MinValue ? null : waited);
                told = waited;
            }
        }
    }

    private void Tell(Diagnostic busy, TimeSpan? waited)
    {
        string who = busy.Message.TrimEnd('.');
        host.Error.Line(waited is { } time ? $"Still waiting after {Amount.Time(time)}. {who}." : $"Waiting. {who}; Ctrl-C ends the waiting.");
    }
}

/// <summary>A command did nothing because another build is at work.</summary>
internal sealed class SkippedException(Diagnostic busy) : Exception(busy.Message)
{
    public Diagnostic Busy { get; } = busy;
}
