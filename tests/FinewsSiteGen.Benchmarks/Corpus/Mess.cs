using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Damages a post in one of the ways real posts are damaged.</summary>
internal static class Mess
{
    private const string Title = "title: \"";

    private static readonly Func<string, string>[] Ways =
    [
        text => text.Replace(Title, Title + "公司称\"不予置评\"：", StringComparison.Ordinal),
        text => text.Replace(Title, Title + @"C:\new\table ", StringComparison.Ordinal),
        text => text.Replace(Title, Title + "\"\nsubtitle: \"", StringComparison.Ordinal),
        text => text.Replace("\ndate: ", "\ndate:  +0800\nseen: ", StringComparison.Ordinal),
        text => "\uFEFF" + text,
        text => text.ReplaceLineEndings("\r\n"),
        text => "\n" + text,
        text => text.Replace("\n---\n", "\n", StringComparison.Ordinal),
        text => text.Replace("\ntags:", "\n\ttags:", StringComparison.Ordinal),
        text => text.Replace("\n---\n", "\n---\n{{ site.title }}{% include x %}", StringComparison.Ordinal),
        text => text.Replace("</p>", "", StringComparison.Ordinal),
        text => text.Replace("</p>", "<script>alert(1)</script><img src=x onerror=alert(1)></p>", StringComparison.Ordinal),
        text => text[..text.LastIndexOf("\n\n<", StringComparison.Ordinal)] + "\n\n<>\n",
        text => text.Replace("categories: ", "categories:\nwas: ", StringComparison.Ordinal),
    ];

    public static byte[] Spoil(string text, Dice dice)
    {
        int way = dice.Below(Ways.Length + 1);
        if (way < Ways.Length)
            return Encoding.UTF8.GetBytes(Ways[way](text));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes[bytes.Length / 2] = 0xFF;
        return bytes;
    }
}
