using System.Text.Json;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Report;

/// <summary>Writes how a build ended as JSON, for programs.</summary>
/// <remarks>Members are added, never renamed or given a second meaning, as long as <c>schema</c> stays the same. Every member is always there.</remarks>
public static class ReportJson
{
    private const int Schema = 1;

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    public static void Write(Stream stream, BuildOutcome outcome)
    {
        using var json = new Utf8JsonWriter(stream, ReadableJson.Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("version", outcome.Version);
        json.WriteString("result", outcome.IsSkipped ? "busy" : ResultOf(outcome.ExitCode));
        json.WriteNumber("exitCode", outcome.ExitCode);
        json.WriteString("failure", outcome.Failure);
        Asked(json, outcome);
        Made(json, outcome.Report);
        Found(json, outcome.Report?.Diagnostics ?? outcome.Diagnostics);
        json.WriteEndObject();
    }

    private static string ResultOf(int exitCode) => exitCode switch
    {
        0 => "done",
        1 => "problems",
        130 => "stopped",
        _ => "failed",
    };

    private static void Asked(Utf8JsonWriter json, BuildOutcome outcome)
    {
        var options = outcome.Options;
        json.WriteString("site", options.Site);
        json.WriteString("output", outcome.Report?.Output ?? options.Output);
        json.WriteString("baseUrl", options.BaseUrl);
        json.WriteBoolean("strict", outcome.Strict);
        json.WriteBoolean("drafts", options.Drafts);
        json.WriteBoolean("future", options.Future);
        if (options.Clock is { } clock)
            json.WriteString("clock", clock);
        else
            json.WriteNull("clock");
    }

    private static void Made(Utf8JsonWriter json, BuildReport? report)
    {
        json.WriteStartObject("counts");
        Count(json, "posts", report?.Posts);
        Count(json, "pages", report?.Pages);
        Count(json, "written", report?.Written);
        Count(json, "unchanged", report?.Unchanged);
        Count(json, "removed", report?.Removed);
        Count(json, "bytes", report?.Bytes);
        Count(json, "parsed", report is null ? null : report.Parsed ?? report.Posts);
        Count(json, "rendered", report?.Rendered);
        json.WriteEndObject();

        Delta(json, report?.Delta);
        json.WriteStartObject("pagesByKind");
        foreach (var (kind, count) in report?.PagesByKind.OrderBy(kind => kind.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, int>>())
            json.WriteNumber(kind, count);
        json.WriteEndObject();

        Count(json, "elapsedMs", (long?)report?.Elapsed.TotalMilliseconds);
        json.WriteStartObject("stageMs");
        foreach (var (stage, time) in report?.Times.OrderBy(time => time.Key) ?? Enumerable.Empty<KeyValuePair<Stage, TimeSpan>>())
            json.WriteNumber(stage.ToString().ToLowerInvariant(), (long)time.TotalMilliseconds);
        json.WriteEndObject();
        Count(json, "postsPerSecond", (long?)report?.PostsPerSecond);
        Count(json, "peakMemoryBytes", report?.PeakMemory);
    }

    private static void Delta(Utf8JsonWriter json, DeltaReport? delta)
    {
        if (delta is null)
        {
            json.WriteNull("delta");
            return;
        }
        json.WriteStartObject("delta");
        json.WriteString("folder", delta.Folder);
        json.WriteNumber("files", delta.Files);
        json.WriteNumber("deletions", delta.Deletions);
        json.WriteBoolean("everything", delta.IsEverything);
        json.WriteEndObject();
    }

    private static void Found(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartObject("found");
        json.WriteNumber("errors", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning));
        json.WriteNumber("infos", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Info));
        json.WriteEndObject();

        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            Template(json, diagnostic.Template);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Template(Utf8JsonWriter json, TemplatePlace? place)
    {
        if (place is null)
        {
            json.WriteNull("template");
            return;
        }
        json.WriteStartObject("template");
        Place(json, place.File, place.Line, place.Column);
        json.WriteString("text", place.Text);
        json.WriteString("page", place.Page.Length > 0 ? place.Page : null);
        json.WriteStartArray("chain");
        foreach (var caller in place.Chain)
        {
            json.WriteStartObject();
            json.WriteString("by", caller.IsCall ? "call" : "include");
            Place(json, caller.File, caller.Line, caller.Column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string file, int line, int column)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }

    private static void Count(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
