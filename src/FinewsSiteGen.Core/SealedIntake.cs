using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>Reads one archive, on one thread, and hands on what becomes of its posts.</summary>
/// <param name="content">Full path of the content folder.</param>
/// <param name="keyed">Gives the hashes of posts.</param>
/// <param name="take">Takes one post, given what is known of it and whether the clock woke it.</param>
internal sealed class SealedIntake(
    SealedWork work, ContentChanges changes, string content, KeyedHash keyed, Func<SourceFile, ReadSource, KnownSource?, bool, Action<ArchiveState>> take)
{
    private readonly DayArchive archive = work.Archive;

    /// <param name="add">Is given work for the thread that owns the state, in order.</param>
    /// <param name="tick">Is called for each post.</param>
    public void Run(Action<Action<ArchiveState>> add, Action tick)
    {
        var found = new DiagnosticBag();
        try
        {
            var hash = work.Hash ?? DayArchiveReader.HashOf(archive) ?? throw new IOException();
            using var reader = DayArchiveReader.Open(archive, content);
            add(state => state.Archives.Put(archive, hash));
            foreach (string name in reader.Misplaced)
                found.Add(Rules.SealedMisplaced, archive.Path, 0, name);
            foreach (var post in reader.Posts)
            {
                if (Take(post, reader, found) is { } taken)
                    add(taken);
                tick();
            }
        }
        catch (Exception fault) when (DayArchiveReader.IsFault(fault))
        {
            found.Add(Rules.ArchiveUnreadable, archive.Path, 0, DayArchiveReader.CauseOf(fault));
            add(state => state.Archives.Remove(archive.Day));
        }
        add(state => state.Findings.Replace(FindingScope.Archive, archive.Path, found.All));
    }

    /// <returns><see langword="null"/> for a post of which nothing is to be read.</returns>
    private Action<ArchiveState>? Take(SourceFile post, DayArchiveReader reader, DiagnosticBag found)
    {
        if (changes.Loose.Contains(post.Path))
        {
            found.Add(Rules.SealedAndLoose, post.Path, 0, archive.Path);
            return null;
        }
        bool isKnown = work.Known.TryGetValue(post.Path, out var known);
        bool isWoken = changes.Woken.Contains(post.Path);
        return isKnown && !isWoken && !work.ReadsAll && known.Sealed == archive.Day ? null : take(post, (file, found) => reader.Read(file, found, keyed), isKnown ? known : null, isWoken);
    }
}
