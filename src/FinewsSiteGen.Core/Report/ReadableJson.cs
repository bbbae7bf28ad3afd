using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FinewsSiteGen.Report;

/// <summary>The form of all JSON that people may read as well as programs: indented, <c>\n</c>, Chinese as it is.</summary>
public static class ReadableJson
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
