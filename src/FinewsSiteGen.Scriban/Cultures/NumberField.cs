using static FinewsSiteGen.Scriban.Cultures.CultureField;

namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>The properties of a culture about numbers.</summary>
internal static class NumberField
{
    public static IReadOnlyList<CultureField> All { get; } =
    [
        Number(numbers => numbers.NumberDecimalSeparator, (numbers, text) => numbers.NumberDecimalSeparator = text),
        Number(numbers => numbers.NumberGroupSeparator, (numbers, text) => numbers.NumberGroupSeparator = text),
        Sizes(numbers => numbers.NumberGroupSizes, (numbers, sizes) => numbers.NumberGroupSizes = sizes),
        Number(numbers => numbers.NumberDecimalDigits, (numbers, count) => numbers.NumberDecimalDigits = count),
        Number(numbers => numbers.NumberNegativePattern, (numbers, pattern) => numbers.NumberNegativePattern = pattern),
        Number(numbers => numbers.CurrencyDecimalSeparator, (numbers, text) => numbers.CurrencyDecimalSeparator = text),
        Number(numbers => numbers.CurrencyGroupSeparator, (numbers, text) => numbers.CurrencyGroupSeparator = text),
        Sizes(numbers => numbers.CurrencyGroupSizes, (numbers, sizes) => numbers.CurrencyGroupSizes = sizes),
        Number(numbers => numbers.CurrencyDecimalDigits, (numbers, count) => numbers.CurrencyDecimalDigits = count),
        Number(numbers => numbers.CurrencySymbol, (numbers, text) => numbers.CurrencySymbol = text),
        Number(numbers => numbers.CurrencyPositivePattern, (numbers, pattern) => numbers.CurrencyPositivePattern = pattern),
        Number(numbers => numbers.CurrencyNegativePattern, (numbers, pattern) => numbers.CurrencyNegativePattern = pattern),
        Number(numbers => numbers.PercentDecimalSeparator, (numbers, text) => numbers.PercentDecimalSeparator = text),
        Number(numbers => numbers.PercentGroupSeparator, (numbers, text) => numbers.PercentGroupSeparator = text),
        Sizes(numbers => numbers.PercentGroupSizes, (numbers, sizes) => numbers.PercentGroupSizes = sizes),
        Number(numbers => numbers.PercentDecimalDigits, (numbers, count) => numbers.PercentDecimalDigits = count),
        Number(numbers => numbers.PercentPositivePattern, (numbers, pattern) => numbers.PercentPositivePattern = pattern),
        Number(numbers => numbers.PercentNegativePattern, (numbers, pattern) => numbers.PercentNegativePattern = pattern),
        Number(numbers => numbers.PercentSymbol, (numbers, text) => numbers.PercentSymbol = text),
        Number(numbers => numbers.PerMilleSymbol, (numbers, text) => numbers.PerMilleSymbol = text),
        Number(numbers => numbers.NegativeSign, (numbers, text) => numbers.NegativeSign = text),
        Number(numbers => numbers.PositiveSign, (numbers, text) => numbers.PositiveSign = text),
        Number(numbers => numbers.NaNSymbol, (numbers, text) => numbers.NaNSymbol = text),
        Number(numbers => numbers.PositiveInfinitySymbol, (numbers, text) => numbers.PositiveInfinitySymbol = text),
        Number(numbers => numbers.NegativeInfinitySymbol, (numbers, text) => numbers.NegativeInfinitySymbol = text),
    ];
}
