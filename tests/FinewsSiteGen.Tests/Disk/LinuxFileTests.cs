using FinewsSiteGen.Disk;

namespace FinewsSiteGen.Tests.Disk;

public sealed class LinuxFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public void A_file_has_exactly_the_bytes_it_was_given_last(int length)
    {
        Skip.IfNot(LinuxFile.IsAtHand);
        string file = Path.Combine(folder, "名 字.html");
        File.WriteAllText(file, "was here before, and longer than one byte");
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);

        LinuxFile.Write(null, file, bytes).ShouldBeTrue();

        File.ReadAllBytes(file).ShouldBe(bytes);
        byte[] read = new byte[length + 1];
        LinuxFile.Read(null, file, read).ShouldBeTrue();
        read[..length].ShouldBe(bytes);
    }

    [SkippableTheory]
    [InlineData(9)]
    [InlineData(11)]
    public void A_file_of_another_length_than_expected_is_left_to_the_framework(int expected)
    {
        Skip.IfNot(LinuxFile.IsAtHand);
        string file = Path.Combine(folder, "ten");
        File.WriteAllBytes(file, new byte[10]);

        LinuxFile.Read(null, file, new byte[expected + 1]).ShouldBeFalse();
    }

    [SkippableFact]
    public void What_cannot_be_read_or_written_is_left_to_the_framework()
    {
        Skip.IfNot(LinuxFile.IsAtHand);

        LinuxFile.Read(null, Path.Combine(folder, "missing"), new byte[10]).ShouldBeFalse();
        LinuxFile.Read(null, folder, new byte[10]).ShouldBeFalse();
        LinuxFile.Write(null, Path.Combine(folder, "missing", "file"), [1]).ShouldBeFalse();
        LinuxFile.Write(null, folder, [1]).ShouldBeFalse();
    }

    [SkippableFact]
    public void A_full_disk_is_left_to_the_framework()
    {
        Skip.IfNot(File.Exists("/dev/full"));

        LinuxFile.Write(null, "/dev/full", [1]).ShouldBeFalse();
    }
}
