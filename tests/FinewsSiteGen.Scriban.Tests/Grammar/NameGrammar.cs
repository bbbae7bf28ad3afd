namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Variables, members and places to assign to: few names, so that they meet.</summary>
internal sealed class NameGrammar(Dice dice)
{
    public string Name() => dice.Of("a", "b", "c", "d");

    public string Local() => "$" + Name();

    public string Function() => dice.Of("f", "g");

    public string Member() => dice.Of("a", "b", "key", "size", "first", "title", "empty?", "year", "total_days");

    public string Variable() => dice.Below(12) switch
    {
        0 => Local(),
        1 => dice.Of("$0", "$1", "$", "$.x"),
        2 => dice.Of("for.index", "for.first", "for.rindex", "for.length", "for.changed", "while.index", "while.first", "tablerow.col"),
        3 => dice.Of("page.title", "page.count", "page.is_open", "page.time", "page.body", "page.address", "page.elsewhere", "content"),
        4 => dice.Of("page", "page.links", "page.words", "page.newer", "page.newer.title", "page.params", "page.params.list", "page.links[0].title"),
        5 => $"{Name()}.{Member()}",
        6 => $"this.{Name()}",
        _ => Name(),
    };

    public string Target() => dice.Below(6) switch
    {
        0 => Local(),
        1 => $"{Name()}.{Name()}",
        2 => $"{Name()}[{dice.Of("0", "1", "5", "-1", "'a'")}]",
        3 => $"this.{Name()}",
        _ => Name(),
    };
}
