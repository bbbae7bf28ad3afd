namespace FinewsSiteGen.Benchmarks.Pipe;

/// <summary>What YamlDotNet fills from the front matter.</summary>
internal sealed class PostHeader
{
    public string Title { get; set; } = "";

    public string Date { get; set; } = "";

    public string Categories { get; set; } = "";

    public string Tags { get; set; } = "";
}
