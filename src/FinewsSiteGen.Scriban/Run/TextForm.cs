using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Values as text: what a template prints, and what messages call them.</summary>
internal static class TextForm
{
    /// <summary>How the language prints a time for which no format is given.</summary>
    public const string TimeFormat = "%d %b %Y";

    /// <summary>A list or object whose text is longer is not made into text by a function.</summary>
    private const int LengthLimit = 16 * 1024 * 1024;

    public static string Of(in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Unset or ValueTag.Null or ValueTag.Empty:
                return "";
            case ValueTag.Text:
                return value.Text;
            case ValueTag.Flag:
                return value.IsTrue ? "true" : "false";
            case ValueTag.Integer:
                return value.Integer.ToString(CultureInfo.InvariantCulture);
            case ValueTag.Float:
                return value.Float.ToString(CultureInfo.InvariantCulture);
            case ValueTag.Single:
                return value.Single.ToString(CultureInfo.InvariantCulture);
            case ValueTag.Big:
                return value.Big.ToString(CultureInfo.InvariantCulture);
            case ValueTag.Decimal:
                return value.Decimal.ToString(CultureInfo.InvariantCulture);
            case ValueTag.Time:
                return TimePattern.Parse(TimeFormat).Format(value.Time);
            case ValueTag.Duration:
                return value.Duration.ToString("c", CultureInfo.InvariantCulture);
            case ValueTag.Function:
                return value.Function.Text;
            case ValueTag.Html:
                return Encoding.UTF8.GetString(value.Html);
            default:
                return new CollectionText(LengthLimit, false).Of(value);
        }
    }

    /// <summary>The text that <c>+</c> joins and a template prints, cut when the options say so.</summary>
    public static string Of(in Value value, TemplateOptions options)
    {
        if (Lists.IsList(value) || Maps.IsMap(value))
        {
            return new CollectionText(options.TextLimit, options.CutsText).Of(value);
        }

        var text = Of(value);
        return options.CutsText && text.Length >= options.TextLimit ? string.Concat(text.AsSpan(0, options.TextLimit), "...") : text;
    }

    /// <summary>What <c>object.kind</c> and messages call a value.</summary>
    public static string Kind(in Value value) => value.Tag switch
    {
        ValueTag.Unset or ValueTag.Null => "null",
        ValueTag.Flag => "bool",
        ValueTag.Integer => value.IsLong ? "long" : "int",
        ValueTag.Big => "bigint",
        ValueTag.Float => "double",
        ValueTag.Single => "float",
        ValueTag.Decimal => "decimal",
        ValueTag.Text when value.IsCharacter => "Char",
        ValueTag.Text when value.IsName => "enum",
        ValueTag.Text or ValueTag.Html => "string",
        ValueTag.Time => "DateTime",
        ValueTag.Duration => "TimeSpan",
        ValueTag.Range => "range",
        ValueTag.Function => "function",
        ValueTag.Array when value.Array.IsSequence => "range",
        _ => Lists.IsList(value) ? "array" : "object",
    };
}
