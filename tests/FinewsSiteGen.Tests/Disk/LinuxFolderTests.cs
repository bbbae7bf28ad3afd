using FinewsSiteGen.Disk;

namespace FinewsSiteGen.Tests.Disk;

public sealed class LinuxFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public void Files_and_folders_are_found_from_a_folder_that_is_open()
    {
        Skip.IfNot(LinuxFile.IsAtHand);
        using var open = LinuxFolder.TryOpen(folder);

        open!.Make("财经").ShouldBeTrue();
        open.Make("财经/今日").ShouldBeTrue();
        LinuxFile.Write(open, "财经/今日/a.html", "text"u8).ShouldBeTrue();

        File.ReadAllText(Path.Combine(folder, "财经", "今日", "a.html")).ShouldBe("text");
        byte[] read = new byte[5];
        LinuxFile.Read(open, "财经/今日/a.html", read).ShouldBeTrue();
        read[..4].ShouldBe("text"u8.ToArray());
        var look = FileLook.At(open, folder, "财经/今日/a.html");
        look.ShouldBe(FileLook.At(Path.Combine(folder, "财经/今日/a.html")));
        look.Length.ShouldBe(4);
    }

    [SkippableFact]
    public void A_folder_that_is_there_or_has_no_place_is_not_made()
    {
        Skip.IfNot(LinuxFile.IsAtHand);
        using var open = LinuxFolder.TryOpen(folder);

        open!.Make("a").ShouldBeTrue();
        open.Make("a").ShouldBeFalse();
        open.Make("b/c").ShouldBeFalse();
    }

    [SkippableFact]
    public void Only_folders_are_opened()
    {
        Skip.IfNot(LinuxFile.IsAtHand);
        string file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");

        LinuxFolder.TryOpen(file).ShouldBeNull();
        LinuxFolder.TryOpen(Path.Combine(folder, "missing")).ShouldBeNull();
    }
}
