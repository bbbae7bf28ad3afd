namespace FinewsSiteGen.Diagnostics;

/// <summary>The catalogue of FN codes. The first digit names the stage: 1 config, 2 read, 3 parse, 4 plan, 5 render, 6 write, 7 publish. A code is never given a second meaning.</summary>
public static class Rules
{
    // 1: config

    // 2: read

    // 3: parse, front matter (300 to 339)

    // 3: parse, body (340 to 369)

    /// <summary>{0}: the limit in MB.</summary>
    public static readonly Rule BodyTooLarge = new("FN340", Severity.Error, "the body is larger than {0} MB; its page shows it as plain text", "Split the post, or link to the large part.");

    /// <summary>{0}: the limit in levels.</summary>
    public static readonly Rule BodyTooDeep = new("FN341", Severity.Error, "the body is nested more than {0} levels deep; its page shows it as plain text", "Close the elements, quotes or lists that are left open.");

    /// <summary>{0}: what is wrong with it, "has …".</summary>
    public static readonly Rule BodyTooComplex = new("FN342", Severity.Error, "the body {0}; its page shows it as plain text", "Simplify the post.");

    /// <summary>{0}: names of elements and attributes.</summary>
    public static readonly Rule BodyContentRemoved = new("FN343", Severity.Warning, "left out of the body, because it could run, load or hide something: {0}", "Remove it from the post; plain HTML and Markdown stay.");

    /// <summary>{0}: how many.</summary>
    public static readonly Rule BodyControlCharacters = new("FN344", Severity.Info, "control characters left out of the body: {0}", "Save the post as UTF-8 text.");

    // 4: plan

    // 5: render

    // 6: write
}
