namespace FinewsSiteGen.Model;

/// <summary>An entry of the site's own navigation.</summary>
/// <param name="Url">An absolute http(s) address, or a path inside the site.</param>
public sealed record SiteLink(string Title, string Url);
