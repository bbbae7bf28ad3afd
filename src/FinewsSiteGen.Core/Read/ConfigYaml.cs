using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FinewsSiteGen.Read;

/// <summary>Reads a configuration file to nodes that know their lines.</summary>
internal sealed class ConfigYaml
{
    public const int DeepestLevel = 20;

    private readonly Parser parser;

    private ConfigYaml(string yaml) => parser = new Parser(new StringReader(yaml));

    /// <returns>The root; <see langword="null"/> when the file is empty.</returns>
    /// <exception cref="YamlException">The text is not one YAML document.</exception>
    public static ConfigNode? Read(string yaml)
    {
        try
        {
            return new ConfigYaml(yaml).Root();
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // YamlDotNet 16 fails in these ways on some malformed input instead of throwing its own exception.
            throw new YamlException(Mark.Empty, Mark.Empty, "malformed");
        }
    }

    private ConfigNode? Root()
    {
        parser.MoveNext();
        parser.MoveNext();
        if (parser.Current is StreamEnd)
            return null;
        parser.MoveNext();
        var root = Value(0);
        parser.MoveNext();
        if (parser.MoveNext() && parser.Current is { } more and not StreamEnd)
            throw new YamlException(more.Start, more.End, "A second document begins here.");
        return root;
    }

    private ConfigNode Value(int depth)
    {
        var current = parser.Current!;
        int line = (int)current.Start.Line;
        switch (current)
        {
            case Scalar scalar:
                return new ConfigNode.Text(line, scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value);
            case SequenceStart when depth < DeepestLevel:
                return List(line, depth);
            case MappingStart when depth < DeepestLevel:
                return Map(line, depth);
            case AnchorAlias:
                return new ConfigNode.Other(line, "an alias");
            default:
                Skip();
                return new ConfigNode.Other(line, "nested too deep");
        }
    }

    private ConfigNode.List List(int line, int depth)
    {
        var items = new List<ConfigNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(Value(depth + 1));
        return new ConfigNode.List(line, items);
    }

    private ConfigNode.Map Map(int line, int depth)
    {
        var entries = new List<ConfigEntry>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var start = parser.Current!.Start;
            string key = Value(depth + 1) is ConfigNode.Text text ? text.Value : throw new YamlException(start, start, "A key is not text.");
            parser.MoveNext();
            entries.Add(new ConfigEntry(key, (int)start.Line, Value(depth + 1)));
        }
        return new ConfigNode.Map(line, entries);
    }

    private void Skip()
    {
        int depth = parser.Current!.NestingIncrease;
        while (depth > 0 && parser.MoveNext())
            depth += parser.Current!.NestingIncrease;
    }
}
