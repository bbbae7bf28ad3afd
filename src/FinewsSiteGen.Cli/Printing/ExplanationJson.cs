using System.Text.Json;
using FinewsSiteGen.Index;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Writes what is known of an address as JSON, for programs.</summary>
/// <remarks>Members are added, never renamed or given a second meaning, as long as <c>schema</c> stays the same. Every member is always there.</remarks>
internal static class ExplanationJson
{
    private const int Schema = 1;

    /// <summary>Writes UTF-8 without a byte order mark, and a line end.</summary>
    public static void Write(Stream stream, Explanation explanation)
    {
        using (var json = new Utf8JsonWriter(stream, ReadableJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("asked", explanation.Asked);
            json.WriteString("site", explanation.Site);
            json.WriteString("source", Maybe(explanation.Source));
            Build(json, "lastBuild", explanation.LastBuild);
            Page(json, explanation.Page);
            json.WriteBoolean("wasPublished", explanation.WasPublished);
            Build(json, "goneWith", explanation.GoneWith);
            Texts(json, "nearest", explanation.Nearest);
            Findings(json, explanation);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Page(Utf8JsonWriter json, ExplainedPage? page)
    {
        if (page is null)
        {
            json.WriteNull("page");
            return;
        }
        json.WriteStartObject("page");
        json.WriteString("address", page.Address);
        json.WriteString("file", page.File);
        json.WriteString("kind", page.Kind);
        json.WriteString("about", page.About);
        json.WriteString("title", Maybe(page.Title));
        json.WriteString("source", Maybe(page.Source));
        json.WriteString("archive", Maybe(page.Archive));
        json.WriteString("template", Maybe(page.Template));
        Texts(json, "includes", page.Includes);
        Link(json, "older", page.Older);
        Link(json, "newer", page.Newer);
        Link(json, "twin", page.Twin);
        json.WriteBoolean("quarantined", page.IsQuarantined);
        Texts(json, "losers", page.Losers);
        Build(json, "made", page.Made);
        Build(json, "written", page.Written);
        json.WriteBoolean("madeByLastBuild", page.IsMadeByLast);
        Texts(json, "reasons", page.Reasons);
        json.WriteBoolean("published", !page.IsUnpublished);
        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("findings");
        foreach (var finding in explanation.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteString("message", finding.Message);
            json.WriteString("hint", finding.Hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Build(Utf8JsonWriter json, string member, KnownBuild? build)
    {
        if (build is null)
        {
            json.WriteNull(member);
            return;
        }
        json.WriteStartObject(member);
        json.WriteNumber("number", build.Number);
        json.WriteString("clock", Maybe(build.Clock));
        json.WriteString("kind", Maybe(build.Kind));
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string member, ExplainedLink? link)
    {
        if (link is null)
        {
            json.WriteNull(member);
            return;
        }
        json.WriteStartObject(member);
        json.WriteString("title", link.Title);
        json.WriteString("address", link.Address);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string member, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(member);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string? Maybe(string text) => text.Length > 0 ? text : null;
}
