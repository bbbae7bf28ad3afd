using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Carries the ledger of published addresses from machine to machine as text.</summary>
public sealed class LedgerTransfer(BuildOptions options)
{
    private readonly string file = SitePlaces.Of(options).Ledger;

    /// <summary>Full path of the ledger.</summary>
    public string File => file;

    /// <summary>Whether there is one to export.</summary>
    public bool Exists => System.IO.File.Exists(file);

    /// <returns>How many addresses were written.</returns>
    /// <exception cref="SiteException">The ledger cannot be read.</exception>
    public long Export(Stream stream)
    {
        using var ledger = AddressLedger.Open(file);
        return LedgerText.Write(stream, ledger.All());
    }

    /// <summary>Adds what the ledger does not know yet; it keeps what it knows.</summary>
    /// <param name="name">Of the text, for what is told.</param>
    /// <returns>How many addresses were read, and how many of them were new.</returns>
    /// <exception cref="SiteException">A line is no entry; then nothing has changed.</exception>
    public (long Read, long New) Import(Stream stream, string name)
    {
        bool isNew = !Exists;
        try
        {
            using var ledger = AddressLedger.Open(file);
            return ledger.Merge(stream, (line, why) => new SiteException(Failure.Usage, Rules.LedgerLineWrong.At(name, line, why)));
        }
        catch (Exception) when (isNew)
        {
            foreach (string suffix in (string[])["", "-wal", "-shm"])
                System.IO.File.Delete(file + suffix);
            throw;
        }
    }
}
