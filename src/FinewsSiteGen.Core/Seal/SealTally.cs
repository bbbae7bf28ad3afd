using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Seal;

/// <summary>Counts for a <see cref="SealReport"/> while days are sealed or opened.</summary>
internal sealed class SealTally
{
    private int days;
    private int posts;
    private long looseBytes;
    private long sealedBytes;

    public DiagnosticBag Found { get; } = new();

    public SealReport Report => new(days, posts, looseBytes, sealedBytes, Found.All);

    /// <param name="length">Of its archive, in bytes.</param>
    public void AddDay(long length)
    {
        days++;
        sealedBytes += length;
    }

    /// <param name="length">As a loose file, in bytes.</param>
    public void AddPost(long length)
    {
        posts++;
        looseBytes += length;
    }
}
