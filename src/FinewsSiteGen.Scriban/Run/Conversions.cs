using System.Globalization;
using System.Numerics;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>One kind of value as another.</summary>
internal static class Conversions
{
    /// <exception cref="RenderFault">It is no number.</exception>
    public static long ToInt(in Value value) => value.Tag switch
    {
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        ValueTag.Float => (long)Math.Round(value.Float),
        ValueTag.Single => (long)MathF.Round(value.Single),
        ValueTag.Decimal => Math.Round(value.Decimal) is >= long.MinValue and <= long.MaxValue and var whole ? (long)whole : throw new RenderFault("The number has more than 64 bits.", "Give a smaller number."),
        ValueTag.Unset or ValueTag.Null => 0,
        ValueTag.Text when long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RenderFault($"{TextForm.Kind(value)} is no whole number.", "Give a whole number."),
    };

    /// <returns><see langword="null"/> of what is no number or has more than 32 bits; fractions are rounded.</returns>
    public static int? ToCount(in Value value)
    {
        var number = value.Tag switch
        {
            ValueTag.Integer or ValueTag.Flag => value.Integer,
            ValueTag.Float or ValueTag.Single or ValueTag.Decimal => Math.Round(ToFloat(value)),
            _ => double.NaN,
        };
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }

    /// <exception cref="RenderFault">It is no number.</exception>
    public static double ToFloat(in Value value) => value.Tag switch
    {
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        ValueTag.Float => value.Float,
        ValueTag.Single => value.Single,
        ValueTag.Decimal => (double)value.Decimal,
        ValueTag.Big => (double)value.Big,
        ValueTag.Text when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RenderFault($"{TextForm.Kind(value)} is no number.", "Give a number."),
    };

    public static float ToSingle(in Value value) => value.Tag switch
    {
        ValueTag.Single => value.Single,
        ValueTag.Big => (float)value.Big,
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        _ => (float)ToFloat(value),
    };

    /// <exception cref="OverflowException">It is beyond what a decimal holds.</exception>
    public static decimal ToDecimal(in Value value) => value.Tag switch
    {
        ValueTag.Decimal => value.Decimal,
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        ValueTag.Single => (decimal)value.Single,
        ValueTag.Big => throw new RenderFault("A whole number beyond 64 bits is no decimal.", "Use smaller numbers, or none with m."),
        _ => (decimal)ToFloat(value),
    };

    public static BigInteger ToBig(in Value value) => value.Tag == ValueTag.Big ? value.Big : value.Integer;
}
