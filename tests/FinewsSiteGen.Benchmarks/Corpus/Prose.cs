using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Writes sentences. The dice alone decide the words; <paramref name="mentions"/> only how a company is written, so that twins tell the same story.</summary>
internal sealed class Prose(Dice dice, StringBuilder text, IMentions mentions)
{
    public void Sentences(int count)
    {
        for (int i = 0; i < count; i++)
            Fill(dice.Pick(Words.Sentences));
    }

    public void Title() => Fill(dice.Pick(Words.Titles));

    private void Fill(ReadOnlySpan<char> pattern)
    {
        while (pattern.IndexOf('{') is >= 0 and var open)
        {
            int close = pattern.IndexOf('}');
            text.Append(pattern[..open]);
            Slot(pattern[(open + 1)..close]);
            pattern = pattern[(close + 1)..];
        }
        text.Append(pattern);
    }

    private void Slot(ReadOnlySpan<char> name)
    {
        if (name is "co")
            mentions.Write(text, dice.Pick(Company.All));
        else
            text.Append(Word(name));
    }

    private string Word(ReadOnlySpan<char> name) => name switch
    {
        "org" => dice.Pick(Words.Organisations),
        "time" => dice.Pick(Words.Times),
        "sector" => dice.Pick(Words.Sectors),
        "measure" => dice.Pick(Words.Measures),
        "amount" => dice.Pick(Words.Amounts),
        "rise" => dice.Pick(Words.Rises),
        "fall" => dice.Pick(Words.Falls),
        "reason" => dice.Pick(Words.Reasons),
        "action" => dice.Pick(Words.Actions),
        "outlook" => dice.Pick(Words.Outlooks),
        "role" => dice.Pick(Words.Roles),
        "surname" => dice.Pick(Words.Surnames),
        "tail" => dice.Pick(Words.TitleTails),
        "pct" => string.Create(CultureInfo.InvariantCulture, $"{dice.Below(30)}.{dice.Below(100)}"),
        "num" => dice.Between(2, 98).ToString(CultureInfo.InvariantCulture),
        "low" => dice.Between(4, 40).ToString(CultureInfo.InvariantCulture),
        "high" => dice.Between(45, 120).ToString(CultureInfo.InvariantCulture),
        "year" => dice.Between(10, 21).ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No such slot: {name}", nameof(name)),
    };
}
