using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>
/// The title as the crawler writes it: what stands between the first and the last <c>"</c> of its line, nothing escaped. Only where
/// YAML would refuse or change that text is the line taken out of the header here; else YAML reads it.
/// </summary>
internal static class TitleLine
{
    private const string Key = "title";

    /// <param name="header">Given back with an empty title where the title was taken.</param>
    /// <param name="firstLine">1-based line of the file on which the header begins.</param>
    /// <returns>The title as written, or <see langword="null"/> when YAML's reading is right.</returns>
    public static string? Take(ref string header, int firstLine, string path, DiagnosticBag found)
    {
        if (Find(header) is not var (start, end))
            return null;
        string value = header[start..end];
        bool continues = header.AsSpan(end).TrimStart("\r\n") is [' ' or '\t', ..];
        var reading = value[0] == '"' ? Quoted(value, continues) : Bare(value, continues);
        if (reading is not var (rule, raw, yaml))
            return null;
        int line = firstLine + header.AsSpan(0, start).Count('\n');
        found.Add(rule, path, line, Key, raw, yaml);
        header = string.Concat(header.AsSpan(0, start), "\"\"", header.AsSpan(end));
        return raw;
    }

    /// <returns>Where the trimmed value of the last title line stands: YAML lets the last of equal keys count.</returns>
    private static (int Start, int End)? Find(string header)
    {
        for (int at = header.Length; at > 0 && (at = header.LastIndexOf(Key, at - 1, StringComparison.Ordinal)) >= 0;)
        {
            if (at > 0 && header[at - 1] != '\n')
                continue;
            var line = header.AsSpan(at);
            line = line[..(line.IndexOf('\n') is >= 0 and var length ? length : line.Length)];
            int colon = HeaderLine.KeyEnd(line);
            if (colon < 0 || !line[..colon].TrimEnd().SequenceEqual(Key))
                continue;
            int end = at + line.TrimEnd().Length;
            int start = at + colon + 1 + (line[(colon + 1)..].Length - line[(colon + 1)..].TrimStart().Length);
            return start < end ? (start, end) : null;
        }
        return null;
    }

    private static (Rule Rule, string Raw, string Yaml)? Quoted(string value, bool continues)
    {
        int last = value.LastIndexOf('"');
        if (last == 0)
            return continues ? null : (Rules.QuoteNotClosed, value[1..], "");
        string raw = value[1..last];
        var tail = value.AsSpan(last + 1);
        if (!tail.IsWhiteSpace() && !(char.IsWhiteSpace(tail[0]) && tail.TrimStart()[0] == '#'))
            return (Rules.QuoteNotClosed, value, "");
        var (bare, backslash) = Look(raw);
        if (bare)
            return (Rules.InnerQuotes, raw, "");
        return backslash ? (Rules.Backslash, raw, YamlReading(value) ?? "nothing: it is an error") : null;
    }

    /// <returns>Whether a quote stands inside that YAML would take for the end, and whether a backslash that does not just precede a quote.</returns>
    private static (bool BareQuote, bool OtherBackslash) Look(string raw)
    {
        if (raw.AsSpan().IndexOfAny('"', '\\') < 0)
            return default;
        bool bare = false;
        bool other = false;
        for (int i = 0; i < raw.Length; i++)
        {
            bare |= raw[i] == '"';
            if (raw[i] != '\\')
                continue;
            i++;
            other |= i == raw.Length || raw[i] != '"';
        }
        return (bare, other);
    }

    private static (Rule Rule, string Raw, string Yaml)? Bare(string value, bool continues)
    {
        if (value[0] is '[' or '{' && !continues)
            return (Rules.NotAList, value, "");
        if (continues || value[0] is '\'' or '|' or '>' or '[' or '{' or '&' or '*' or '!' or '@' or '`' or '%')
            return null;
        int sign = value[0] == '#' ? 0 : value.IndexOf(" #", StringComparison.Ordinal);
        return sign < 0 ? null : (Rules.InnerComment, value, sign == 0 ? "nothing" : value[..sign].TrimEnd());
    }

    private static string? YamlReading(string value)
    {
        var entries = new List<HeaderEntry>(1);
        return new HeaderYaml($"{Key}: {value}\n", 1).Read(entries) is null && entries is [{ Value: ParamValue.Text text }] ? text.Value : null;
    }
}
