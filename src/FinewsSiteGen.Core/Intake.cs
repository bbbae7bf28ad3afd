using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>What becomes of one source that was read anew; its methods run on the thread that owns the state.</summary>
/// <param name="file">As it looked when it was listed.</param>
/// <param name="known">As the state has it from an earlier build.</param>
internal sealed class Intake(SourceFile file, Hash128 hash, KnownSource? known, DiagnosticBag found)
{
    /// <summary>A time of writing that no file has: the next build looks at such a file again.</summary>
    public const long NeverAsKnown = -1;

    public DiagnosticBag Found => found;

    /// <summary>It gives no post.</summary>
    public void Nothing(ArchiveState state) => Put(state, default);

    /// <summary>It could not be read: it gives no post, and the next build tries again.</summary>
    public void Unreadable(ArchiveState state)
    {
        Nothing(state);
        state.Sources.Distrust(file.Path);
    }

    /// <summary>It gives no post until the clock reaches <paramref name="time"/>.</summary>
    /// <param name="time">UTC ticks.</param>
    public Action<ArchiveState> NothingBefore(long time) => state => Put(state, new ClockRange(null, time));

    /// <param name="range">For how long this holds.</param>
    public Action<ArchiveState> Of(Post post, SpoolRef story, bool isExpired, ClockRange range) => state =>
    {
        Forget(state);
        Keep(state, range, state.Add(post, story, isExpired, WhyRead()));
    };

    private TouchReason WhyRead() => known is not { } before ? TouchReason.New
        : before.Hash == Hash128.None ? TouchReason.Unread
        : before.Hash == hash ? TouchReason.Clock
        : TouchReason.Edited;

    private void Put(ArchiveState state, ClockRange range)
    {
        Forget(state);
        Keep(state, range, null);
    }

    private void Forget(ArchiveState state)
    {
        if (known is { } before)
        {
            state.Remove(file.Path);
            state.Findings.Remove(FindingScope.Source, file.Path);
            if (before.Sealed != file.Sealed?.Day)
                state.Sources.Remove(file.Path, before.Sealed);
        }
    }

    private void Keep(ArchiveState state, ClockRange range, long? post)
    {
        state.Sources.Put(file, hash, range, post);
        if (!found.IsEmpty)
            state.Findings.Add(FindingScope.Source, file.Path, found.All);
    }
}
