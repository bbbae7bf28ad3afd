namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Literals of all kinds, with the values that most often break things.</summary>
internal sealed class LiteralGrammar(Dice dice)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "7", "-1", "10", "1_000", "0xff", "0b101", "255u", "2147483647", "-2147483648", "9223372036854775807", "9223372036854775808",
        "123456789012345678901234567890", "0.5", "1.5", "1e3", "1e308", "0.000001", "2.5f", "2.5d", "1.50m", "79228162514264337593543950335m",
    ];

    private static readonly string[] Texts =
    [
        "''", "'a'", "\"b\"", "`c\\`", "'a b c'", "'<b>x</b>'", "'&amp;'", "'\\n\\t\\x41'", "\"\\u4e2d\\ud83d\\ude00\"", "'12'", "'1.5'", "'-7'", "'x,y;z'", "'title'", "'key'", "'\\''",
        "'%Y-%m-%d'", "'%D %F %G %U %Z %q %'", "'2022-02-06'", "'2022-02-06T09:05:03Z'", "'fr-FR'", "'N2'", "'X8'", "'C'", "'{\"a\":[1,null]}'", "'{'", "'[1,2'", "'é\u0301'",
        "'a+'", "'(a|b)*c'", "'['", "'(?<n>x)'", "'\\\\d{2,}'", "'im'", "'xs'", "'$1$&'", "'https://x.example/?a=1&b=2'", "'cGw='", "'inner'", "'outer'", "'none'", "'array'",
    ];

    public string Number() => dice.Of<string>(Numbers);

    public string Text() => dice.Of<string>(Texts);

    public string Any() => dice.Below(8) switch
    {
        0 or 1 or 2 => Number(),
        3 or 4 or 5 => Text(),
        6 => dice.Of("true", "false", "null", "empty", "this"),
        _ => dice.Of("[]", "{}", "[1,2,3]", "['b','a']", "[null,[1]]", "{a:1}", "{'key':'v','n':null}", "[{a:2},{a:1}]", "1..3", "1..<3", "3..1"),
    };
}
