namespace FinewsSiteGen.Cli.Commands;

/// <summary>What a command does when another build is at work on the same output.</summary>
internal enum IfBusy
{
    Wait,

    /// <summary>Does nothing, and that is no failure.</summary>
    Skip,
    Fail,
}
