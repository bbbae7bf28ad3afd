using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>Removes files of an earlier build where this one needs a folder in place of a file, or the reverse; safe from any thread.</summary>
/// <remarks>Sees the state as the last build left it, on a connection of its own.</remarks>
internal sealed class RoomMaker(StateDatabase database, Journal journal, OutputPruner pruner, DiagnosticBag found) : IDisposable
{
    private readonly Lock gate = new();
    private StateSnapshot? snapshot;

    /// <summary>Files that were there and are gone.</summary>
    public int Removed { get; private set; }

    /// <param name="path">Relative to the output.</param>
    public void MakeRoom(string path)
    {
        lock (gate)
        {
            snapshot ??= database.Peek();
            var ours = (snapshot?.FilesAt(path) ?? []).Union(journal.Suspects.Where(suspect => suspect == path || suspect.StartsWith(path + "/", StringComparison.Ordinal)));
            Removed += pruner.Remove([.. ours], found, CancellationToken.None);
        }
    }

    public void Dispose() => snapshot?.Dispose();
}
