using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>What becomes of one source that was read anew; its methods run on the thread that owns the state.</summary>
/// <param name="file">As it looked when it was listed.</param>
/// <param name="isKnown">Whether the state has it from an earlier build.</param>
internal sealed class Intake(SourceFile file, UInt128 hash, bool isKnown, DiagnosticBag found)
{
    /// <summary>A time of writing that no file has: the next build looks at such a file again.</summary>
    public const long NeverAsKnown = -1;

    public DiagnosticBag Found => found;

    /// <summary>It gives no post.</summary>
    public void Nothing(ArchiveState state) => Put(state, default);

    /// <summary>It gives no post until the clock reaches <paramref name="time"/>.</summary>
    /// <param name="time">UTC ticks.</param>
    public Action<ArchiveState> NothingBefore(long time) => state => Put(state, new ClockRange(null, time));

    /// <param name="range">For how long this holds.</param>
    public Action<ArchiveState> Of(Post post, SpoolRef story, bool isExpired, ClockRange range) => state =>
    {
        var reason = isKnown ? state.WhyRead(file.Path, hash) : TouchReason.New;
        Put(state, range);
        state.Add(post, story, isExpired, reason);
    };

    private void Put(ArchiveState state, ClockRange range)
    {
        if (isKnown)
        {
            state.Remove(file.Path);
            state.Findings.Remove(FindingScope.Source, file.Path);
        }
        state.Sources.Put(file, hash, range);
        if (!found.IsEmpty)
            state.Findings.Add(FindingScope.Source, file.Path, found.All);
    }
}
