using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>Makes the options whose text is checked as it is read. A refusal is "what is wrong", a line end, "the cure".</summary>
internal static class ValueOptions
{
    private const int MostThreads = 256;

    private static readonly string[] ClockForms =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Arity = ArgumentArity.Zero, Description = description };

    public static Option<string?> BaseUrl(string description) => new("--base-url")
    {
        HelpName = "URL",
        Description = description,
        CustomParser = static argument => Value(argument) is var text && IsBaseUrl(text) ? text : Refuse<string>(
            argument,
            $"--base-url '{text}' is not an address a site can have.",
            "Write the whole address, such as --base-url https://example.com/news."),
    };

    public static Option<string?> Ledger() => new("--ledger") { HelpName = "FILE", Description = "The ledger of all addresses ever published. Default: .finews/ledger.db in the site's folder." };

    public static Option<DateTimeOffset?> Clock(string description) => new("--clock")
    {
        HelpName = "TIME",
        Description = description,
        CustomParser = static argument => ParseClock(Value(argument)) ?? RefuseClock(argument),
    };

    public static Option<int> Threads(string description) => new("--threads")
    {
        HelpName = "N",
        Description = description,
        CustomParser = static argument => int.TryParse(Value(argument), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number <= MostThreads
            ? number
            : Refuse<int>(
                argument,
                $"--threads '{Value(argument)}' is not a number of threads.",
                $"Write a whole number from 0 to {MostThreads}; 0 means one for each processor."),
    };

    public static Option<ChangeSource> Changes() => new("--changes")
    {
        HelpName = "WHO",
        Description = "Who says which sources changed since the last build: disk, the default, looks at every file; git asks git, where all of the content is committed; - reads paths of files and folders, one a line, from standard input.",
        CustomParser = static argument => Value(argument) switch
        {
            "disk" => ChangeSource.Disk,
            "git" => ChangeSource.Git,
            "-" => ChangeSource.Named,
            var other => Refuse<ChangeSource>(argument, $"--changes '{other}' is none of disk, git and -.", "Write --changes disk, --changes git or --changes -."),
        },
    };

    public static Option<IfBusy> IfBusy() => new("--if-busy")
    {
        HelpName = "CHOICE",
        Description = "What to do while another build is at work on the same output: wait for its end, the default; skip, which ends at once with exit code 0; or fail.",
        CustomParser = static argument => Value(argument) switch
        {
            "wait" => Commands.IfBusy.Wait,
            "skip" => Commands.IfBusy.Skip,
            "fail" => Commands.IfBusy.Fail,
            var other => Refuse<IfBusy>(argument, $"--if-busy '{other}' is none of wait, skip and fail.", "Write --if-busy wait, --if-busy skip or --if-busy fail."),
        },
    };

    private static DateTimeOffset? ParseClock(string text) =>
        DateTimeOffset.TryParseExact(text, ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset? RefuseClock(ArgumentResult argument)
    {
        string text = Value(argument);
        return ParseClock(text + "Z") is null
            ? Refuse<DateTimeOffset?>(argument, $"--clock '{text}' is not a time.", "Write it as --clock 2024-05-01T08:00:00+08:00.")
            : Refuse<DateTimeOffset?>(
                argument,
                $"--clock '{text}' does not say which time zone it is in.",
                $"Write {text}+08:00 for the time in China, {text}Z for UTC.");
    }

    private static bool IsBaseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0 && address.UserInfo.Length == 0 && !text.AsSpan().ContainsAny("?# \\");

    private static string Value(ArgumentResult argument) => argument.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult argument, string wrong, string cure)
    {
        argument.AddError($"{wrong}\n{cure}");
        return default;
    }
}
