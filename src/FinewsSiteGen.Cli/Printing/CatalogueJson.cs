using System.Text.Json;
using FinewsSiteGen.Render;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Writes the templates of a site as JSON, for programs.</summary>
/// <remarks>Members are added, never renamed or given a second meaning, as long as <c>schema</c> stays the same. Every member is always there.</remarks>
internal static class CatalogueJson
{
    private const int Schema = 1;

    /// <summary>Writes UTF-8 without a byte order mark, and a line end.</summary>
    public static void Write(Stream stream, string site, TemplateCatalogue catalogue)
    {
        using (var json = new Utf8JsonWriter(stream, ReadableJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("site", site);
            json.WriteStartArray("templates");
            foreach (var entry in catalogue.Entries)
                Entry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Entry(Utf8JsonWriter json, TemplateEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteString("role", entry.Role.ToString().ToLowerInvariant());
        json.WriteString("makes", entry.Makes.Length > 0 ? entry.Makes : null);
        json.WriteString("file", entry.File);
        json.WriteBoolean("builtIn", entry.IsBuiltIn);
        json.WriteBoolean("wrong", entry.IsWrong);
        Names(json, "includes", entry.Includes);
        Names(json, "usedBy", entry.UsedBy);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string member, IReadOnlyList<string> names)
    {
        json.WriteStartArray(member);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
