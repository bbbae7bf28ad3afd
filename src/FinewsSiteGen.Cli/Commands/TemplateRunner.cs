using System.Buffers;
using System.Text;
using System.Text.Json;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Render;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>The work of <c>finews template render</c>.</summary>
internal sealed class TemplateRunner(CliHost host, CancellationToken stop)
{
    public int Run(TemplateSettings settings)
    {
        var model = settings.Model is { } path ? ReadModel(path) : JsonModel.Empty;
        var (loader, name) = Open(settings);
        var template = TemplateEngine.Create(loader, OptionsOf(settings)).Compile(name, model.Globals, out var errors);
        if (template is null)
            return Refuse(errors);
        var output = new ArrayBufferWriter<byte>();
        try
        {
            // A template may run for long, and knows no way to be stopped: it is left behind.
            Task.Run(() => template.Render(model.Values, output), stop).WaitAsync(stop).GetAwaiter().GetResult();
        }
        catch (TemplateException fault)
        {
            return Refuse(fault.Errors);
        }
        catch (OperationCanceledException)
        {
            host.Error.Line("Stopped.");
            return ExitCode.Stopped;
        }
        using var stream = host.OpenOutput();
        stream.Write(output.WrittenSpan);
        return ExitCode.Done;
    }

    private int Refuse(IReadOnlyList<TemplateError> errors)
    {
        foreach (var error in errors)
            new WrongPlace(host.Error).Write(TemplateFindings.Of(error));
        return ExitCode.Problems;
    }

    private TemplateOptions OptionsOf(TemplateSettings settings)
    {
        var now = settings.Clock ?? host.Time.GetLocalNow();
        var day = new DateTimeOffset(now.Date, now.Offset);
        return settings.Lenient ? TemplateOptions.Lenient with { Now = settings.Clock is null ? null : day } : TemplateOptions.Default with { Now = day };
    }

    private (LooseTemplate Loader, string Name) Open(TemplateSettings settings)
    {
        var site = new TemplateFolder(settings.Site is { } place ? TemplateFolder.In(place) : null);
        if (settings.File == "-")
        {
            using var reader = new StreamReader(host.OpenInput(), Encoding.UTF8);
            return (new LooseTemplate(new TemplateSource("stdin", reader.ReadToEnd()), "-", host.Folder, "", site), "-");
        }
        string full = Path.GetFullPath(settings.File, host.Folder);
        string text = ReadFile(full, "template", "Name a template, or - to read one from standard input.");
        string shown = settings.File.Replace('\\', '/');
        string name = Path.GetFileName(full);
        name = name.EndsWith(TemplateFolder.Extension, StringComparison.Ordinal) ? name[..^TemplateFolder.Extension.Length] : name;
        return (new LooseTemplate(new TemplateSource(shown, text), name, Path.GetDirectoryName(full)!, shown[..(shown.LastIndexOf('/') + 1)], site), name);
    }

    private static JsonModel ReadModel(string path)
    {
        const string Cure = "Write one JSON object whose members are the variables of the template, such as {\"title\": \"…\"}.";
        try
        {
            return JsonModel.Parse(ReadFile(path, "model", "Name a JSON file with --model MODEL.json."));
        }
        catch (JsonException fault)
        {
            throw new UsageException($"The model {path} cannot be read, from line {(fault.LineNumber ?? 0) + 1} on: it is not one JSON object.", Cure);
        }
    }

    private static string ReadFile(string path, string what, string cure)
    {
        if (!File.Exists(path))
            throw new UsageException(Directory.Exists(path) ? $"The {what} {path} is a folder." : $"The {what} {path} does not exist.", cure);
        return File.ReadAllText(path, Encoding.UTF8);
    }
}
