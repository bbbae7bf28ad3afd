using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>Where one site's output lies, and what builds remember of it.</summary>
/// <param name="Folder">Full path.</param>
internal sealed record SitePlace(string Folder)
{
    public string Output => Path.Combine(Folder, "site");

    public string State => Path.Combine(Folder, "state");

    public string Ledger => Path.Combine(Folder, "ledger.db");

    public string Report => Path.Combine(Folder, "report.json");

    public bool IsEmpty => !Directory.Exists(State);

    public void Clear()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Brings output and state of another place here, in place of what is here; files are written now.</summary>
    public void TakeFrom(SitePlace other, bool withOutput)
    {
        Clear();
        Directory.CreateDirectory(Folder);
        foreach (string part in (string[])[other.State, other.Ledger, .. withOutput ? (string[])[other.Output] : []])
            Child.Run("cp", "-r", part, Folder);
    }
}
