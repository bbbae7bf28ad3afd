using System.Globalization;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>math.format</c> and <c>object.format</c>: the standard and custom formats of .NET.</summary>
internal static class NumberFormat
{
    public static Value OfNumber(in Value value, in Value format, in Value culture) => value.IsNull ? Value.Of("")
        : value.IsNumber ? OfObject(value, format, culture)
        : throw new RenderFault($"{TextForm.Kind(value)} is no number.", "Give a number.");

    /// <summary>An object prints as it does without a format.</summary>
    public static Value OfObject(in Value value, in Value format, in Value culture)
    {
        if (value.IsNull)
        {
            return Value.Of("");
        }

        var named = NamedCulture.Find(culture);
        var pattern = format.IsNull ? null : format.Text;
        return Value.Of(value.Tag switch
        {
            ValueTag.Time => named.Format(value.Time, string.IsNullOrEmpty(pattern) ? "G" : pattern),
            ValueTag.Duration => value.Duration.ToString(pattern, named.Info),
            ValueTag.Map or ValueTag.TreeMap or ValueTag.Model => TextForm.Of(value),
            _ => Number(value, pattern, named.Info),
        });
    }

    private static string Number(in Value value, string? pattern, CultureInfo culture) => value.Tag switch
    {
        ValueTag.Integer when !value.IsLong => ((int)value.Integer).ToString(pattern, culture),
        ValueTag.Integer => value.Integer.ToString(pattern, culture),
        ValueTag.Big => value.Big.ToString(pattern, culture),
        ValueTag.Float => value.Float.ToString(pattern, culture),
        ValueTag.Single => value.Single.ToString(pattern, culture),
        ValueTag.Decimal => value.Decimal.ToString(pattern, culture),
        _ => throw new RenderFault($"{TextForm.Kind(value)} has no formats.", "Give a number or a time."),
    };
}
