using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Operators of which at least one operand is text: <c>+</c> joins, <c>*</c> repeats, all others are refused.</summary>
internal static class TextOperators
{
    public static Value Apply(TemplateOptions options, TokenKind kind, in Value left, in Value right) => kind switch
    {
        TokenKind.Plus => Join(options, TextForm.Of(left, options), TextForm.Of(right, options)),
        TokenKind.Star => Repeat(options, left, right),
        _ => throw Operators.Unfit(kind, left, right),
    };

    private static Value Join(TemplateOptions options, string left, string right) =>
        !options.CutsText && (long)left.Length + right.Length > options.TextLimit ? throw TooLong(options.TextLimit) : Value.Of(string.Concat(left, right));

    /// <summary>The text is the left operand; of two texts the left one is the number.</summary>
    private static Value Repeat(TemplateOptions options, in Value left, in Value right)
    {
        var isLeftCount = right.IsText;
        var place = isLeftCount ? FaultPlace.Left : FaultPlace.Right;
        if (TryCount(isLeftCount ? left : right) is not { } count)
        {
            throw Operators.Unfit(TokenKind.Star, left, right, place);
        }

        var text = TextForm.Of(isLeftCount ? right : left);
        return (long)Math.Max(count, 0) * text.Length > options.TextLimit
            ? throw TooLong(options.TextLimit, place)
            : Value.Of(new StringBuilder().Insert(0, text, Math.Max(count, 0)).ToString());
    }

    private static int? TryCount(in Value value) => value.Tag switch
    {
        ValueTag.Text => int.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null,
        ValueTag.Unset or ValueTag.Null => 0,
        _ => Conversions.ToCount(value),
    };

    public static RenderFault TooLong(int limit, FaultPlace place = FaultPlace.Whole) =>
        new($"A text gets longer than {limit} characters.", "Print its parts one by one.", place);
}
