namespace FinewsSiteGen.Diagnostics;

/// <summary>The catalogue of FN codes. The first digit names the stage: 1 config, 2 read, 3 parse, 4 plan, 5 render, 6 write, 7 publish. A code is never given a second meaning.</summary>
public static class Rules
{
    // 1: config

    // 2: read
    public static readonly Rule FileUnreadable = new("FN200", Severity.Error, "the file cannot be read and has no page: {0}", "Make the file readable for the user that builds, or remove it.");
    public static readonly Rule NotUtf8 = new("FN201", Severity.Warning, "the file is not UTF-8: {0} bytes were replaced by U+FFFD", "Save the file as UTF-8.");
    public static readonly Rule ByteOrderMark = new("FN202", Severity.Info, "the file begins with a byte order mark, which is not part of the text", "Save the file as UTF-8 without a byte order mark.");
    public static readonly Rule NotContent = new("FN203", Severity.Info, "the file is neither a post nor a page and is left out", "Move it below static/ to publish it as it is.");
    public static readonly Rule LiquidPage = new("FN204", Severity.Info, "a page made with Liquid or a file for readers of the repository; it is left out, the site makes its own", "Remove it, or write the page by hand below pages/.");
    public static readonly Rule FileTooLarge = new("FN205", Severity.Error, "the file has {0} bytes and no page: a post may have at most {1}", "Split the post, or publish the file as it is below static/.");
    public static readonly Rule SymbolicLink = new("FN206", Severity.Warning, "a symbolic link; it is not followed", "Put the file itself here.");
    public static readonly Rule FolderUnreadable = new("FN207", Severity.Error, "the folder cannot be listed, so its posts have no pages: {0}", "Make the folder readable for the user that builds.");

    // 3: parse, front matter (300 to 339)

    // 3: parse, body (340 to 369)

    // 4: plan
    public static readonly Rule AddressTaken = new("FN400", Severity.Error, "has no page: its address {0} belongs to {1}", "Give one of the two another name, date or category, or remove one.");
    public static readonly Rule PostHidden = new("FN401", Severity.Error, "has no page: at its address {0} stands a page of the site itself ({1})", "Give the post a slug or another category.");
    public static readonly Rule PageTaken = new("FN402", Severity.Error, "has no page: its address {0} belongs to {1}", "Rename the file.");
    public static readonly Rule AliasTaken = new("FN403", Severity.Warning, "the alias {0} is left out: {1} stands there", "Remove the alias, or the page that stands there.");
    public static readonly Rule StubLost = new("FN404", Severity.Warning, "this disk does not tell {0} from {1}: the redirect at the former is not written", "Build on a disk that tells upper from lower case.");

    // 5: render
    public static readonly Rule TemplateSyntax = new("FN500", Severity.Error, "{0}", "Correct the template.");
    public static readonly Rule TemplateUnknown = new("FN501", Severity.Error, "{0}", "Use a name that the page is given; templates/README.md lists them.");
    public static readonly Rule TemplateUnsafe = new("FN502", Severity.Error, "{0}", "Escape the text where it is written.");
    public static readonly Rule TemplateForbidden = new("FN503", Severity.Error, "{0}", "Leave it out: two builds of the same content must give the same site.");
    public static readonly Rule PageFailed = new("FN504", Severity.Error, "the page {0} could not be rendered and is a plain one: {1}", "Correct the template, or the value that it trips over.");
    public static readonly Rule TemplateMissing = new("FN505", Severity.Error, "there is no template {0}", "Restore the file; the built-in one has the same name.");

    // 6: write
    public static readonly Rule OutputNotOurs = new("FN600", Severity.Error, "the output folder holds files that are not a site of ours, such as {0}", "Name another folder with --output, or say --force to write beside them.");
    public static readonly Rule OutputNotWritable = new("FN601", Severity.Error, "cannot be written: {0}", "Free space or give the user that builds the right to write here, then build again.");
    public static readonly Rule StateBusy = new("FN602", Severity.Error, "another build is using this state folder: {0}", "Wait for it to end, or give this build a --state folder of its own.");
    public static readonly Rule StateNotWritable = new("FN603", Severity.Error, "the state folder cannot be written: {0}", "Name a writable folder with --state.");
    public static readonly Rule StateDamaged = new("FN604", Severity.Info, "the state was damaged or of another version and is made anew: {0}", "Nothing needs to be done.");
    public static readonly Rule OutputOverlaps = new("FN605", Severity.Error, "the output folder lies in {0}, or holds it", "Name a folder outside the content with --output.");
    public static readonly Rule NotRemoved = new("FN606", Severity.Warning, "is no longer part of the site and could not be removed: {0}", "Remove the file by hand.");
}
