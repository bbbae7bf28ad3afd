namespace FinewsSiteGen.Model;

/// <summary>Hashes of what all sources are read with and all pages are made with: while they stay the same, what earlier builds made stays good.</summary>
/// <param name="Parse">Of the program, and of what the configuration and the options say about reading posts.</param>
/// <param name="Render">Of the program and the whole configuration.</param>
/// <param name="Templates">By the name of a page's template: of that template and all that it and the layout are made of.</param>
/// <param name="Theme">Of the theme's files.</param>
public sealed record BuildPrints(string Parse, string Render, IReadOnlyDictionary<string, string> Templates, string Theme)
{
    /// <summary>Of each thing that <see cref="Render"/> is of, by a name that owners know.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();
}
