using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Tests.Read;

public sealed class LooseReaderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory().FullName;
    private readonly KeyedHash keyed = new(KeyedHash.NewKey());
    private readonly DiagnosticBag found = new();

    public void Dispose()
    {
        keyed.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Files_of_several_folders_and_lengths_are_read_as_one_by_one()
    {
        using var reader = new LooseReader(keyed);
        foreach (var (name, length) in (IEnumerable<(string, int)>)[("a/1.md", 10), ("a/2.md", 100_000), ("b/3.md", 1), ("a/4.md", 50), ("a/5.md", 0)])
        {
            var file = Put(name, new string('x', length));

            Read(reader, file).ShouldBe(new string('x', length));
        }
        found.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_grew_or_shrank_since_it_was_listed_is_read_as_it_is()
    {
        using var reader = new LooseReader(keyed);
        var file = Put("a/1.md", "as it is now");

        Read(reader, file with { Length = 3 }).ShouldBe("as it is now");
        Read(reader, file with { Length = 300 }).ShouldBe("as it is now");
    }

    [Fact]
    public void A_folder_that_was_made_anew_is_found_again()
    {
        using var reader = new LooseReader(keyed);
        Read(reader, Put("a/1.md", "before")).ShouldBe("before");
        Directory.Delete(Path.Combine(root, "a"), recursive: true);

        Read(reader, Put("a/2.md", "after")).ShouldBe("after");
    }

    [Fact]
    public void A_file_that_is_gone_or_too_long_is_named()
    {
        using var reader = new LooseReader(keyed);
        var file = Put("a/1.md", "text");
        File.Delete(file.FullPath);

        reader.Read(file, found).ShouldBeNull();
        reader.Read(file with { Length = SourceReader.LargestPost + 1 }, found).ShouldBeNull();

        found.All.Select(finding => finding.Code).ShouldBe([Rules.FileUnreadable.Code, Rules.FileTooLarge.Code]);
    }

    private string? Read(LooseReader reader, SourceFile file) => reader.Read(file, found) is { } text ? Encoding.UTF8.GetString(text.Utf8.Span) : null;

    private SourceFile Put(string name, string text)
    {
        string path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return new SourceFile(name, 0, root, SourceKind.Post, text.Length);
    }
}
