using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Reads a header that is not YAML, key by key: each key that YAML can read alone is read so, of the others the text as written is taken. One finding for each damage.</summary>
internal sealed class HeaderRepair(string path, DiagnosticBag found)
{
    /// <summary>More keys are left out: each costs the reader an exception.</summary>
    public const int MostKeys = 500;

    private bool hasSaid;

    /// <param name="header">The whole header.</param>
    /// <param name="fault">What YAML says of the whole header.</param>
    public List<HeaderEntry> Read(string header, int firstLine, YamlFault fault)
    {
        var entries = new List<HeaderEntry>();
        var strays = new DiagnosticBag();
        var pieces = new HeaderPieces(path, strays).Divide(header, firstLine, MostKeys + 1);
        foreach (var stray in strays.All)
            Say(stray);
        foreach (var piece in pieces)
        {
            if (Read(piece) is { } value)
                entries.Add(new HeaderEntry(HeaderKey.Of(piece.Key), piece.Line, value));
        }
        if (!hasSaid)
            Say(Rules.Unreadable.At(path, Math.Max(fault.Line, firstLine), "the header", fault.Cause, "each key by itself"));
        return entries;
    }

    private ParamValue? Read(HeaderPiece piece)
    {
        var fault = TryYaml(piece.Yaml(), out var value);
        if (piece.OddColon)
            return Said(Rules.ColonSpacing, piece, value ?? LenientValue.Of(piece), piece.Key);
        if (piece.OddIndent)
            return Said(Rules.Indentation, piece, value ?? LenientValue.Of(piece), piece.Key);
        if (fault is not { } why)
            return value;
        if (why.Kind == YamlFaultKind.TooDeep)
            return Said(Rules.TooDeep, piece, null, piece.Key, HeaderYaml.DeepestLevel);
        if (piece.More.Count > 0 && TryYaml(piece.YamlIndentedAnew(), out value) is null)
            return Said(piece.HasTabs ? Rules.TabIndent : Rules.Indentation, piece, value, piece.Key);
        if (why.Kind == YamlFaultKind.Reference && piece.More.Count > 0 && TryYaml(piece.Yaml(), out value, literal: true) is null)
            return Said(Rules.Reference, piece, value, piece.Key, LenientValue.Text(piece));
        return Lenient(piece, why);
    }

    private ParamValue Lenient(HeaderPiece piece, YamlFault fault)
    {
        string shown = LenientValue.Text(piece);
        var value = LenientValue.Of(piece);
        return piece.Rest switch
        {
            ['"', .., '"'] when piece.Rest.AsSpan(1, piece.Rest.Length - 2).Contains('"') => Said(Rules.InnerQuotes, piece, value, piece.Key, shown)!,
            ['\'', .., '\''] => Said(Rules.InnerQuotes, piece, value, piece.Key, shown)!,
            ['"', .., '"'] => Said(Rules.Backslash, piece, value, piece.Key, shown, "nothing: it is an error")!,
            ['"' or '\'', ..] => Said(Rules.QuoteNotClosed, piece, value, piece.Key, shown)!,
            ['*' or '&' or '!', ..] => Said(Rules.Reference, piece, value, piece.Key, shown)!,
            ['@' or '`' or '%' or ',' or ']' or '}' or '?' or '-', ..] => Said(Rules.ReservedStart, piece, value, piece.Key, piece.Rest[..1], shown)!,
            ['[' or '{', ..] => Said(Rules.NotAList, piece, value, piece.Key, shown)!,
            var rest when rest.Contains(": ", StringComparison.Ordinal) || rest.EndsWith(':') => Said(Rules.InnerColon, piece, value, piece.Key, shown)!,
            _ => Said(Rules.Unreadable, piece, value, piece.Key, fault.Cause, shown)!,
        };
    }

    private static YamlFault? TryYaml(string yaml, out ParamValue? value, bool literal = false)
    {
        var read = new List<HeaderEntry>(1);
        var fault = new HeaderYaml(yaml, 1, literal).Read(read);
        value = fault is null && read.Count == 1 ? read[0].Value : null;
        return value is null ? fault ?? new YamlFault(YamlFaultKind.Form, "not one key", 0) : null;
    }

    private ParamValue? Said(Rule rule, HeaderPiece piece, ParamValue? value, params ReadOnlySpan<object?> values)
    {
        Say(rule.At(path, piece.Line, values));
        return value;
    }

    private void Say(Diagnostic diagnostic)
    {
        hasSaid = true;
        found.Add(diagnostic);
    }
}
