using System.Text;

namespace FinewsSiteGen.Tests.Support;

/// <summary>One accepted text and the file a different one is put in. Both UTF-8 with LF, whatever the text or the checkout has.</summary>
internal sealed class TextSnapshot(string verified, string received)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns><see langword="null"/> when equal, else what differs and what to do.</returns>
    public string? Compare(string text, bool accept)
    {
        string now = text.ReplaceLineEndings("\n");
        string? before = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        File.Delete(received);
        if (now == before)
            return null;
        File.WriteAllText(accept ? verified : received, now, Utf8);
        return accept ? null : Complaint(before, now);
    }

    private string Complaint(string? before, string now) =>
        before is null
            ? $"No snapshot yet. If {Path.GetFileName(received)} is right, rename it to {Path.GetFileName(verified)}."
            : $"{Path.GetFileName(verified)} differs:\n{TextDifference.Describe(before, now)}\nIf {Path.GetFileName(received)} is right, let it replace the old one.";
}
