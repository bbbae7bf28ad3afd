using FinewsSiteGen.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FinewsSiteGen.Parse;

/// <summary>Reads a header as YAML, event by event: depth is limited while reading, and nothing is followed that could multiply.</summary>
/// <param name="literal">Takes anchors, aliases and tags as text or ignores them, instead of refusing the header for them.</param>
internal sealed class HeaderYaml(string yaml, int firstLine, bool literal = false)
{
    /// <summary>Levels of lists and maps below a key.</summary>
    public const int DeepestLevel = 20;

    private readonly Parser parser = new(new StringReader(yaml));
    private YamlFault? fault;

    /// <returns><see langword="null"/> when all was read; else <paramref name="into"/> holds what stood before the fault.</returns>
    public YamlFault? Read(List<HeaderEntry> into)
    {
        try
        {
            ReadRoot(into);
            return fault;
        }
        catch (YamlException broken)
        {
            return new YamlFault(YamlFaultKind.Syntax, broken.Message.TrimEnd('.'), LineOf(broken.Start));
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // YamlDotNet 16 fails in these ways on some malformed input instead of throwing its own exception.
            return new YamlFault(YamlFaultKind.Syntax, "malformed", 0);
        }
    }

    private void ReadRoot(List<HeaderEntry> into)
    {
        parser.MoveNext();
        parser.MoveNext();
        if (parser.Current is StreamEnd)
            return;
        parser.MoveNext();
        if (parser.Current is not MappingStart map || IsReference(map))
        {
            Fail(YamlFaultKind.Form);
            return;
        }
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key || IsReference(key))
            {
                Fail(YamlFaultKind.Form);
                return;
            }
            int line = LineOf(key.Start);
            parser.MoveNext();
            if (Value(0) is not { } value)
                return;
            into.Add(new HeaderEntry(HeaderKey.Of(key.Value), line, value));
        }
        parser.MoveNext();
        if (parser.MoveNext() && parser.Current is not StreamEnd)
            Fail(YamlFaultKind.Form);
    }

    /// <returns>The node that begins at the current event; <see langword="null"/> after a fault.</returns>
    private ParamValue? Value(int depth)
    {
        if (parser.Current is AnchorAlias alias)
            return literal ? new ParamValue.Text("*" + alias.Value) : Fail(YamlFaultKind.Reference);
        if (parser.Current is not NodeEvent node || IsReference(node) && !literal)
            return Fail(parser.Current is NodeEvent ? YamlFaultKind.Reference : YamlFaultKind.Form);
        if (node is Scalar scalar)
            return new ParamValue.Text(scalar.Value);
        if (depth == DeepestLevel)
            return Fail(YamlFaultKind.TooDeep);
        return node is SequenceStart ? List(depth) : Map(depth);
    }

    private ParamValue.List? List(int depth)
    {
        var items = new List<ParamValue>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (Value(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new ParamValue.List(items);
    }

    private ParamValue.Map? Map(int depth)
    {
        var entries = new List<KeyValuePair<string, ParamValue>>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key)
            {
                Fail(parser.Current is AnchorAlias ? YamlFaultKind.Reference : YamlFaultKind.Form);
                return null;
            }
            parser.MoveNext();
            if (Value(depth + 1) is not { } value)
                return null;
            entries.Add(new(key.Value, value));
        }
        return new ParamValue.Map(entries);
    }

    private ParamValue? Fail(YamlFaultKind kind)
    {
        fault = new YamlFault(kind, "", parser.Current is { } at ? LineOf(at.Start) : 0);
        return null;
    }

    private int LineOf(Mark mark) => firstLine + (int)mark.Line - 1;

    private static bool IsReference(NodeEvent node) => !node.Anchor.IsEmpty || !node.Tag.IsEmpty && !node.Tag.IsNonSpecific;
}
