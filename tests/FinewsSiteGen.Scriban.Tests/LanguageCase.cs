using System.Text.Json;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>One template and what the language makes of it: <c>name</c>, <c>template</c>, <c>files</c> (includes by name) and <c>model</c> (globals by name) where
/// it needs them, and either <c>output</c> or <c>error</c> with the place <c>at</c> which it is refused: <c>line</c> and <c>column</c> from 1, one or both or none.</summary>
internal sealed class LanguageCase(JsonElement test) : ITemplateLoader
{
    public string Name { get; } = test.GetProperty("name").GetString()!;

    public static IEnumerable<LanguageCase> Read(string path)
    {
        var cases = JsonDocument.Parse(File.ReadAllBytes(path));
        return cases.RootElement.EnumerateArray().Select(test => new LanguageCase(test));
    }

    public TemplateSource? Load(string name) => name == "main"
        ? new TemplateSource(name, test.GetProperty("template").GetString()!)
        : test.TryGetProperty("files", out var files) && files.TryGetProperty(name, out var text) ? new TemplateSource(name, text.GetString()!) : null;

    /// <returns>What is wrong; <see langword="null"/> when the case passes.</returns>
    public string? Check()
    {
        var isOutput = test.TryGetProperty("output", out var expected);
        var (output, error) = Render();
        return error != null
            ? isOutput || !IsAt(error) ? $"is refused: {error}" : null
            : !isOutput ? $"is not refused but renders {output}" : output == expected.GetString() ? null : $"renders {output}";
    }

    private (string? Output, TemplateError? Error) Render()
    {
        var model = test.TryGetProperty("model", out var members) ? members.EnumerateObject().ToArray() : [];
        var globals = model.Select(member => new TemplateGlobal(member.Name, ValueKind.Tree)).ToArray();
        var template = TemplateEngine.Create(this, TemplateOptions.Lenient).Compile("main", globals, out var errors);
        try
        {
            return template == null ? (null, errors[0]) : (Sample.Write(template, [.. model.Select(member => Tree(member.Value))]), null);
        }
        catch (TemplateException refused)
        {
            return (null, refused.Error);
        }
    }

    private bool IsAt(TemplateError error) => !test.TryGetProperty("at", out var at)
        || (Is(at, "line", error.Line) && Is(at, "column", error.Column));

    private static bool Is(JsonElement at, string member, int number) => !at.TryGetProperty(member, out var expected) || expected.GetInt32() == number;

    private static object? Tree(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Tree(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Tree).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => null,
    };
}
