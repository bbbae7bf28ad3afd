using System.Text;

namespace FinewsSiteGen.Scriban.Tests.Messages;

/// <summary>Templates that are refused or go wrong, and the exact words, place and cure: a file for each kind.</summary>
/// <remarks>A template stands on a line of its own, its message and its cure indented below it; <c>\n</c> is a line end, and behind a line <c>---name</c> stands a template that it includes.
/// What differs is written beside the file as <c>.received.txt</c>: when it is right, let it take the place of the file.</remarks>
[Trait("Engine", "ours")]
public sealed class MessageTests
{
    private static readonly string Folder = Path.Combine(MessageCoverageTests.Repository, "tests", "FinewsSiteGen.Scriban.Tests", "Messages");

    [Theory]
    [InlineData("syntax", false)]
    [InlineData("render", false)]
    [InlineData("strict", true)]
    public void What_is_wrong_is_told_with_its_place_and_a_cure(string file, bool isStrict)
    {
        var path = Path.Combine(Folder, file + ".txt");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        var found = new StringBuilder();
        foreach (var template in expected.Split('\n').Where(line => line.Length > 0 && line[0] != ' '))
        {
            var (message, cure) = FirstError(template.Replace("\\n", "\n", StringComparison.Ordinal), isStrict);
            found.Append(template).Append("\n  ").Append(message).Append("\n  ").Append(cure).Append('\n');
        }

        if (found.ToString() != expected)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".received.txt"), found.ToString());
        }

        found.ToString().ShouldBe(expected);
    }

    private static (string Message, string Cure) FirstError(string text, bool isStrict)
    {
        var parts = text.Split("\n---");
        var sample = new Sample().With("main", parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            sample.With(part[..end], part[(end + 1)..]);
        }

        var options = isStrict ? TemplateOptions.Default : TemplateOptions.Lenient;
        var template = new ScribanCompiler(sample, options).Compile("main", isStrict ? Sample.Globals : [], out var errors);
        var error = errors.Count > 0 ? errors[0] : Render(template!, isStrict);
        return error == null ? ("nothing is wrong", "") : (error.ToString().Replace("templates/", "", StringComparison.Ordinal).Replace(".sbn-html", "", StringComparison.Ordinal), error.Cure);
    }

    private static TemplateError? Render(ITemplate template, bool isStrict)
    {
        try
        {
            Sample.Write(template, isStrict ? [Sample.Filled, null] : []);
            return null;
        }
        catch (TemplateException fault)
        {
            return fault.Error;
        }
    }
}
