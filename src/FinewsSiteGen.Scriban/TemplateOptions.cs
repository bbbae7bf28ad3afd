namespace FinewsSiteGen.Scriban;

/// <summary>How strict templates are read, and how much they may do.</summary>
public sealed record TemplateOptions
{
    private const int DefaultTextLimit = 16 * 1024 * 1024;

    /// <summary>For the templates of a site: unknown names are refused, and output is checked for escaping.</summary>
    public static TemplateOptions Default { get; } = new();

    /// <summary>The language's own defaults: unknown names are null, nothing is checked, output keeps the indent of its line.</summary>
    public static TemplateOptions Lenient { get; } = new() { Strict = false, EscapeCheck = false, AutoIndent = true, LoopLimit = 1000, TextLimit = 1 << 20, CutsText = true };

    /// <summary>Whether unknown variables, members and functions, dynamic includes, and what would make two builds differ are refused.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Whether text that is not escaped for its place in the HTML is refused; needs <see cref="Strict"/>.</summary>
    public bool EscapeCheck { get; init; } = true;

    /// <summary>Whether all lines of what is printed get the blanks that stand before its code.</summary>
    public bool AutoIndent { get; init; }

    /// <summary>What <c>date.now</c> and <c>date.utc_now</c> answer. <see langword="null"/> is the machine's clock, and strict templates may not ask for it.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Turns of all loops that are open at once (the test that ends a <c>while</c> counts as one), numbers of one range, steps of one operator on lists.</summary>
    public int LoopLimit { get; init; } = 1_000_000;

    /// <summary>UTF-16 units of one text.</summary>
    public int TextLimit { get; init; } = DefaultTextLimit;

    /// <summary>Whether output, and the text of a value, is cut behind <see cref="TextLimit"/> and ends in <c>...</c> there, as the language does by default; otherwise it is refused.</summary>
    public bool CutsText { get; init; }

    /// <summary>How long one regular expression may look at one text: 10 seconds by default.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Nested includes and function calls; a lenient include counts twice, as the language has it.</summary>
    public int DepthLimit { get; init; } = 100;

    /// <summary>UTF-16 units of what a built-in gives: where texts are cut when they are printed, one may be longer than <see cref="TextLimit"/> before that.</summary>
    internal int LongestText => CutsText ? Math.Max(TextLimit, DefaultTextLimit) : TextLimit;

    /// <summary>Bytes that one render may write.</summary>
    public long OutputLimit { get; init; } = 64 * 1024 * 1024;
}
