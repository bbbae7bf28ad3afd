namespace FinewsSiteGen.Model;

/// <summary>Where an article came from.</summary>
/// <param name="Name">The medium, plain text; empty when unknown.</param>
/// <param name="Url">Absolute http(s) address; empty when unknown or unsafe.</param>
public sealed record SourceLink(string Name, string Url)
{
    public static SourceLink None { get; } = new("", "");
}
