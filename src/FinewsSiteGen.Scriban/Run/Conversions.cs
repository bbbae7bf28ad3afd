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
        ValueTag.Decimal => (long)Math.Round(value.Decimal),
        ValueTag.Unset or ValueTag.Null => 0,
        ValueTag.Text when long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RenderFault($"{TextForm.Kind(value)} is no whole number.", "Give a whole number."),
    };

    /// <exception cref="RenderFault">It is no number.</exception>
    public static double ToFloat(in Value value) => value.Tag switch
    {
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        ValueTag.Float => value.Float,
        ValueTag.Decimal => (double)value.Decimal,
        ValueTag.Big => (double)value.Big,
        ValueTag.Text when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RenderFault($"{TextForm.Kind(value)} is no number.", "Give a number."),
    };

    public static decimal ToDecimal(in Value value) => value.Tag switch
    {
        ValueTag.Decimal => value.Decimal,
        ValueTag.Integer or ValueTag.Flag => value.Integer,
        ValueTag.Big => (decimal)value.Big,
        _ => (decimal)ToFloat(value),
    };

    public static BigInteger ToBig(in Value value) => value.Tag == ValueTag.Big ? value.Big : value.Integer;
}
