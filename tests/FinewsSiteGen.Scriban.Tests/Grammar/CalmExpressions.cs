namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Expressions that give what they are asked for. What is more than one word stands in parentheses.</summary>
internal sealed class CalmExpressions(Dice dice, CalmScope scope)
{
    public string Of(Calm kind, int depth) => depth <= 0 || dice.OneIn(3) ? Leaf(kind) : kind switch
    {
        Calm.Text => Text(depth - 1),
        Calm.Number => Number(depth - 1),
        Calm.Flag => Flag(depth - 1),
        Calm.Texts => Texts(depth - 1),
        Calm.Numbers => Numbers(depth - 1),
        _ => Time(depth - 1),
    };

    private string Leaf(Calm kind) => (dice.OneIn(3) ? null : scope.Variable(kind)) ?? kind switch
    {
        Calm.Text => dice.Of("'a'", "\"b c\"", "'<i>x</i> & y'", "'中文 é'", "`q\\`", "page.title", "'x,y,z'", "'2022-02-06'", "''", "'😀'"),
        Calm.Number => dice.Of("0", "1", "2", "3", "7", "12", "0.5", "2.25", "(-4)", "1e2", "0x1f", "1_000", "page.count"),
        Calm.Flag => dice.Of("true", "false", "page.is_open"),
        Calm.Texts => dice.Of("page.words", "['b', 'a']", "['x y', '', 'A']", "[]"),
        Calm.Numbers => dice.Of("[3, 1, 2]", "(1..4)", "(1..<3)", "(3..1)", "[0.5]"),
        _ => "(date.parse '2022-02-06T09:05:03Z')",
    };

    private string Text(int depth) => "(" + dice.Below(17) switch
    {
        0 => $"{Of(Calm.Text, depth)} + {Of(dice.Of(Calm.Text, Calm.Number), depth)}",
        1 => $"{Of(Calm.Text, depth)} | string.{dice.Of("upcase", "downcase", "capitalize", "capitalizewords", "strip", "rstrip", "lstrip", "handleize", "strip_newlines", "base64_encode", "literal", "escape")}",
        2 => $"{Of(Calm.Text, depth)} | string.{dice.Of("append", "prepend", "remove", "remove_first", "remove_last")} {Of(Calm.Text, depth)}",
        3 => $"{Of(Calm.Text, depth)} | string.replace {dice.Of("'a' ", "match: 'a' replace: ")}{Of(Calm.Text, depth)}",
        4 => $"string.replace_first text: {Of(Calm.Text, depth)} match: 'x' replace: {Of(Calm.Text, depth)}",
        5 => $"{Of(Calm.Text, depth)} | string.truncate {dice.Of("8", "length: 5", "4 '~'")} | string.pad_left {dice.Of("6", "width: 3")}",
        6 => $"{Of(Calm.Text, depth)} | string.slice {dice.Of("0 2", "1", "(-1)", "start: 0 length: 1")}",
        7 => $"{Of(dice.Of(Calm.Texts, Calm.Numbers), depth)} | array.join {dice.Of("', '", "''", "delimiter: '-'", "'/' @string.upcase")}",
        8 => $"{Of(Calm.Number, depth)} | math.format {dice.Of("'N2'", "'F1' 'fr-FR'", "format: '0.0'")}",
        9 => $"{Of(Calm.Time, depth)} | date.to_string {dice.Of("'%F'", "'%d %b %Y' 'de-DE'", "pattern: '%H:%M:%S'")}",
        10 => $"{Of(Calm.Flag, depth)} ? {Of(Calm.Text, depth)} : {Of(Calm.Text, depth)}",
        11 => $"$'a{{{Of(Calm.Number, depth)}}}b{{{dice.Of("page.title", "'q'", "1 + 2")}}}'",
        12 => $"({Of(Calm.Texts, depth)} | array.{dice.Of("first", "last")}) ?? {Of(Calm.Text, depth)}",
        13 => $"{Of(Calm.Text, depth)} | html.{dice.Of("strip", "url_escape", "newline_to_br")}",
        14 => $"{Of(Calm.Number, depth)} | string.pluralize 'one' {Of(Calm.Text, depth)}",
        15 => Call(Calm.Text, depth),
        _ => dice.Of($"regex.replace {Of(Calm.Text, depth)} '[a-c]+' 'r'", $"{Of(Calm.Text, depth)} * 2", $"{Of(Calm.Flag, depth)} | object.typeof", $"{Of(Calm.Texts, depth)} | object.to_json"),
    } + ")";

    private string Number(int depth) => "(" + dice.Below(10) switch
    {
        0 => $"{Of(Calm.Number, depth)} {dice.Of("+", "-", "*")} {Of(Calm.Number, depth)}",
        1 => $"{Of(Calm.Number, depth)} {dice.Of("%", "/", "//")} {dice.Of("4", "3", "2.5")}",
        2 => $"{Of(Calm.Text, depth)} | string.size",
        3 => $"{Of(dice.Of(Calm.Texts, Calm.Numbers), depth)} | array.size",
        4 => $"{Of(Calm.Number, depth)} | math.{dice.Of("abs", "ceil", "floor", "round", "round precision: 1", "plus 2", "minus with: 3", "times 2", "modulo 5", "divided_by 4")}",
        5 => $"{Of(Calm.Flag, depth)} ? {Of(Calm.Number, depth)} : {Of(Calm.Number, depth)}",
        6 => $"({Of(Calm.Numbers, depth)} | array.{dice.Of("first", "last")}) ?? {Of(Calm.Number, depth)}",
        7 => $"{Of(Calm.Time, depth)}.{dice.Of("year", "month", "day", "hour", "day_of_year")}",
        8 => $"{dice.Of("-", "+")}{Of(Calm.Number, depth)}",
        _ => Call(Calm.Number, depth),
    } + ")";

    private string Flag(int depth) => "(" + dice.Below(9) switch
    {
        0 => $"{Of(Calm.Number, depth)} {dice.Of("<", "<=", ">", ">=", "==", "!=")} {Of(Calm.Number, depth)}",
        1 => $"{Of(Calm.Text, depth)} {dice.Of("==", "!=")} {Of(Calm.Text, depth)}",
        2 => $"{Of(Calm.Flag, depth)} {dice.Of("&&", "||")} {Of(Calm.Flag, depth)}",
        3 => $"!{Of(Calm.Flag, depth)}",
        4 => $"{Of(Calm.Text, depth)} | string.{dice.Of("contains", "starts_with", "ends_with", "equals_ignore_case")} {Of(Calm.Text, depth)}",
        5 => $"{Of(Calm.Texts, depth)} | array.contains {Of(Calm.Text, depth)}",
        6 => $"{Of(Calm.Texts, depth)} | array.any @string.contains {Of(Calm.Text, depth)}",
        7 => $"{Of(Calm.Number, depth)} | math.is_number",
        _ => $"{Of(Calm.Text, depth)} | string.{dice.Of("empty", "whitespace")}",
    } + ")";

    private string Texts(int depth) => dice.Below(8) switch
    {
        0 => $"[{Of(Calm.Text, depth)}, {Of(Calm.Text, depth)}]",
        1 => $"({Of(Calm.Text, depth)} | string.split {dice.Of("','", "' '", "match: 'a'")})",
        2 => $"({Of(Calm.Texts, depth)} | array.{dice.Of("uniq", "reverse", "sort", "compact", "limit 2", "offset 1", "offset index: 1")})",
        3 => $"({Of(Calm.Texts, depth)} | array.{dice.Of("concat", "add_range")} {Of(Calm.Texts, depth)})",
        4 => $"({Of(Calm.Texts, depth)} | array.{dice.Of("add", "insert_at 0")} {Of(Calm.Text, depth)})",
        5 => $"({Of(Calm.Texts, depth)} | array.each {Changer()})",
        6 => dice.Of("(page.links | array.map 'title')", "(page.links | array.sort 'title' | array.map 'title')"),
        _ => $"({Of(Calm.Texts, depth)} | array.filter @(do; ret ($0 | string.size) > 1; end))",
    };

    private string Numbers(int depth) => dice.Below(5) switch
    {
        0 => $"[{Of(Calm.Number, depth)}, {Of(Calm.Number, depth)}]",
        1 => $"({Of(Calm.Numbers, depth)} | array.{dice.Of("uniq", "reverse", "sort", "limit 3", "offset 1")})",
        2 => $"({Of(Calm.Numbers, depth)} | array.add {Of(Calm.Number, depth)})",
        3 => $"({Of(Calm.Numbers, depth)} | array.each @(do; ret $0 {dice.Of("+", "*")} 2; end))",
        _ => $"({Of(Calm.Numbers, depth)} | array.filter @(do; ret $0 > 1; end))",
    };

    private string Time(int depth) =>
        $"({Of(Calm.Time, depth)} | date.add_{dice.Of("days", "hours", "minutes", "seconds", "months", "years")} {dice.Of("1", "30", "(-3)")})";

    /// <summary>A function of a text, to be called by a built-in.</summary>
    private string Changer() =>
        scope.Function(Calm.Text) is { } own && dice.OneIn(2) ? "@" + own : dice.Of("@string.upcase", "@string.strip", "@(do; ret $0 + '!'; end)");

    /// <summary>In each form that a call has.</summary>
    private string Call(Calm kind, int depth)
    {
        if (scope.Function(kind) is not { } function)
        {
            return Leaf(kind);
        }

        var value = Of(kind, depth);
        return dice.Below(4) switch
        {
            0 => $"{function} {value}",
            1 => $"{function}({value})",
            2 => $"{value} | {function}",
            _ => $"{function} x: {value}",
        };
    }
}
