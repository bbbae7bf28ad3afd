namespace FinewsSiteGen.Model;

/// <summary>What the pages of one template are made of, beside what they show.</summary>
/// <param name="AsksForDay">Whether they may change with the clock's day.</param>
/// <param name="Includes">Names of all other templates, the layout too.</param>
public sealed record TemplateParts(string Name, bool AsksForDay, IReadOnlyList<string> Includes)
{
    public override string ToString() => string.Join(' ', [Name, AsksForDay ? "day" : "-", .. Includes]);

    public static TemplateParts Parse(string text)
    {
        string[] words = text.Split(' ');
        return new TemplateParts(words[0], words[1] == "day", words[2..]);
    }
}
