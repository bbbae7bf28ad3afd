namespace FinewsSiteGen.Diagnostics;

/// <summary>The catalogue of FN codes. The first digit names the stage: 1 config, 2 read, 3 parse, 4 plan, 5 render, 6 write, 7 publish. A code is never given a second meaning.</summary>
public static class Rules
{
    // 1: config

    public static readonly Rule ConfigUnreadable = new("FN100", Severity.Error,
        "The configuration cannot be read: {0}.",
        "Write the file as YAML, one `key: value` on each line.");

    public static readonly Rule ConfigUnknownKey = new("FN101", Severity.Warning,
        "`{0}` is not a key of the configuration{1}",
        "Correct or remove the key.");

    public static readonly Rule ConfigType = new("FN102", Severity.Error,
        "`{0}` is {1} where {2} belongs.",
        "Give the key a value of that form.");

    public static readonly Rule ConfigNumber = new("FN103", Severity.Error,
        "`{0}` is not a number from {2} to {3}: {1}",
        "Write a whole number within these limits.");

    public static readonly Rule ConfigUrl = new("FN104", Severity.Error,
        "`{0}` is not an http(s) address: {1}",
        "Write the whole address, such as https://finews.example.com.");

    public static readonly Rule ConfigBasePath = new("FN105", Severity.Error,
        "`{0}` is not a path: {1}",
        "Write the path below the host, such as /finews, or leave it out.");

    public static readonly Rule ConfigTwoPaths = new("FN106", Severity.Error,
        "The path stands both in `url` ({0}) and in `base_path` ({1}).",
        "Keep only scheme and host in `url`.");

    public static readonly Rule ConfigZone = new("FN107", Severity.Error,
        "This machine knows no time zone {0}",
        "Write an IANA name, such as Asia/Shanghai.");

    public static readonly Rule ConfigLanguage = new("FN108", Severity.Error,
        "Not a language tag: {0}",
        "Write a BCP 47 tag, such as zh-CN.");

    public static readonly Rule ConfigPermalink = new("FN109", Severity.Error,
        "Not a permalink style: {0}",
        "Write date, pretty, ordinal, weekdate or none.");

    public static readonly Rule JekyllPermalink = new("FN110", Severity.Warning,
        "This permalink is not one of the named styles: {0}; posts get the style `date`.",
        "Write date, pretty, ordinal, weekdate or none, or give posts a `permalink` of their own.");

    public static readonly Rule ConfigLink = new("FN111", Severity.Error,
        "An entry of `links` is not a map of `title` and `url`.",
        "Write `- title: …` and below it, indented, `url: …`.");

    public static readonly Rule ConfigHost = new("FN112", Severity.Error,
        "Not the name of a host: {0}",
        "Write the host alone, such as finews.example.com, without https:// and without a path.");

    public static readonly Rule ConfigDuplicateKey = new("FN113", Severity.Warning,
        "`{0}` stands here again after line {1}; this last value counts.",
        "Remove all but one of the lines.");

    public static readonly Rule BaseUrl = new("FN114", Severity.Error,
        "Not an http(s) address: {0}",
        "Give the whole address of the site, such as https://host/base.");

    // 2: read
    public static readonly Rule FileUnreadable = new("FN200", Severity.Error, "The file cannot be read, so it has no page: {0}.", "Make the file readable for the user that builds, or remove it.");
    public static readonly Rule NotUtf8 = new("FN201", Severity.Warning, "The file is not UTF-8: {0} bytes were replaced by U+FFFD.", "Save the file as UTF-8.");
    public static readonly Rule ByteOrderMark = new("FN202", Severity.Info, "The file begins with a byte order mark, which is not part of the text.", "Save the file as UTF-8 without a byte order mark.");
    public static readonly Rule NotContent = new("FN203", Severity.Info, "The file is neither a post nor a page and is left out.", "Move it below static/ to publish it as it is.");
    public static readonly Rule LiquidPage = new("FN204", Severity.Info, "The file is made with Liquid, or for readers of the repository; it is left out, the site makes such pages itself.", "Remove it, or write the page by hand below pages/.");
    public static readonly Rule FileTooLarge = new("FN205", Severity.Error, "The file has {0} bytes and no page: a post may have at most {1}.", "Split the post, or publish the file as it is below static/.");
    public static readonly Rule SymbolicLink = new("FN206", Severity.Warning, "This is a symbolic link; it is not followed.", "Put the file itself here.");
    public static readonly Rule FolderUnreadable = new("FN207", Severity.Error, "The folder cannot be listed, so its posts have no pages: {0}.", "Make the folder readable for the user that builds.");
    public static readonly Rule ContentGone = new("FN208", Severity.Error, "There are no posts, but the last build had {0}: this would empty the site.", "Restore the content, name the right folder with --site, or say --force.");
    public static readonly Rule DraftLeftOut = new("FN209", Severity.Info, "This is a draft and is left out.", "Build it with --drafts, or remove the mark.");
    public static readonly Rule FutureLeftOut = new("FN210", Severity.Info, "This is dated {0}, after the clock of this build, and is left out.", "Wait, correct the date, or build it with --future.");
    public static readonly Rule ContentMissing = new("FN211", Severity.Error, "It is gone or cannot be read, with {0} posts that the last build had: they would all leave the site.", "Restore it; if the posts are meant to go, say --force.");
    public static readonly Rule ArchiveUnreadable = new("FN212", Severity.Error, "The archive cannot be read, so its posts have no pages: {0}.", "Restore the archive, for example from version control.");
    public static readonly Rule SealedMisplaced = new("FN213", Severity.Error, "The archive holds `{0}`, which is left out: it is no post of this day, or stands in it twice.", "Open the day with `unseal`, mend the name, and seal it again.");
    public static readonly Rule SealedAndLoose = new("FN214", Severity.Info, "The post lies here and in {0}; the loose file is used.", "Seal the month again: it takes the loose file in.");
    public static readonly Rule StaysLoose = new("FN215", Severity.Warning, "The file stays loose: it was written again while it was sealed, or cannot be removed.", "Seal the day again.");
    public static readonly Rule StaysSealed = new("FN216", Severity.Error, "The day stays sealed: this file has other text than the sealed post of the same name in {0}.", "Remove or rename the file that is wrong, or seal the day, which keeps the loose one.");
    public static readonly Rule NothingToSeal = new("FN217", Severity.Error, "Only a site with a content/ folder has archives of its days.", "Move the posts below content/ first.");
    public static readonly Rule SealFailed = new("FN218", Severity.Error, "The day is left as it was: {0}.", "Check that the disk has room and that content/ can be written, then run the command again.");

    // 3: parse, front matter (300 to 339)

    public static readonly Rule NoFrontMatter = new("FN300", Severity.Warning,
        "The file has no front matter; all of it is taken as the body.",
        "Begin the file with a header between two lines `---` that gives title, date, categories and tags.");

    public static readonly Rule HeaderNotClosed = new("FN301", Severity.Warning,
        "The front matter has no closing `---`; the body is taken to begin here, on line {0}.",
        "Put a line `---` between the header and the body.");

    public static readonly Rule InnerQuotes = new("FN302", Severity.Warning,
        "The value of `{0}` holds quotes inside quotes; it is kept as written: {1}",
        "Put the value in single quotes, or write each inner quote as \\\".");

    public static readonly Rule Backslash = new("FN303", Severity.Warning,
        "The quoted value of `{0}` holds a backslash; it is kept as written, {1}, where YAML reads {2}",
        "Put the value in single quotes, where a backslash stands for itself.");

    public static readonly Rule InnerComment = new("FN304", Severity.Warning,
        "The value of `{0}` is not quoted and holds ` #`; it is kept as written, {1}, where YAML reads {2}",
        "Put the value in quotes.");

    public static readonly Rule InnerColon = new("FN305", Severity.Warning,
        "The value of `{0}` is not quoted and holds a colon before a space; it is kept as written: {1}",
        "Put the value in quotes.");

    public static readonly Rule ReservedStart = new("FN306", Severity.Warning,
        "The value of `{0}` begins with {1}, which YAML reserves; it is kept as written: {2}",
        "Put the value in quotes.");

    public static readonly Rule Reference = new("FN307", Severity.Warning,
        "The value of `{0}` uses an anchor, alias or tag of YAML (`&`, `*`, `!`), which is not followed; it is kept as written: {1}",
        "Put the value in quotes, or write it out where it is needed.");

    public static readonly Rule TabIndent = new("FN308", Severity.Warning,
        "The value of `{0}` is indented with tabs; each is read as two spaces.",
        "Indent with spaces.");

    public static readonly Rule Unreadable = new("FN309", Severity.Warning,
        "YAML cannot read `{0}` ({1}); it is kept as written: {2}",
        "Put the value in quotes, or correct its form.");

    public static readonly Rule DuplicateKey = new("FN310", Severity.Warning,
        "`{0}` stands here again after line {1}; this last value counts.",
        "Remove all but one of the lines.");

    public static readonly Rule TooDeep = new("FN311", Severity.Warning,
        "The value of `{0}` is nested more than {1} levels deep; it is left out.",
        "Make the value flatter.");

    public static readonly Rule TextTooLong = new("FN312", Severity.Warning,
        "The value of `{0}` has {1} characters; it is cut after {2}.",
        "Shorten the value, or move the text to the body.");

    public static readonly Rule ParamsTooLarge = new("FN313", Severity.Warning,
        "The value of `{0}` brings the unknown keys above {1} characters in all; it is left out.",
        "Move the text to the body.");

    public static readonly Rule ControlCharacters = new("FN314", Severity.Warning,
        "{0} unprintable character(s) were removed from {1}.",
        "Remove the control characters.");

    public static readonly Rule NoTitle = new("FN315", Severity.Warning,
        "The title is {0}; the first words of the body stand in for it.",
        "Give the post a title.");

    public static readonly Rule BadDate = new("FN316", Severity.Warning,
        "Not a date: {0}; the day in the file name stands in for it, if there is one.",
        "Write the date as 2022-02-16 18:12:27 +0800.");

    public static readonly Rule EmptyDate = new("FN317", Severity.Warning,
        "The date is empty; the day in the file name stands in for it, if there is one.",
        "Write the date as 2022-02-16 18:12:27 +0800.");

    public static readonly Rule Undated = new("FN318", Severity.Info,
        "Neither the front matter nor the file name gives a date; the post is in no calendar and no feed.",
        "Give the post a date, as in `date: 2022-02-16 18:12:27 +0800`.");

    public static readonly Rule StrayLine = new("FN319", Severity.Warning,
        "A line of the front matter is not of the form `key: value`; it is left out: {0}",
        "Correct or remove the line.");

    public static readonly Rule BadFlag = new("FN320", Severity.Warning,
        "`{0}` is neither true nor false: {1}; the post is built.",
        "Write true or false.");

    public static readonly Rule BadSlug = new("FN321", Severity.Warning,
        "Nothing of the slug can stand in an address: {0}; the file name is used.",
        "Use letters and digits in the slug.");

    public static readonly Rule BadPermalink = new("FN322", Severity.Error,
        "Not a path inside the site: {0}; the post gets its default address.",
        "Write the permalink as a path without placeholders, such as /reports/2022.html.");

    public static readonly Rule ReservedPermalink = new("FN323", Severity.Error,
        "The permalink {0} lies below a name the site keeps for itself; the post gets its default address.",
        "Choose a path that does not begin with assets, archive, category, tag, search, sitemaps, feed or a year.");

    public static readonly Rule BadAlias = new("FN324", Severity.Warning,
        "Not a path inside the site: {0}; this alias is left out.",
        "Write each alias as a path, such as /old/address.html.");

    public static readonly Rule ReservedAlias = new("FN325", Severity.Warning,
        "The alias {0} lies below a name the site keeps for itself; it is left out.",
        "Remove the alias: what begins with assets, archive, category, tag, search, sitemaps, feed or a year belongs to the site.");

    public static readonly Rule BadImage = new("FN326", Severity.Warning,
        "Not an http(s) address or a path inside the site: {0}; the image is left out.",
        "Give the image as https://host/name.jpg or /assets/name.jpg.");

    public static readonly Rule BadSource = new("FN327", Severity.Warning,
        "`source` is not a map of `name` and `url`; its text is taken for the {0}: {1}",
        "Write `source:`, and below it, indented, `name: …` and `url: …`.");

    public static readonly Rule BadSourceUrl = new("FN328", Severity.Warning,
        "Not an http(s) address: {0}; the source is shown without a link.",
        "Give the whole address, beginning with https://.");

    public static readonly Rule WrongType = new("FN329", Severity.Warning,
        "`{0}` is {1} where {2} belongs; it is left out.",
        "Give the key a value of that form.");

    public static readonly Rule BadTime = new("FN330", Severity.Warning,
        "`{0}` is not a date: {1}; it is left out.",
        "Write the date as 2022-02-16 18:12:27 +0800.");

    public static readonly Rule ListItem = new("FN331", Severity.Warning,
        "An entry of `{0}` is not text; it is left out.",
        "Give the entries as plain words.");

    public static readonly Rule TooManyItems = new("FN332", Severity.Warning,
        "`{0}` has more than {1} entries; the others are left out.",
        "Keep the few that matter.");

    public static readonly Rule TooManyKeys = new("FN333", Severity.Warning,
        "The front matter has more than {0} keys; those after `{1}` are left out.",
        "Keep the keys the site uses.");

    public static readonly Rule ColonSpacing = new("FN334", Severity.Warning,
        "The key `{0}` is not followed by a colon and a space; it is read as if it were.",
        "Write an ASCII colon and a space between key and value.");

    public static readonly Rule Indentation = new("FN335", Severity.Warning,
        "The value of `{0}` or the key itself is indented in a way YAML does not read; it is read by its lines.",
        "Begin each key at the start of its line, and indent what belongs to it by two spaces.");

    public static readonly Rule QuoteNotClosed = new("FN336", Severity.Warning,
        "The value of `{0}` opens a quote and does not end with it; it is kept as written: {1}",
        "Close the quote at the end of the value.");

    public static readonly Rule NotAList = new("FN337", Severity.Warning,
        "The value of `{0}` begins like a list or map, which it is not; it is kept as written: {1}",
        "Put the value in quotes.");

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
    public static readonly Rule AddressTaken = new("FN400", Severity.Error, "This post has no page: its address {0} belongs to {1}.", "Give one of the two another name, date or category, or remove one.");
    public static readonly Rule PostHidden = new("FN401", Severity.Error, "This post has no page: at its address {0} stands {1}.", "Give the post a slug or another category.");
    public static readonly Rule PageTaken = new("FN402", Severity.Error, "This file is not published: its address {0} belongs to {1}.", "Rename the file.");
    public static readonly Rule AliasTaken = new("FN403", Severity.Warning, "The alias {0} is left out: {1} stands there.", "Remove the alias, or the page that stands there.");
    public static readonly Rule StubLost = new("FN404", Severity.Warning, "This disk does not tell {0} from {1}: the redirect at the former is not written.", "Build on a disk that tells upper from lower case.");
    public static readonly Rule ListLost = new("FN405", Severity.Error, "A page of {0} is missing: its place {1} is that of {2}.", "Give the category or tag another name.");

    public static readonly Rule AddressLost = new("FN410", Severity.Warning, "The address {0} was published and has no page any more.", "Put the source back, name the address under `aliases` of the page that takes its place, let the post expire with `expires` instead of deleting it, or say --forget ADDRESS.");
    public static readonly Rule LedgerBegun = new("FN411", Severity.Info, "There was no ledger of published addresses; it begins with this build.", "If there was one, put it back or name it with --ledger.");

    public static readonly Rule NothingToForget = new("FN412", Severity.Warning, "The ledger knows no published address {0}, so there is nothing to forget.", "Give the address as FN410 names it.");

    // 5: render
    public static readonly Rule TemplateSyntax = new("FN500", Severity.Error, "{0}", "Correct the template.");
    public static readonly Rule TemplateUnknown = new("FN501", Severity.Error, "{0}", "Use a name that the page is given; templates/README.md lists them.");
    public static readonly Rule TemplateUnsafe = new("FN502", Severity.Error, "{0}", "Escape the text where it is written.");
    public static readonly Rule TemplateForbidden = new("FN503", Severity.Error, "{0}", "Leave it out: two builds of the same content must give the same site.");
    public static readonly Rule PageFailed = new("FN504", Severity.Error, "The page {0} could not be rendered and is a plain one: {1}.", "Correct the template, or the value that it trips over.");
    public static readonly Rule TemplateMissing = new("FN505", Severity.Error, "There is no template {0}.", "Restore the file; the built-in one has the same name.");
    public static readonly Rule TemplateFault = new("FN506", Severity.Error, "{0}", "Correct the template, or the value that it trips over.");

    // 6: write
    public static readonly Rule OutputNotOurs = new("FN600", Severity.Error, "The output folder holds files that are not a site of ours, such as {0}.", "Name another folder with --output, or say --force to write beside them.");
    public static readonly Rule OutputNotWritable = new("FN601", Severity.Error, "This cannot be written: {0}.", "Free space or give the user that builds the right to write here, then build again.");
    public static readonly Rule FolderBusy = new("FN602", Severity.Error, "Another build is using this folder: {0}.", "Wait for it to end, which --if-busy wait does by itself.");
    public static readonly Rule StateNotWritable = new("FN603", Severity.Error, "The state folder cannot be written: {0}.", "Name a writable folder with --state.");
    public static readonly Rule StateDamaged = new("FN604", Severity.Info, "The state cannot be used and is made anew: {0}.", "Nothing needs to be done.");
    public static readonly Rule OutputOverlaps = new("FN605", Severity.Error, "The output folder lies in {0}, or holds it.", "Name a folder outside the content with --output.");
    public static readonly Rule NotRemoved = new("FN606", Severity.Warning, "This is no longer part of the site and could not be removed: {0}.", "Remove the file by hand.");
    public static readonly Rule LedgerUnreadable = new("FN607", Severity.Error, "The ledger of published addresses cannot be used: {0}.", "Put a good copy back, name another with --ledger, or remove the file to begin anew.");
    public static readonly Rule DeltaNotOurs = new("FN608", Severity.Error, "The folder for the delta holds files that are not of a delta made with this state, such as {0}.", "Empty the folder, or name another with --delta.");
    public static readonly Rule DeltaOverlaps = new("FN609", Severity.Error, "The folder for the delta lies in {0}, or holds it.", "Name a folder of its own with --delta.");
    public static readonly Rule DeltaListTaken = new("FN610", Severity.Error, "The site has a file deleted.txt of its own, where a delta lists what is to be deleted.", "Rename the file, or build without --delta.");
    public static readonly Rule LedgerLineWrong = new("FN611", Severity.Error, "This line is no entry of a ledger: {0}.", "Write each line as {\"path\":\"a/b.html\",\"source\":\"content/posts/b.md\"}, or export the ledger again.");
}
