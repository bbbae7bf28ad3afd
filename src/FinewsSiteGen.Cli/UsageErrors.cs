using System.CommandLine;
using System.CommandLine.Parsing;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli;

/// <summary>Says what is wrong with a command line that could not be parsed, the first thing first.</summary>
internal static class UsageErrors
{
    public static UsageException Of(ParseResult line)
    {
        if (line.UnmatchedTokens is [var word, ..])
            return word.StartsWith('-') ? UnknownOption(line, word) : UnknownWord(line, word);
        foreach (var error in line.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var option } result)
                return WrongOption(option, result, error.Message);
        }
        return SwallowedBy(line) is { } swallowing
            ? MissingValue(swallowing.Option)
            : new UsageException("No command is given.", $"Write {Commands(line)}.");
    }

    /// <summary>Whether a value was forgotten, so that the next option was taken for it: <c>--site --strict</c>.</summary>
    public static bool HasOptionAsValue(ParseResult line) => SwallowedBy(line) is not null;

    private static OptionResult? SwallowedBy(ParseResult line) => line.CommandResult.Children.OfType<OptionResult>()
        .FirstOrDefault(option => option.Tokens.Any(token => OptionsOf(line.CommandResult.Command).SelectMany(Names).Contains(token.Value)));

    private static UsageException UnknownOption(ParseResult line, string word)
    {
        string name = word.Split('=')[0];
        var command = line.CommandResult.Command;
        if (OptionsOf(command).SelectMany(Names).Contains(name))
            return new UsageException($"The option {name} stands before its command.", $"Write it after: {CommandLine.ProgramName} {command.Name} {name} …");
        if (command is RootCommand && command.Subcommands.FirstOrDefault(sub => sub.Options.Any(option => Names(option).Contains(name))) is { } owner)
            return new UsageException($"The option {name} belongs to a command.", $"Write {CommandLine.ProgramName} {owner.Name} {name} …");
        return new UsageException($"There is no option '{name}'.", Guess(line, name, OptionsOf(command).SelectMany(Names)));
    }

    private static UsageException UnknownWord(ParseResult line, string word)
    {
        var command = line.CommandResult.Command;
        return command is RootCommand
            ? new UsageException(
                $"There is no command '{word}'.",
                Guess(line, word, command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name))))
            : new UsageException(
                $"{CommandLine.ProgramName} {command.Name} does not know what to do with '{word}'.",
                Guess(line, word, [], $"To name the site, write --site {word}; "));
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
        string help = $"{CommandLine.ProgramName}{(command is RootCommand ? "" : " " + command.Name)} --help";
        return Nearest.To(word, known.Where(name => name is not ['-', _])) is { } meant ? $"Did you mean {meant}?" : $"{cure}{help} lists all there are.";
    }

    private static string Commands(ParseResult line) =>
        string.Join(" or ", line.RootCommandResult.Command.Subcommands.Select(sub => $"{CommandLine.ProgramName} {sub.Name}"));

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    /// <summary>The command's own, then those that every command has.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));
}
