using System.Buffers;
using System.Text;
using System.Text.Json;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>Values as JSON and back.</summary>
internal static class JsonForm
{
    public static string Write(in Value value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <exception cref="RenderFault">It is no JSON.</exception>
    public static Value Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new RenderFault($"The text is no JSON: {fault.Message}", "Check the text.");
        }
    }

    private static void Write(Utf8JsonWriter writer, in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Unset or ValueTag.Null:
                writer.WriteNullValue();
                break;
            case ValueTag.Flag:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueTag.Integer:
                writer.WriteNumberValue(value.Integer);
                break;
            case ValueTag.Big:
                writer.WriteRawValue(TextForm.Of(value));
                break;
            case ValueTag.Float:
                writer.WriteNumberValue(value.Float);
                break;
            case ValueTag.Single:
                writer.WriteNumberValue(value.Single);
                break;
            case ValueTag.Text when value.IsName:
                writer.WriteNumberValue(value.NameNumber);
                break;
            case ValueTag.Empty:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            case ValueTag.Decimal:
                writer.WriteNumberValue(value.Decimal);
                break;
            case ValueTag.Time:
                writer.WriteStringValue(value.Time);
                break;
            case ValueTag.Function:
                throw new RenderFault("A function has no JSON form.", "Call it.") { Parameter = writer.CurrentDepth == 0 ? 0 : null };
            default:
                WriteCollection(writer, value);
                break;
        }
    }

    private static void WriteCollection(Utf8JsonWriter writer, in Value value)
    {
        if (Lists.IsList(value))
        {
            writer.WriteStartArray();
            for (var i = 0; i < Lists.Count(value); i++)
            {
                Write(writer, Lists.At(value, i));
            }

            writer.WriteEndArray();
        }
        else if (Maps.IsMap(value))
        {
            writer.WriteStartObject();
            foreach (var key in Maps.Keys(value))
            {
                writer.WritePropertyName(key);
                Write(writer, Maps.Get(value, key));
            }

            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(TextForm.Of(value));
        }
    }

    public static Value Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return Value.Of(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetDecimal(out var number) ? Value.Of(number)
                    : throw new RenderFault("A number of the JSON is too large.", "Write it as a text.");
            case JsonValueKind.True or JsonValueKind.False:
                return Value.Of(element.GetBoolean());
            case JsonValueKind.Array:
                return Value.Of(new ArrayValue([.. element.EnumerateArray().Select(Read)]));
            case JsonValueKind.Object:
                var map = new MapValue();
                foreach (var member in element.EnumerateObject())
                {
                    map.Set(member.Name, Read(member.Value));
                }

                return Value.Of(map);
            default:
                return Value.Null;
        }
    }
}
