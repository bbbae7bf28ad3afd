using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Values as text: what a template prints, and what messages call them.</summary>
internal static class TextForm
{
    /// <summary>How the language prints a time for which no format is given.</summary>
    public const string TimeFormat = "%d %b %Y";

    private const int DepthLimit = 50;

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
            case ValueTag.Html:
                return Encoding.UTF8.GetString(value.Html);
            default:
                var text = new StringBuilder();
                Append(text, value, 0);
                return text.ToString();
        }
    }

    /// <summary>What <c>object.kind</c> and messages call a value.</summary>
    public static string Kind(in Value value) => value.Tag switch
    {
        ValueTag.Unset or ValueTag.Null => "null",
        ValueTag.Flag => "bool",
        ValueTag.Integer => value.Integer is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueTag.Big => "bigint",
        ValueTag.Float => "double",
        ValueTag.Decimal => "decimal",
        ValueTag.Text or ValueTag.Html => "string",
        ValueTag.Time => "DateTime",
        ValueTag.Duration => "TimeSpan",
        ValueTag.Range => "range",
        ValueTag.Function => "function",
        _ => Lists.IsList(value) ? "array" : "object",
    };

    private static void Append(StringBuilder text, in Value value, int depth)
    {
        if (depth > DepthLimit)
        {
            throw new RenderFault($"Objects are nested deeper than {DepthLimit}.", "Print a member of the object.");
        }

        switch (value.Tag)
        {
            case ValueTag.Big:
                text.Append(value.Big.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueTag.Decimal:
                text.Append(value.Decimal.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueTag.Time:
                text.Append(TimePattern.Parse(TimeFormat).Format(value.Time));
                break;
            case ValueTag.Duration:
                text.Append(value.Duration.ToString("c", CultureInfo.InvariantCulture));
                break;
            case ValueTag.Function:
                text.Append("<function>");
                break;
            default:
                AppendCollection(text, value, depth);
                break;
        }
    }

    private static void AppendCollection(StringBuilder text, in Value value, int depth)
    {
        if (Lists.IsList(value))
        {
            text.Append('[');
            for (var i = 0; i < Lists.Count(value); i++)
            {
                AppendNested(text.Append(i == 0 ? "" : ", "), Lists.At(value, i), depth);
            }

            text.Append(']');
            return;
        }

        text.Append('{');
        var first = true;
        foreach (var key in Maps.Keys(value))
        {
            text.Append(first ? "" : ", ").Append(key).Append(": ");
            AppendNested(text, Maps.Get(value, key), depth);
            first = false;
        }

        text.Append('}');
    }

    private static void AppendNested(StringBuilder text, in Value value, int depth)
    {
        if (value.Tag == ValueTag.Text)
        {
            text.Append('"').Append(LiteralForm.Escape(value.Text)).Append('"');
        }
        else if (value.IsNull)
        {
            text.Append("null");
        }
        else if (Lists.IsList(value) || Maps.IsMap(value))
        {
            Append(text, value, depth + 1);
        }
        else
        {
            text.Append(Of(value));
        }
    }
}
