using System.Text;

namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Whole templates: text with HTML, escape blocks, and code with every whitespace control.</summary>
internal sealed class TemplateGrammar
{
    private static readonly string[] Texts =
    [
        " ", "\n", "a", "<p>", "</p>", "\n  <b title=\"x\">y</b>  \n", "<a href=\"", "\">", "<!-- ", " -->", "{%{ {{ raw }} }%}", "{%%{ }%} }%%}", "  {%{- x -}%} ", "体 é 😀", "\t", "\r\n",
        "<script>", "</script>", "{ }", "}}",
    ];

    /// <summary>Gives most names a value, so that more than the first statement runs.</summary>
    private const string Prelude = "{{- a = [3,1,2]; b = {a: 1, key: 'v', size: 5}; c = 'text <x>'; d = 4; $a = 2; $b = ['x']; $c = {a: 'b'}; $d = 'y'; func f(x, y = 2); ret x; end; func g; $0; $0; ret $1; end }}";

    private readonly Dice dice;
    private readonly StatementGrammar statements;

    /// <summary>A template in which all names are defined and all types fit.</summary>
    /// <param name="isLoose">Whether it may print text that is not escaped.</param>
    public static string MakeCalm(int seed, bool isLoose)
    {
        var dice = new Dice(seed);
        var statements = new CalmStatements(dice, new CalmScope(dice), isLoose);
        var text = new StringBuilder(dice.Of("", "<p>", "  \n"));
        for (var i = 2 + dice.Below(2); i > 0; i--)
        {
            text.Append(dice.Of("{{ ", "{{- ", "{{~ ")).Append(statements.Any(1)).Append(dice.Of("\n", "; ")).Append(statements.Any(dice.OneIn(4) ? 2 : 1)).Append(dice.Of(" }}", " -}}", " ~}}")).Append(dice.Of("", "\n", "<b>z</b>  \n"));
        }

        return text.Append("{{ ").Append(statements.Print()).Append(" }}").ToString();
    }

    private TemplateGrammar(int seed)
    {
        dice = new Dice(seed);
        var names = new NameGrammar(dice);
        statements = new StatementGrammar(dice, names, new ExpressionGrammar(dice, names), Body);
    }

    public static string Make(int seed) => new TemplateGrammar(seed).Whole();

    private string Whole()
    {
        var text = new StringBuilder(dice.OneIn(4) ? "" : Prelude);
        for (var i = 1 + dice.Below(3); i > 0; i--)
        {
            text.Append(Text()).Append(Open());
            for (var j = 1 + dice.Below(2); j > 0; j--)
            {
                text.Append(statements.Any(2)).Append(dice.Of("\n", "; ", "\n"));
            }

            text.Append(Close()).Append(Text());
        }

        return Damaged(text.ToString());
    }

    /// <summary>What stands inside of a block, from behind its head to before its <c>end</c>.</summary>
    private string Body(int depth)
    {
        var text = new StringBuilder(dice.Of("\n", "; "));
        for (var i = dice.Below(3); i > 0; i--)
        {
            text.Append(dice.OneIn(2) ? statements.Any(depth) + "\n" : $"\n{Close()}{Text()}{Open()}");
        }

        return text.ToString();
    }

    private string Text() => dice.OneIn(2) ? dice.Of<string>(Texts) : "";

    private string Open() => dice.Of("{{ ", "{{ ", "{{- ", "{{~ ");

    private string Close() => dice.Of(" }}", " }}", " -}}", " ~}}");

    /// <summary>One template of twelve loses or gets a piece.</summary>
    private string Damaged(string text)
    {
        if (!dice.OneIn(12))
        {
            return text;
        }

        var (at, length) = (dice.Below(text.Length), 1 + dice.Below(4));
        return dice.OneIn(2)
            ? text.Remove(at, Math.Min(length, text.Length - at))
            : text.Insert(at, dice.Of("{{", "}}", "(", "]", "'", "|", "end", "{%{", "..", "?", "\0", "\\", "=", "func"));
    }
}
