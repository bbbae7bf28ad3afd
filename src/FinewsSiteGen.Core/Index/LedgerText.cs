using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>The ledger as text: UTF-8, one JSON object a line, in the order of the paths' bytes. <c>source</c> is left out where it is empty.</summary>
public static class LedgerText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="entries">In order; is enumerated once.</param>
    /// <returns>How many there were.</returns>
    public static long Write(Stream stream, IEnumerable<(string Path, string Source)> entries)
    {
        long count = 0;
        var line = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(line, Readable);
        foreach (var (path, source) in entries)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            if (source.Length > 0)
                json.WriteString("source", source);
            json.WriteEndObject();
            json.Flush();
            line.Write("\n"u8);
            stream.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            json.Reset();
            count++;
        }
        return count;
    }

    /// <param name="line">Without its line end.</param>
    /// <exception cref="FormatException">It is no entry; the message says why.</exception>
    public static (string Path, string Source) Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            var (path, source) = Read(ref reader);
            if (path is null)
                throw new FormatException("it has no `path`");
            return IsPath(path) ? (path, source) : throw new FormatException("its `path` is no path of a file inside the site");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not one JSON object whose values are texts", fault);
        }
    }

    private static (string? Path, string Source) Read(ref Utf8JsonReader reader)
    {
        string? path = null;
        string source = "";
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            Expect(ref reader, JsonTokenType.String);
            string value = reader.GetString()!;
            switch (name)
            {
                case "path":
                    path = value;
                    break;
                case "source":
                    source = value;
                    break;
                default:
                    throw new FormatException($"`{name}` is not known");
            }
        }
        return reader.Read() ? throw new JsonException() : (path, source);
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw new JsonException();
    }

    private static bool IsPath(string path) => path.Length > 0 && OutputPath.Of(path.Split('/')).Value == path;
}
