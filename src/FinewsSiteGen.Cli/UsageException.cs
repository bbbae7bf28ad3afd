namespace FinewsSiteGen.Cli;

/// <summary>The command line asks for what cannot be done: exit 2.</summary>
/// <param name="message">What is wrong, with the value at hand; a sentence.</param>
/// <param name="cure">What to write instead; a sentence.</param>
internal sealed class UsageException(string message, string cure) : Exception(message)
{
    public string Cure { get; } = cure;
}
