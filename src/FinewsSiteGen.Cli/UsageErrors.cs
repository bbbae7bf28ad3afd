using System.CommandLine;
using System.CommandLine.Parsing;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli;

/// <summary>Says what is wrong with a command line that could not be parsed, the first thing first.</summary>
internal static class UsageErrors
{
    public static UsageException Of(ParseResult line)
    {
        if (OptionAsArgument(line) is { } option)
            return UnknownOption(line, option);
        if (line.UnmatchedTokens is [var word, ..])
            return word.StartsWith('-') ? UnknownOption(line, word) : UnknownWord(line, word);
        foreach (var error in line.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var wrong } result)
                return WrongOption(wrong, result, error.Message);
            if (error.SymbolResult is ArgumentResult { Argument: var argument })
                return new UsageException($"{NameOf(line.CommandResult.Command)} needs {(argument.Name[0] is 'A' ? "an" : "a")} {argument.Name}.", $"Write {NameOf(line.CommandResult.Command)} {argument.Name}.");
        }
        return SwallowedBy(line) is { } swallowing
            ? MissingValue(swallowing.Option)
            : new UsageException("No command is given.", $"Write {Commands(line.CommandResult.Command)}.");
    }

    /// <summary>Whether an option was taken for what it is not: for the value of the one before it, which was forgotten (<c>--site --strict</c>), or for an argument.</summary>
    public static bool HasOptionAsValue(ParseResult line) => SwallowedBy(line) is not null || OptionAsArgument(line) is not null;

    private static string? OptionAsArgument(ParseResult line) => line.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(word => word.StartsWith('-') && word != "-");

    private static OptionResult? SwallowedBy(ParseResult line) => line.CommandResult.Children.OfType<OptionResult>()
        .FirstOrDefault(option => option.Tokens.Any(token => OptionsOf(line.CommandResult.Command).SelectMany(Names).Contains(token.Value)));

    private static UsageException UnknownOption(ParseResult line, string word)
    {
        string name = word.Split('=')[0];
        var command = line.CommandResult.Command;
        if (OptionsOf(command).SelectMany(Names).Contains(name))
            return new UsageException($"The option {name} stands before its command.", $"Write it after: {NameOf(command)} {name} …");
        if (Below(command).FirstOrDefault(sub => sub.Options.Any(option => Names(option).Contains(name))) is { } owner)
            return new UsageException($"The option {name} belongs to a command.", $"Write {NameOf(owner)} {name} …");
        return new UsageException($"There is no option '{name}'.", Guess(line, name, OptionsOf(command).SelectMany(Names)));
    }

    private static UsageException UnknownWord(ParseResult line, string word)
    {
        var command = line.CommandResult.Command;
        string group = NameOf(command)[CommandLine.ProgramName.Length..].TrimStart();
        return command.Subcommands.Count > 0
            ? new UsageException(
                $"There is no command '{(group.Length > 0 ? $"{group} {word}" : word)}'.",
                Guess(line, word, command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name))))
            : new UsageException(
                $"{NameOf(command)} does not know what to do with '{word}'.",
                Guess(line, word, [], command.Options.Any(option => option.Name == "--site") ? $"To name the site, write --site {word}; " : ""));
    }

    private static UsageException WrongOption(Option option, OptionResult result, string message)
    {
        if (result.Tokens.Count == 0)
            return MissingValue(option);
        if (result.Tokens.Count > 1)
            return new UsageException($"The option {option.Name} is given {result.Tokens.Count} times.", "Give it once.");
        string[] parts = message.Split('\n', 2);
        return new UsageException(parts[0], parts.Length > 1 ? parts[1] : $"Write {HelpWriter.Label(option)}.");
    }

    private static UsageException MissingValue(Option option) => new($"The option {option.Name} needs a value.", $"Write {option.Name} {option.HelpName}.");

    private static string Guess(ParseResult line, string word, IEnumerable<string> known, string cure = "")
    {
        var command = line.CommandResult.Command;
        string help = $"{NameOf(command)} --help";
        return Nearest.To(word, known.Where(name => name is not ['-', _])) is { } meant ? $"Did you mean {meant}?" : $"{cure}{help} lists all there are.";
    }

    private static string Commands(Command group) => string.Join(" or ", group.Subcommands.Select(NameOf));

    /// <summary>As it is typed: <c>finews template list</c>.</summary>
    private static string NameOf(Command command) =>
        Above(command).FirstOrDefault() is { } group ? $"{NameOf(group)} {command.Name}" : CommandLine.ProgramName;

    private static IEnumerable<Command> Below(Command group) => group.Subcommands.SelectMany(sub => Below(sub).Prepend(sub));

    private static IEnumerable<Command> Above(Command command) => command.Parents.OfType<Command>().SelectMany(group => Above(group).Prepend(group));

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    /// <summary>The command's own, then those that every command has.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Above(command).SelectMany(parent => parent.Options).Where(option => option.Recursive));
}
