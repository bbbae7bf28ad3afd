namespace FinewsSiteGen.Scriban.Check;

/// <summary>Values as the texts they print.</summary>
internal static class Texts
{
    /// <summary>Kinds whose text is known well enough to be a part of a longer one.</summary>
    private const Kinds Followed = Kinds.Plain | Kinds.Constant | Kinds.Phrase | Kinds.Html;

    /// <summary>Each text that a value of the type may print; what is not told apart is one value.</summary>
    public static IEnumerable<Phrase> Of(StaticType type)
    {
        foreach (var constant in type.Constants ?? [])
        {
            yield return Phrase.Of(constant);
        }

        foreach (var phrase in type.Phrases)
        {
            yield return phrase;
        }

        if (type.Has(Kinds.Null))
        {
            yield return Phrase.Empty;
        }

        if ((type.Kinds & ~(Kinds.Constant | Kinds.Phrase | Kinds.Null)) is var rest and not Kinds.None)
        {
            yield return Phrase.Of(rest);
        }
    }

    /// <summary>The one text behind the other.</summary>
    public static StaticType Concat(StaticType left, StaticType right)
    {
        if (!left.IsOnly(Followed) || !right.IsOnly(Followed))
        {
            return StaticType.Text;
        }

        var joined = (from before in Of(left) from after in Of(right) select Phrase.Concat(before, after)).Take(TypeJoin.TextLimit + 1).ToList();
        return joined.Count <= TypeJoin.TextLimit && !joined.Contains(null)
            ? joined.Select(phrase => Known(phrase!)).Aggregate(StaticType.None, StaticType.Join)
            : Repeated(StaticType.Join(left, right));
    }

    /// <summary>Any number of these texts in any order.</summary>
    public static StaticType Repeated(StaticType type) => !type.IsOnly(Followed) ? StaticType.Text
        : new StaticType(Summary(Of(type).Aggregate(Kinds.None, (kinds, phrase) => kinds | phrase.Summary())));

    private static Kinds Summary(Kinds kinds) => (kinds & Kinds.Text) != 0 ? Kinds.Text : (kinds & Kinds.Html) != 0 ? Kinds.Html : Kinds.Safe;

    private static StaticType Known(Phrase phrase) => phrase switch
    {
        { Literal: { } literal } => StaticType.Constant(literal),
        { Pieces: [{ Literal: null } only] } => new StaticType(only.Kinds),
        _ => new StaticType(Kinds.Phrase) { Phrases = [phrase] },
    };
}
