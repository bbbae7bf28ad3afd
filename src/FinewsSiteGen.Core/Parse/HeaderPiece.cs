namespace FinewsSiteGen.Parse;

/// <summary>The lines of a damaged header that belong to one key.</summary>
/// <param name="Key">As written.</param>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Rest">What follows the colon, trimmed.</param>
/// <param name="More">The lines below it, as they are.</param>
/// <param name="OddColon">The colon is full-width or has no space after it.</param>
/// <param name="OddIndent">The key does not stand where the others do.</param>
internal sealed record HeaderPiece(string Key, int Line, string Rest, List<string> More, bool OddColon, bool OddIndent)
{
    /// <summary>Whether the value may go on in lines that are not indented.</summary>
    public bool IsOpen => More.Count == 0
        ? Rest is ['[' or '{', ..] && Rest[^1] != (Rest[0] == '[' ? ']' : '}')
        : Rest is ['[' or '{', ..] && More[^1].AsSpan().Trim() is not [.., ']' or '}'];

    /// <summary>Whether an indented key below it must be part of its value.</summary>
    public bool IsNested => Rest is [] or ['|' or '>' or '[' or '{' or '#', ..];

    public string Yaml() => string.Join('\n', [$"{Key}: {Rest}", .. More, ""]);

    /// <summary>The same with each tab of the indentation as two spaces, and all lines but list entries indented.</summary>
    public string YamlIndentedAnew() => string.Join('\n', [$"{Key}: {Rest}", .. More.Select(IndentAnew), ""]);

    public bool HasTabs => More.Exists(line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t'));

    private static string IndentAnew(string line)
    {
        var text = line.AsSpan().TrimStart();
        string indent = line[..^text.Length].Replace("\t", "  ", StringComparison.Ordinal);
        return indent.Length > 0 || text.StartsWith('-') ? $"{indent}{text}" : $"  {text}";
    }
}
