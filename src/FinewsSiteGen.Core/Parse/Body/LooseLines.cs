using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Lines of Markdown that stand right below HTML: without an empty line between, Markdown would take them for more HTML.</summary>
internal static class LooseLines
{
    private static readonly string[] Beginnings = ["\n<http", "\n[返回"];

    /// <summary>Whether a line is of that kind, wherever it stands.</summary>
    public static bool MayBe(ReadOnlySpan<byte> line) => line.StartsWith("<http"u8) || line.StartsWith("[返回"u8);

    /// <returns>The same text where nothing had to be parted, as is usual.</returns>
    public static string Part(string body)
    {
        foreach (string beginning in Beginnings)
            body = Part(body, beginning);
        return body;
    }

    private static string Part(string body, string beginning)
    {
        StringBuilder? parted = null;
        int copied = 0;
        for (int at = body.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = body.IndexOf(beginning, at + 1, StringComparison.Ordinal))
        {
            if (body.AsSpan(0, at).TrimEnd(" \t\r") is not [.., '>'])
                continue;
            parted ??= new StringBuilder(body.Length + 16);
            parted.Append(body, copied, at - copied).Append('\n');
            copied = at;
        }
        return parted is null ? body : parted.Append(body, copied, body.Length - copied).ToString();
    }
}
