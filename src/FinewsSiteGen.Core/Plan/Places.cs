using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Where hand-made pages, static files and stubs may stand: beside the site's own pages and the posts.</summary>
internal sealed class Places(IArchive archive, Claims claims)
{
    /// <returns><see langword="null"/> when the path was free and now belongs to <paramref name="owner"/>.</returns>
    public string? Claim(OutputPath path, string owner)
    {
        if (PostAt(path) is not { } post)
            return claims.Claim(path, owner);
        claims.Contest(path);
        return post;
    }

    /// <summary>Notes a path that is kept for others.</summary>
    public void Contest(OutputPath path) => claims.Contest(path);

    /// <inheritdoc cref="Claims.TakenFor"/>
    public string? TakenFor(OutputPath path) => claims.TakenFor(path);

    /// <returns>The post that stands there, needs a folder there, or is a file where the path needs a folder.</returns>
    private string? PostAt(OutputPath path)
    {
        if ((archive.OwnerOf(path.Address) ?? archive.OwnerBelow(OutputPath.Encode($"/{path.Value}/"))) is { } post)
            return post;
        return Claims.DottedFolders(path.Value).Select(folder => archive.OwnerOf(OutputPath.Encode("/" + folder))).FirstOrDefault(owner => owner is not null);
    }
}
